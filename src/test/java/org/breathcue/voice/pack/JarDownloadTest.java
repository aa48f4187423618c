package org.breathcue.voice.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.breathcue.support.Archives;
import org.breathcue.support.LocalServer;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A jar with a large entry that nobody wants between two that are wanted. */
@Timeout(60)
final class JarDownloadTest {
    private static final String PATH = "/maven2/com/example/some-parts/1.2/some-parts-1.2.jar";
    private static final String BY_HAND =
            "; or get the file some-parts-1.2.jar in another way, and give it with --from FILE";
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(20), 3, Duration.ofMillis(10));

    @TempDir
    private Path folder;

    private Path target;
    private byte[] jar;
    private MavenJar wanted;
    private LocalServer server;
    private final List<String> ranges = new ArrayList<>();
    private final List<Long> arrived = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void withARepository() throws IOException {
        target = Files.createDirectory(folder.resolve("target"));
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a/One.class", "one".getBytes(UTF_8));
        entries.put("noise", noise);
        entries.put("b/two.txt", "two".getBytes(UTF_8));
        jar = Archives.zip(entries);
        int noiseAt = indexOf("noise") - 30;
        int twoAt = indexOf("b/two.txt") - 30;
        int directoryAt = indexOf("PK\1\2");
        wanted = new MavenJar(
                "com.example", "some-parts", "1.2", List.of(slice(0, noiseAt), slice(twoAt, directoryAt - twoAt)));
        server = LocalServer.start();
        server.handle(PATH, exchange -> answer(exchange, 0));
        variables.put("PIP_CONFIG_FILE", "/dev/null");
        variables.put("MAVEN_HOME", folder.resolve("maven").toString());
        settings("");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int indexOf(String text) {
        return new String(jar, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private JarSlice slice(int from, int length) {
        return new JarSlice(from, length, Sha256.of(Arrays.copyOfRange(jar, from, from + length)));
    }

    /** Sends the range that is asked for, moved by some bytes. */
    private void answer(HttpExchange exchange, int moved) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range);
        String[] ends = range.replace("bytes=", "").split("-", -1);
        int from = Integer.parseInt(ends[0]) + moved;
        int to = Integer.parseInt(ends[1]) + moved;
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + jar.length);
        LocalServer.send(exchange, 206, "application/java-archive", Arrays.copyOfRange(jar, from, to + 1));
    }

    /** Writes settings with a mirror on the server. */
    private void settings(String more) throws IOException {
        settings(server.url() + "/maven2", more);
    }

    private void settings(String url, String more) throws IOException {
        Files.createDirectories(folder.resolve("home/.m2"));
        Files.writeString(
                folder.resolve("home/.m2/settings.xml"),
                "<settings><mirrors><mirror><id>near</id><mirrorOf>*</mirrorOf><url>" + url + "</url>" + more
                        + "</mirror></mirrors><servers><server><id>near</id><username>"
                        + variables.getOrDefault("USER_OF_TEST", "") + "</username><password>"
                        + variables.getOrDefault("PASSWORD_OF_TEST", "")
                        + "</password></server></servers></settings>");
    }

    private Map<String, byte[]> download() throws IOException {
        DownloadEnvironment environment = new DownloadEnvironment(variables, folder.resolve("home"), Platform.UNIX);
        return new PackageDownload(environment, (bytes, all) -> arrived.add(bytes), LIMITS).jar(wanted, target);
    }

    private void works() throws IOException {
        Map<String, byte[]> entries = download();
        assertThat(entries).containsOnlyKeys("a/One.class", "b/two.txt");
        assertThat(entries.get("a/One.class")).asString(UTF_8).isEqualTo("one");
        assertThat(entries.get("b/two.txt")).asString(UTF_8).isEqualTo("two");
    }

    private void fails(String message) {
        assertThatThrownBy(this::download)
                .isInstanceOf(IOException.class)
                .hasMessage(message.replace("JAR", server.url() + PATH) + BY_HAND);
    }

    @Test
    void onlyTheWantedPartsAreFetched() throws IOException {
        works();
        List<JarSlice> slices = wanted.slices();
        assertThat(ranges)
                .containsExactlyElementsOf(slices.stream()
                        .map(slice -> "bytes=" + slice.from() + "-" + (slice.from() + slice.length() - 1))
                        .toList());
        assertThat(arrived)
                .last()
                .isEqualTo(slices.stream().mapToLong(JarSlice::length).sum());
    }

    @Test
    void aServerWithoutRangesSendsTheWholeJarOnce() throws IOException {
        server.answer(PATH, 200, "application/java-archive", jar);
        works();
        assertThat(server.requests()).containsExactly("GET " + PATH);
    }

    @Test
    void redirectsAreFollowedWithTheRange() throws IOException {
        server.handle("/elsewhere", exchange -> answer(exchange, 0));
        server.redirect(PATH, "/elsewhere");
        works();
    }

    @Test
    void whatMavenHasDownloadedIsUsed() throws IOException {
        Path local = folder.resolve("home/.m2/repository" + PATH.substring("/maven2".length()));
        Files.createDirectories(local.getParent());
        Files.write(local, jar);
        works();
        assertThat(server.requests()).isEmpty();

        Files.write(local, new byte[10]);
        works();
        assertThat(server.requests()).isNotEmpty();
    }

    @Test
    void aRepositoryCanBeAFolder() throws IOException {
        Path file = folder.resolve("mirror" + PATH.substring("/maven2".length()));
        Files.createDirectories(file.getParent());
        settings(folder.resolve("mirror").toUri().toString(), "");
        fails("there is no file " + file);
        Files.write(file, jar);
        works();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theUserIsSent() throws IOException {
        variables.put("USER_OF_TEST", "ann");
        variables.put("PASSWORD_OF_TEST", "se:cret");
        settings("");
        works();
        String user = Base64.getEncoder().encodeToString("ann:se:cret".getBytes(UTF_8));
        assertThat(server.requests()).containsOnly("GET " + PATH + " Basic " + user);

        server.answer(PATH, 401, "text/html", "");
        fails("JAR answers with status 401: it needs another user name or password in Maven's settings");

        variables.put("PASSWORD_OF_TEST", "{Ab+c=}");
        settings("");
        fails("the password of the repository near in Maven's settings is encrypted, which Breathcue cannot read");
    }

    @Test
    void otherBytesAreRefused() throws IOException {
        byte[] other = jar.clone();
        other[40] ^= 1;
        JarSlice first = wanted.slices().get(0);
        String told = "JAR is not the file that was expected: the SHA-256 of its bytes from 0 is "
                + Sha256.of(Arrays.copyOf(other, first.length())) + ", not " + first.sha256();
        server.answer(PATH, 200, "application/java-archive", other);
        fails(told.replace("JAR", target.resolve(wanted.file()).toString()));
        jar = other;
        server.handle(PATH, exchange -> answer(exchange, 0));
        fails(told);
        server.answer(PATH, 200, "application/java-archive", "short");
        assertThatThrownBy(this::download).hasMessageContaining(" is not the file that was expected: ");
    }

    @Test
    void anotherPartIsRefused() {
        server.handle(PATH, exchange -> answer(exchange, 1));
        fails("JAR sends another part than bytes 0-" + (wanted.slices().get(0).length() - 1));
    }

    @Test
    void failuresAreTold() throws IOException {
        server.answer(PATH, 404, "text/html", "");
        fails("JAR answers with status 404: it does not exist");
        server.answer(PATH, 416, "text/html", "");
        fails("JAR answers with status 416");
        settings("<blocked>true</blocked>");
        fails("the repository near in Maven's settings is blocked");
        settings("ftp://ann:secret@host/", "");
        fails("the repository near in Maven's settings must be an http or https URL, found ftp://****@host/");
        settings("file:relative", "");
        fails("the repository near in Maven's settings must be an absolute path, found file:relative");
    }
}
