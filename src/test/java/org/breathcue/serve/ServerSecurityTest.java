package org.breathcue.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.breathcue.serve.RunningServer.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is answered, and what is refused: the rules of {@code docs/serve.md}. */
class ServerSecurityTest {
    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.local(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1", "evil.example:8765", "127.0.0.1.evil.example:PORT", ""})
    void refusesTheNameOfAnotherSite(String host) throws IOException {
        Reply reply = server.get("/sessions.json", "Host: " + host.replace("PORT", "" + server.port()));

        assertThat(reply.status()).isEqualTo(421);
    }

    @Test
    void refusesWhatAnotherSiteSends() throws IOException {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String json = "Content-Type: application/json";

        assertThat(server.ask("POST", "/api/check", body, json, "Origin: http://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(server.ask("POST", "/api/check", body, json, "Origin: null").status())
                .isEqualTo(403);
        assertThat(server.ask("POST", "/api/check", body, json).status()).isEqualTo(403);
        assertThat(server.ask("POST", "/api/check", body, json, "Origin: http://" + server.host())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesOtherMethodsTypesAndSizes() throws IOException {
        String own = "Origin: http://" + server.host();

        Reply get = server.get("/api/check");
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.header("allow")).isEqualTo("POST");
        assertThat(server.ask("DELETE", "/sessions.json", new byte[0], own).status())
                .isEqualTo(405);
        assertThat(server.ask("POST", "/api/check", new byte[2], own, "Content-Type: text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(server.ask("POST", "/api/check", new byte[2], own).status()).isEqualTo(415);
        assertThat(server.post("/api/drafts", " ".repeat((1 << 20) + 1)).status())
                .isEqualTo(413);
    }

    @Test
    void everyAnswerForbidsWhatThePageDoesNotNeed() throws IOException {
        for (Reply reply : List.of(server.get("/sessions.json"), server.get("/nothing"))) {
            assertThat(reply.header("content-security-policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(reply.header("x-frame-options")).isEqualTo("DENY");
            assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
            assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "from=1",
                "background=/etc/passwd",
                "background=../secret.wav",
                "delivery=calm",
                "length=7h",
                "pace=six",
                "level=soft&level=loud",
                "no-chimes",
                "set=x",
                "voice=nobody",
                "first=up",
                "output=x.wav"
            })
    void refusesOptionsThatAreNotListedAndValuesThatAreWrong(String options) throws IOException {
        Reply reply = server.get("/s/rest/plan.json?" + options);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("\"diagnostics\"", "\"message\"").doesNotContain("Exception");
    }

    /** No other rule has to find out that it is a path. */
    @Test
    void aBackgroundIsNoPath() throws IOException {
        for (String path : List.of("/etc/passwd", "../secret.wav", "a/b.wav", ".hidden")) {
            assertThat(server.get("/s/rest/plan.json?background=" + path).text())
                    .contains("background must be rain, waves, off, or the name of a sound file in audio/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.json",
                "/s/../secret.json",
                "/s/..%2F..%2Fsecret/plan.json",
                "/s/%2Ftmp/plan.json",
                "/%2e%2e/secret.json",
                "/page/../Server.class",
                "/..%5Csecret.json",
                "/Server.class",
                "/s/rest/../../secret.json"
            })
    void noPathLeadsOutside(String path) throws IOException {
        Reply reply = server.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).doesNotContain("Secret");
    }

    @Test
    void aZeroInAnAddressIsRefused() throws IOException {
        assertThat(server.get("/a%00.html").status()).isEqualTo(400);
        assertThat(server.get("/s/rest%00/plan.json").status()).isEqualTo(400);
    }

    @Test
    void inANetworkTheTokenBecomesACookie(@TempDir Path other) throws IOException {
        try (RunningServer network = RunningServer.network(other)) {
            String token = network.url().replaceFirst(".*\\?t=", "");
            assertThat(network.get("/sessions.json").status()).isEqualTo(401);
            assertThat(network.get("/?t=" + "a".repeat(token.length())).status())
                    .isEqualTo(401);
            assertThat(network.get("/sessions.json", "Cookie: breathcue=").status())
                    .isEqualTo(401);

            Reply admitted = network.get("/?t=" + token);
            assertThat(admitted.status()).isEqualTo(303);
            assertThat(admitted.header("location")).isEqualTo("/");
            String cookie = admitted.header("set-cookie");
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            assertThat(network.get("/sessions.json", "Cookie: a=b; " + cookie.split(";", 2)[0])
                            .status())
                    .isEqualTo(200);
            assertThat(token).hasSize(22).isNotEqualTo(AccessControl.newToken());
        }
    }

    /** The proxy passes on the name and the origin of its own pages. */
    @Test
    void behindAProxyThePageHasTheNameOfTheProxy(@TempDir Path other) throws IOException {
        try (RunningServer proxied = RunningServer.behind("anna.example", other)) {
            String token = proxied.url().replaceFirst("https://anna\\.example/\\?t=", "");
            String host = "Host: anna.example";
            assertThat(proxied.get("/sessions.json", host).status()).isEqualTo(401);
            String cookie = "Cookie: " + proxied.get("/?t=" + token, host).header("set-cookie");
            assertThat(proxied.get("/sessions.json", host, cookie).status()).isEqualTo(200);
            byte[] body = RunningServer.SESSION.getBytes(StandardCharsets.UTF_8);
            String json = "Content-Type: application/json";
            assertThat(proxied.ask("POST", "/api/check", body, host, cookie, json, "Origin: https://anna.example")
                            .status())
                    .isEqualTo(200);
            assertThat(proxied.ask("POST", "/api/check", body, host, cookie, json, "Origin: http://anna.example")
                            .status())
                    .isEqualTo(403);
            assertThat(proxied.get("/sessions.json", "Host: ben.example", cookie)
                            .status())
                    .isEqualTo(421);
        }
    }

    /** A client in the network that does not know the token learns nothing, and makes the server do nothing. */
    @Test
    void withoutTheTokenNothingElseIsAnswered(@TempDir Path other) throws IOException {
        try (RunningServer network = RunningServer.network(other)) {
            String json = "Content-Type: application/json";
            List<String> paths = List.of(
                    "/",
                    "/app.js",
                    "/sessions.json",
                    "/s/rest/plan.json",
                    "/s/rest/audio.wav",
                    "/s/nobody/plan.json",
                    "/nothing",
                    "/api/check",
                    "/api/drafts",
                    "/api/history");
            for (String path : paths) {
                for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "BREW")) {
                    Reply reply = network.ask(
                            method, path, new byte[(1 << 20) + 1], json, "Origin: http://" + network.host());
                    assertThat(reply.status()).as(method + " " + path).isEqualTo(401);
                    assertThat(reply.text())
                            .isEqualTo(method.equals("HEAD") ? "" : "open the whole address that the server printed\n");
                }
            }
            assertThat(network.get("/sessions.json", "Host: evil.example").status())
                    .isEqualTo(421);
        }
    }

    /** What is sent over the network becomes a draft in memory at most. The library of this test has no cache and no history. */
    @Test
    void overTheNetworkNoScriptIsWritten(@TempDir Path other) throws IOException {
        try (RunningServer network = RunningServer.network(other)) {
            String cookie = network.get(network.url().replaceFirst(".*/", "/")).header("set-cookie");
            String known = "Cookie: " + cookie.split(";", 2)[0];
            Map<Path, String> before = files(other);
            byte[] script = RunningServer.SESSION.getBytes(StandardCharsets.UTF_8);
            String json = "Content-Type: application/json";
            String own = "Origin: http://" + network.host();

            assertThat(network.ask("POST", "/api/drafts", script, known, json, own)
                            .status())
                    .isEqualTo(200);
            assertThat(network.ask("POST", "/api/check", script, known, json, own)
                            .status())
                    .isEqualTo(200);
            for (String path : List.of("/api/scripts/new", "/api/scripts/rest", "/s/rest/plan.json", "/new.json")) {
                for (String method : List.of("PUT", "POST", "DELETE")) {
                    assertThat(network.ask(method, path, script, known, json, own, "If-None-Match: *")
                                    .status())
                            .as(method + " " + path)
                            .isBetween(400, 499);
                }
            }
            assertThat(files(other)).isEqualTo(before);
        }
    }

    private static Map<Path, String> files(Path folder) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    /**
     * What is malformed below the level of addresses is answered by the server of Java itself: 400, or 501 to a transfer encoding that it
     * does not know, as RFC 9112, section 6.1, says.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void randomRequestsNeverMakeItFail(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            String request = randomRequest(random);
            String answer =
                    new String(server.raw(request.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);

            assertThat(answer).as("the answer to %s", request).doesNotContain("\tat ", "org.breathcue", "Secret");
            if (!answer.isEmpty()) {
                boolean encoded = request.contains("Transfer-Encoding");
                assertThat(answer)
                        .as("the answer to %s", request)
                        .matches("(?s)HTTP/1\\.1 (200|204|206|304|4[0-9][0-9]|503" + (encoded ? "|501" : "") + ") .*");
            }
            if (answer.contains("text/html")) {
                assertThat(answer).as("the answer to %s", request).doesNotContain("<b>");
            }
        }
        assertThat(server.failures).isEmpty();
        assertThat(server.get("/sessions.json").status()).isEqualTo(200);
    }

    private static String randomRequest(Random random) {
        List<String> words = List.of(
                "GET",
                "POST",
                "HEAD",
                "PUT",
                "BREW",
                " ",
                "/",
                "/s/rest/plan.json",
                "/s/rest/audio.mp3",
                "/s/",
                "a:b",
                "?",
                "&",
                "length=",
                "pace=5",
                "%",
                "%00",
                "%ff",
                "..",
                "HTTP/1.1",
                "HTTP/9.9",
                "\r\n",
                "\n",
                ": ",
                "Host: " + server.host(),
                "Host:",
                "Range: bytes=",
                "9999999999999999999999",
                "-",
                "5-2",
                "Content-Length: ",
                "\r\nTransfer-Encoding: gzip",
                "\r\nTransfer-Encoding: chunked",
                "Origin: http://" + server.host(),
                "Content-Type: application/json",
                "{",
                "[[[[",
                "\"",
                "<b>",
                "\u00ff",
                "\u0000",
                "Cookie: breathcue=",
                "set=");
        StringBuilder request = new StringBuilder();
        if (random.nextBoolean()) {
            request.append(random.nextBoolean() ? "GET " : "POST ")
                    .append(random.nextBoolean() ? "/s/rest/words.vtt?" : "/api/check")
                    .append(words.get(random.nextInt(words.size())))
                    .append(" HTTP/1.1\r\nHost: ")
                    .append(server.host())
                    .append("\r\nConnection: close\r\n");
        }
        for (int n = random.nextInt(12); n > 0; n--) {
            request.append(words.get(random.nextInt(words.size())));
        }
        return request.append("\r\n\r\n").toString();
    }

    @Test
    void anUnknownTransferEncodingIsRefusedAsTheStandardSays() throws IOException {
        String request = "GET / HTTP/1.1\r\nHost: " + server.host() + "\r\nTransfer-Encoding: gzip\r\n\r\n";

        assertThat(new String(server.raw(request.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1))
                .startsWith("HTTP/1.1 501 ")
                .endsWith("<h1>501 Not Implemented</h1>Unsupported Transfer-Encoding value");
    }

    /** 50 of each kind at the same time. */
    @Test
    void slowClientsBlockNobody() throws IOException {
        String host = "Host: " + server.host() + "\r\n";
        List<String> beginnings = List.of(
                "GET /s/rest/pl",
                "GET /s/rest/plan.json HTTP/1.1\r\nHo",
                "POST /api/check HTTP/1.1\r\n" + host + "Origin: http://" + server.host()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{",
                "GET /s/rest/audio.wav HTTP/1.1\r\n" + host + "\r\n");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50 * beginnings.size(); i++) {
                Socket socket = server.connect();
                slow.add(socket);
                socket.getOutputStream()
                        .write(beginnings.get(i % beginnings.size()).getBytes(StandardCharsets.ISO_8859_1));
            }
            assertThat(server.get("/s/rest/words.vtt").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
