package org.breathcue.voice.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.breathcue.support.Archives;
import org.breathcue.support.LocalServer;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class PackageDownloadTest {
    private static final String NAME = "some_voice-1.2-py3-none-any.whl";
    private static final String PAGE = "/simple/some-voice/";
    private static final String FILE = "/files/" + NAME;
    private static final String JSON = "application/vnd.pypi.simple.v1+json";
    private static final String BY_HAND = "; or get the file " + NAME + " in another way, and give it with --from FILE";

    /** Short, so that no test waits long; a stall is never shorter than the pauses of a busy machine. */
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(20), 3, Duration.ofMillis(10));

    @TempDir
    private Path folder;

    private Path target;
    private byte[] wheel;
    private PythonPackage wanted;
    private LocalServer server;
    private final Map<String, String> variables = new HashMap<>();
    private final List<Long> arrived = new ArrayList<>();

    @BeforeEach
    void withAnIndex() throws IOException {
        target = Files.createDirectory(folder.resolve("target"));
        wheel = Archives.zip(
                Map.of("voice/words.txt", "words to speak\n".repeat(20).getBytes(UTF_8)));
        Path file = Files.write(folder.resolve("original"), wheel);
        wanted = new PythonPackage("some_Voice", "1.2", NAME, Archives.sha256(file));
        server = LocalServer.start();
        server.answer(FILE, 200, "application/zip", wheel);
        server.answer(PAGE, 200, JSON, json("../.." + FILE));
        variables.put("PIP_CONFIG_FILE", "/dev/null");
        variables.put("PIP_INDEX_URL", server.url() + "/simple");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String json(String url) {
        return "{\"meta\": {\"api-version\": \"1.1\"}, \"name\": \"some-voice\", \"files\": ["
                + "{\"filename\": \"some_voice-1.1-py3-none-any.whl\", \"url\": \"older\", \"hashes\": {}},"
                + "{\"hashes\": {\"sha256\": \"0\", \"url\": \"no\"}, \"url\": \"" + url + "\", \"filename\": \"" + NAME
                + "\", \"core-metadata\": {\"sha256\": \"0\"}, \"size\": 9}], \"versions\": [\"1.1\", \"1.2\"]}";
    }

    private Path download() throws IOException {
        DownloadEnvironment environment = new DownloadEnvironment(variables, folder.resolve("home"), Platform.UNIX);
        return new PackageDownload(environment, (bytes, all) -> arrived.add(bytes), LIMITS).wheel(wanted, target);
    }

    private void works() throws IOException {
        assertThat(download()).isEqualTo(target.resolve(NAME)).hasBinaryContent(wheel);
    }

    private void fails(String message) {
        assertThatThrownBy(this::download)
                .isInstanceOf(IOException.class)
                .hasMessage(message.replace("SERVER", server.url()) + BY_HAND);
    }

    private void failsContaining(String... parts) {
        assertThatThrownBy(this::download)
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(BY_HAND)
                .message()
                .hasLineCount(1)
                .doesNotContain("secret");
    }

    @Test
    void anIndexInJsonIsRead() throws IOException {
        works();
        assertThat(server.requests()).containsExactly("GET " + PAGE, "GET " + FILE);
        assertThat(arrived).last().isEqualTo((long) wheel.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"../../files/%s#sha256=0\">x</a>",
                "<A class='x' HREF='/files/%s?a=1&amp;b=2'>x</A>",
                "<a\n  data-dist-info-metadata = \"x\"\n href = /files/%s >x</a>",
            })
    void anIndexInHtmlIsRead(String link) throws IOException {
        server.answer(
                PAGE,
                200,
                "Text/HTML; charset=UTF-8",
                "<!DOCTYPE html><a>b</a> < a <a href='other.whl'>other</a>" + link.formatted(NAME));
        works();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/simple", "/simple/", "/simple//"})
    void theAddressOfAnIndexMayEndInASlash(String end) throws IOException {
        variables.put("PIP_INDEX_URL", server.url() + end);
        server.answer("/simple//some-voice/", 200, JSON, json(FILE));
        works();
    }

    @Test
    void redirectsAreFollowed() throws IOException {
        server.answer("/new/place/", 200, JSON, json("../../there"));
        server.redirect(PAGE, "/new/place/");
        server.redirect("/there", server.url() + FILE);
        works();
    }

    @Test
    void redirectsWithoutAnEndAreTold() {
        server.redirect(PAGE, PAGE);
        fails("SERVER" + PAGE + " redirects without an end");
        server.redirect(PAGE, "ftp://ann:secret@elsewhere/");
        fails("SERVER" + PAGE + " leads to what is no http or https URL: ftp://****@elsewhere/");
        server.redirect(PAGE, "::");
        failsContaining(" leads to what is no http or https URL: ::");
    }

    @Test
    void encryptionIsNeverGivenUp() throws IOException {
        WebAddress encrypted = WebAddress.of("index", "https://ann:secret@index.example/simple");
        assertThatThrownBy(() -> encrypted.follow("http://index.example/x"))
                .hasMessage("https://index.example/simple leads to a connection without encryption:"
                        + " http://index.example/x");
        assertThat(encrypted.follow("//index.example/x").toString()).isEqualTo("https://index.example/x");
    }

    @Test
    void theUserOfAnIndexIsSentToItAlone() throws IOException {
        try (LocalServer files = LocalServer.start()) {
            files.answer(FILE, 200, "application/zip", wheel);
            server.answer(PAGE, 200, JSON, json(files.url() + FILE));
            variables.put("PIP_INDEX_URL", "http://ann:se%3Acr%20et@" + server.authority() + "/simple");
            works();
            String user = Base64.getEncoder().encodeToString("ann:se:cr et".getBytes(UTF_8));
            assertThat(server.requests()).containsExactly("GET " + PAGE + " Basic " + user);
            assertThat(files.requests()).containsExactly("GET " + FILE);

            server.answer(PAGE, 200, JSON, json(FILE));
            works();
            assertThat(server.requests()).contains("GET " + FILE + " Basic " + user);

            server.redirect(FILE, files.url() + FILE);
            works();
            assertThat(files.requests()).containsExactly("GET " + FILE, "GET " + FILE);
        }
    }

    @Test
    void theUserIsNeverTold() {
        for (String url : List.of(
                "http://ann:secret@" + server.authority() + "/no",
                "ftp://ann:secret@host/",
                "http://ann:se/cr@et secret@host/",
                "http://ann:secret@/")) {
            variables.put("PIP_INDEX_URL", url);
            failsContaining("");
        }
    }

    @Test
    void anotherFileIsRefused() {
        server.answer(FILE, 200, "application/zip", "another file");
        failsContaining(
                server.url() + FILE + " is not the file that was expected: its SHA-256 is ",
                ", not " + wanted.sha256());
    }

    @Test
    void statusesAreTold() {
        server.answer(PAGE, 404, "text/html", "");
        fails("SERVER" + PAGE + " answers with status 404: it does not exist");
        server.answer(PAGE, 401, "text/html", "");
        fails("SERVER" + PAGE + " answers with status 401: it needs another user name or password in pip's index-url");
        server.answer(PAGE, 302, "text/html", "");
        fails("SERVER" + PAGE + " answers with status 302");
        int before = server.requests().size();
        server.answer(PAGE, 503, "text/html", "");
        fails("SERVER" + PAGE + " answers with status 503");
        assertThat(server.requests()).as("tries").hasSize(before + LIMITS.tries());
    }

    @Test
    void pagesThatAreNoIndexAreTold() {
        String unlisted = "SERVER" + PAGE + " does not list " + NAME
                + "; it may be the login page of a proxy or the wrong address of an index";
        server.answer(PAGE, 200, "text/html", "<form><input name='password'></form>");
        fails(unlisted);
        server.answer(PAGE, 200, JSON, "{\"files\": []}");
        fails(unlisted);
        server.answer(PAGE, 200, JSON, "[[{\"url\": \"x\"}], 3]");
        fails(unlisted);
        server.answer(PAGE, 200, JSON, "<html>");
        fails("SERVER" + PAGE + " is damaged: it is no JSON");
        server.answer(PAGE, 200, JSON, "[".repeat(100_000));
        fails("SERVER" + PAGE + " is damaged: it is no JSON");
        server.answer(PAGE, 200, "", new byte[0]);
        fails(unlisted);
    }

    /** Every beginning of a link could be tried with every end. */
    @Test
    void noPageTakesLongToRead() {
        for (String part : List.of("<a ", "<a href", "href = ", "<a href='", " ", "<a x=\"")) {
            server.answer(PAGE, 200, "text/html", "<a " + part.repeat((4 << 20) / part.length()));
            failsContaining(" does not list ");
        }
    }

    @Test
    void whatFailsForATimeIsTriedAgain() throws IOException {
        afterFailures(
                PAGE,
                exchange -> LocalServer.send(exchange, 200, JSON, json(FILE).getBytes(UTF_8)));
        afterFailures(FILE, exchange -> LocalServer.send(exchange, 200, "x/y", wheel));
        works();
        assertThat(server.requests()).hasSize(6);
    }

    private void afterFailures(String path, HttpHandler handler) {
        AtomicInteger asked = new AtomicInteger();
        server.handle(path, exchange -> {
            switch (asked.getAndIncrement()) {
                case 0 -> LocalServer.send(exchange, 502, "text/html", new byte[0]);
                case 1 -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("half".getBytes(UTF_8));
                }
                default -> handler.handle(exchange);
            }
        });
    }

    @Test
    void aFileThatIsCutOffIsTold() {
        server.handle(FILE, exchange -> {
            exchange.sendResponseHeaders(200, wheel.length);
            exchange.getResponseBody().write(wheel, 0, wheel.length / 2);
        });
        failsContaining(server.url() + FILE + " broke off (");
    }

    private static void endless(HttpExchange exchange, int bytes, int pauseMillis) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] much = new byte[bytes];
        try {
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(much);
                exchange.getResponseBody().flush();
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anIndexWithoutAnEndIsTold() {
        server.handle(PAGE, exchange -> endless(exchange, 1 << 16, 0));
        fails("SERVER" + PAGE + " is larger than it can be: more than " + HttpFetch.MAX_PAGE_BYTES + " bytes");
        server.handle(PAGE, exchange -> endless(exchange, 1, 50));
        fails("SERVER" + PAGE + " is too slow: it took more than 3 s");
    }

    @Test
    void silenceIsTold() {
        server.handle(PAGE, exchange -> endless(exchange, 1, 100_000));
        fails("SERVER" + PAGE + " sends nothing any more");
    }

    @Test
    void aComputerThatCannotBeReachedIsTold() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        variables.put("PIP_INDEX_URL", "http://127.0.0.1:" + port + "/simple");
        fails("http://127.0.0.1:" + port + PAGE + " cannot be reached; check the network connection");
        variables.put("PIP_INDEX_URL", "http://no.such.host.invalid/simple");
        fails("http://no.such.host.invalid" + PAGE + " cannot be reached; check the network connection");
        variables.put("http_proxy", "ann:secret@127.0.0.1:" + port);
        fails("http://no.such.host.invalid" + PAGE + " cannot be reached through the proxy 127.0.0.1:" + port);
    }

    @Test
    void anotherIndexAndFoldersAreTried() throws IOException {
        Path wheels = Files.createDirectory(folder.resolve("wheels"));
        variables.put("PIP_INDEX_URL", server.url() + "/empty");
        variables.put("PIP_FIND_LINKS", wheels + " " + server.url() + "/page");
        variables.put("PIP_EXTRA_INDEX_URL", server.url() + "/other\n" + server.url() + "/simple");
        works();

        server.answer("/page", 200, "text/html", "<a href=" + FILE + ">");
        variables.put("PIP_EXTRA_INDEX_URL", "");
        works();

        Path there = Files.write(wheels.resolve(NAME), wheel);
        variables.put("PIP_NO_INDEX", "true");
        int before = server.requests().size();
        assertThat(download()).isEqualTo(there);
        variables.put("PIP_FIND_LINKS", wheels.toUri().toString());
        assertThat(download()).isEqualTo(there);
        assertThat(server.requests()).hasSize(before);

        Files.writeString(there, "another");
        failsContaining(there + " is not the file that was expected");
        variables.put("PIP_FIND_LINKS", "wheels");
        fails("pip's find-links must be an absolute path, found wheels");
    }

    @Test
    void interruptingEndsIt() throws Exception {
        server.handle(FILE, exchange -> endless(exchange, 1, 50));
        List<Throwable> failures = new ArrayList<>();
        Thread downloading = new Thread(() -> {
            try {
                download();
            } catch (IOException e) {
                failures.add(e);
            }
        });
        downloading.start();
        while (!server.requests().contains("GET " + FILE)) {
            Thread.sleep(10);
        }
        downloading.interrupt();
        downloading.join();
        assertThat(failures).singleElement().isInstanceOf(InterruptedIOException.class);
    }
}
