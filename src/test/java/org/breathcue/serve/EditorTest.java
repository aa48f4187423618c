package org.breathcue.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.Breathcue;
import org.breathcue.SessionRequest;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Severity;
import org.breathcue.serve.RunningServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script editor over a socket: reading and saving scripts. */
class EditorTest {
    private static final String OTHER = RunningServer.SESSION.replace("\"Rest\"", "\"Other\"");
    private static final String NEW = "If-None-Match: *";

    @TempDir
    Path folder;

    private Path scripts;
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.local(folder);
        scripts = folder.resolve("library/scripts");
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.failures).isEmpty();
    }

    private Reply put(String name, String text, String condition) throws IOException {
        return put(server, name, text.getBytes(StandardCharsets.UTF_8), condition);
    }

    private static Reply put(RunningServer server, String name, byte[] text, String... headers) throws IOException {
        String[] all = Stream.concat(
                        Stream.of(headers),
                        Stream.of("Origin: http://" + server.host(), "Content-Type: application/json"))
                .toArray(String[]::new);
        return server.ask("PUT", "/api/scripts/" + name, text, all);
    }

    private String version(String name) throws IOException {
        return server.get("/api/scripts/" + name).header("etag");
    }

    private String saved(String name) throws IOException {
        return Files.readString(scripts.resolve(name + ".json"));
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(scripts)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void aScriptIsReadAndSaved() throws IOException {
        Reply read = server.get("/api/scripts/rest");
        assertThat(read.text()).isEqualTo(RunningServer.SESSION);

        Reply done = put("rest", OTHER, "If-Match: " + read.header("etag"));

        assertThat(done.status()).isEqualTo(204);
        assertThat(saved("rest")).isEqualTo(OTHER);
        assertThat(done.header("etag")).isEqualTo(version("rest")).isNotEqualTo(read.header("etag"));
        assertThat(names()).as("nothing else is left").containsExactly("rest.json");
        assertThat(server.get("/s/rest/plan.json").text()).contains("\"title\":\"Other\"");
    }

    @Test
    void aNewerFileIsNeverReplacedWithoutItsVersion() throws IOException {
        String loaded = version("rest");
        Files.writeString(scripts.resolve("rest.json"), OTHER);

        assertThat(put("rest", "{}", "If-Match: " + loaded).status()).isEqualTo(412);
        assertThat(put("rest", "{}", NEW).status()).isEqualTo(412);
        assertThat(put("rest", "{}", "X-Nothing: 1").status()).isEqualTo(428);
        assertThat(saved("rest")).isEqualTo(OTHER);
        Files.delete(scripts.resolve("rest.json"));
        assertThat(put("rest", "{}", "If-Match: " + loaded).status()).isEqualTo(412);
        assertThat(names()).isEmpty();
    }

    @Test
    void aNewScriptIsSavedOnce() throws IOException {
        assertThat(server.get("/api/scripts/evening").status()).isEqualTo(404);

        assertThat(put("evening", OTHER, NEW).status()).isEqualTo(204);
        assertThat(put("evening", "{}", NEW).status()).isEqualTo(412);
        assertThat(saved("evening")).isEqualTo(OTHER);
        assertThat(server.get("/s/evening/plan.json").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pronunciations", "a.b", "..", "..%2Fsecret", "%2Ftmp%2Fx", "a%5Cb", "a%20b", ".hidden"})
    void otherNamesAreRefused(String name) throws IOException {
        assertThat(put(name, OTHER, NEW).status()).isIn(400, 404, 405);
        assertThat(names()).containsExactly("rest.json");
        assertThat(Files.readString(folder.resolve("secret.json"))).contains("Secret");
    }

    @Test
    void aLinkThatLeadsOutsideIsNotFollowed() throws IOException {
        Path outside = folder.resolve("secret.json");
        String before = Files.readString(outside);
        Files.createSymbolicLink(scripts.resolve("linked.json"), outside);
        Files.createSymbolicLink(scripts.resolve("dangling.json"), folder.resolve("missing.json"));

        assertThat(put("linked", OTHER, "If-Match: " + version("linked")).status())
                .isEqualTo(403);
        assertThat(put("dangling", OTHER, NEW).status()).isEqualTo(403);
        assertThat(Files.readString(outside)).isEqualTo(before);
        assertThat(folder.resolve("missing.json")).doesNotExist();
        Files.createSymbolicLink(scripts.resolve("inside.json"), Path.of("rest.json"));
        assertThat(put("inside", OTHER, "If-Match: " + version("inside")).status())
                .isEqualTo(204);
        assertThat(scripts.resolve("inside.json")).isSymbolicLink();
        assertThat(saved("rest")).isEqualTo(OTHER);
    }

    @Test
    void onlyTextThatAScriptCanBeIsSaved() throws IOException {
        String loaded = version("rest");

        assertThat(put(server, "rest", new byte[] {'{', (byte) 0xFF, '}'}, "If-Match: " + loaded)
                        .status())
                .isEqualTo(400);
        assertThat(put(server, "rest", new byte[(1 << 20) + 1], "If-Match: " + loaded)
                        .status())
                .isEqualTo(413);
        assertThat(server.ask("PUT", "/api/scripts/rest", new byte[2], "If-Match: " + loaded)
                        .status())
                .as("another site")
                .isEqualTo(403);
        assertThat(server.ask(
                                "PUT",
                                "/api/scripts/rest",
                                new byte[2],
                                "If-Match: " + loaded,
                                "Origin: http://" + server.host(),
                                "Content-Type: text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(saved("rest")).isEqualTo(RunningServer.SESSION);
    }

    @Test
    void inANetworkNothingIsSaved(@TempDir Path other) throws IOException {
        try (RunningServer network = RunningServer.network(other)) {
            String cookie = "Cookie: breathcue=" + network.url().replaceFirst(".*\\?t=", "");
            String tag = network.get("/api/scripts/rest", cookie).header("etag");

            Reply refused = put(network, "rest", OTHER.getBytes(StandardCharsets.UTF_8), "If-Match: " + tag, cookie);

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("only on the computer itself");
            assertThat(Files.readString(other.resolve("library/scripts/rest.json")))
                    .isEqualTo(RunningServer.SESSION);
            assertThat(json(network.get("/api/editor", cookie)).path("saves").asBoolean(true))
                    .isFalse();
            assertThat(json(network.get("/sessions.json", cookie)).path("saves").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void theEditorHasAPageForEveryName() throws IOException {
        Reply page = server.get("/edit/rest");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(server.get("/edit/").body()).isEqualTo(page.body());
        assertThat(server.get("/edit/edit.js").header("content-type")).startsWith("text/javascript");
        assertThat(server.get("/edit/a.b").status()).isEqualTo(404);
        assertThat(json(server.get("/api/editor")).path("saves").asBoolean()).isTrue();
        assertThat(server.get("/api/schema.json").status())
                .as("the library has none")
                .isEqualTo(404);
    }

    /** The editor plays from the step at the cursor. */
    @Test
    void chaptersNameTheStepOfTheDraft() throws IOException {
        String script = "{ \"title\": \"Draft\", \"voice\": \"kevin16\", \"steps\": [\n  { \"say\": \"One.\" },\n"
                + "  { \"name\": \"Fold\", \"hold\": \"20 s\", \"sides\": \"both\" } ] }";
        String draft = json(server.post("/api/drafts", script)).path("name").asText();
        JsonNode plan = json(server.get("/s/" + draft + "/plan.json"));

        for (JsonNode event : plan.path("events")) {
            if (event.path("kind").asText().equals("mark")) {
                boolean first = event.path("name").asText().startsWith("One");
                assertThat(event.path("source").path("file").asText()).isEqualTo(draft + ".json");
                assertThat(event.path("source").path("line").asInt()).isEqualTo(first ? 2 : 3);
                assertThat(event.path("source").path("column").asInt()).isEqualTo(3);
            }
        }
    }

    @Test
    void aStretchIsReadAndSaved() throws IOException {
        String fold = "{ \"name\": \"Fold\", \"hold\": \"20 s\" }";
        assertThat(server.get("/api/scripts/stretches/fold").status()).isEqualTo(404);

        assertThat(put("stretches/fold", fold, NEW).status()).isEqualTo(204);
        assertThat(put("stretches/fold", "{}", NEW).status()).isEqualTo(412);

        assertThat(saved("stretches/fold")).isEqualTo(fold);
        assertThat(server.get("/api/scripts/stretches/fold").text()).isEqualTo(fold);
        assertThat(json(server.get("/api/editor")).path("stretches").toString()).isEqualTo("[\"fold\"]");
        assertThat(server.get("/edit/?stretch=fold").status()).isEqualTo(200);
        for (String wrong : List.of("stretches/..", "stretches/.x", "other/fold", "stretches/a%2Fb")) {
            assertThat(put(wrong, fold, NEW).status()).as(wrong).isIn(400, 404, 405);
        }
    }

    @Test
    void aFolderOfStretchesThatIsALinkIsNotWritten() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(scripts.resolve("stretches"), elsewhere);

        assertThat(put("stretches/fold", OTHER, NEW).status()).isEqualTo(403);
        assertThat(elsewhere).isEmptyDirectory();
    }

    /** What a script in the working folder can use, a draft can use. */
    @Test
    void aDraftUsesTheStretchesOfTheWorkingFolder() throws IOException, RefusedException {
        Path here = folder.resolve("here");
        Files.createDirectories(here.resolve("scripts/stretches"));
        Files.writeString(here.resolve("scripts/stretches/own.json"), "{ \"name\": \"Own\", \"hold\": \"20 s\" }");
        String script = RunningServer.SESSION.replace("{ \"say\": \"Rest.\" }", "{ \"stretch\": \"own\" }");

        try (LibraryPool libraries = libraries(here)) {
            SessionRequest draft = SessionRequest.of(new Drafts(libraries.catalog()).script("script.json", script));
            List<Diagnostic> problems =
                    libraries.with(library -> library.check(draft).diagnostics());
            assertThat(problems)
                    .extracting(problem -> problem.code().severity())
                    .doesNotContain(Severity.ERROR);
            assertThat(new ScriptFolder(libraries.catalog(), true).stretches()).containsExactly("own");
        }
    }

    @Test
    void aScriptOfTheLibraryIsSavedIntoTheWorkingFolder() throws IOException, RefusedException {
        Path here = Files.createDirectory(folder.resolve("here"));

        try (LibraryPool libraries = libraries(here)) {
            ScriptFolder editor = new ScriptFolder(libraries.catalog(), true);
            Optional<String> loaded = editor.read("rest").map(Content::tag);

            String tag = editor.save("rest", OTHER.getBytes(StandardCharsets.UTF_8), loaded);

            assertThat(editor.read("rest").map(Content::tag)).contains(tag).isNotEqualTo(loaded);
            assertThat(Files.readString(here.resolve("scripts/rest.json"))).isEqualTo(OTHER);
            assertThat(saved("rest")).isEqualTo(RunningServer.SESSION);
        }
    }

    private LibraryPool libraries(Path here) {
        return new LibraryPool(() ->
                Breathcue.builder(folder.resolve("library")).workingFolder(here).build());
    }

    private static JsonNode json(Reply reply) throws IOException {
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        return new JsonMapper().readTree(reply.body());
    }
}
