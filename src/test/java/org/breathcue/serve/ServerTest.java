package org.breathcue.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.Breathcue;
import org.breathcue.SessionRequest;
import org.breathcue.serve.RunningServer.Reply;
import org.breathcue.support.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a session over a socket. */
class ServerTest {
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
        assertThat(server.failures).isEmpty();
    }

    private static JsonNode json(Reply reply) throws IOException {
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        return new JsonMapper().readTree(reply.body());
    }

    @Test
    void listsTheSessions() throws IOException {
        JsonNode list = json(server.get("/sessions.json"));
        while (!list.path("complete").asBoolean()) {
            list = json(server.get("/sessions.json"));
        }
        JsonNode session = list.path("sessions").path(0);

        assertThat(session.path("name").asText()).isEqualTo("rest");
        assertThat(session.path("title").asText()).isEqualTo("Rest");
        assertThat(session.path("minutes").path("usual").asDouble()).isBetween(0.3, 0.5);
    }

    @Test
    void aPlanSaysWhereEverythingIsInTheSound() throws IOException {
        JsonNode plan = json(server.get("/s/rest/plan.json?pace=5&level=soft"));
        JsonNode stream = plan.path("stream");
        long frames = stream.path("frames").asLong();

        assertThat(plan.path("frames").asLong()).isPositive().isLessThan(frames);
        assertThat(stream.path("room").path("to").asLong()).isEqualTo(frames);
        assertThat(stream.path("gestures").path(0)).hasSize(15);
        assertThat(plan.path("options").path("pace").asText()).isEqualTo("5");
        assertThat(plan.path("preflight").path("props").isArray()).isTrue();
        Reply sound = server.get("/s/rest/audio.wav?pace=5&level=soft", "Range: bytes=0-0");
        long bytes = Long.parseLong(sound.header("content-range").replaceFirst(".*/", ""));
        assertThat(bytes - 4 * frames).as("the bytes before the samples").isBetween(44L, 200L);
    }

    @Test
    void aRangeIsAPartOfTheWhole() throws IOException {
        byte[] whole = server.get("/s/rest/audio.wav").body();
        Reply middle = server.get("/s/rest/audio.wav", "Range: bytes=40001-50000");

        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.header("content-range")).isEqualTo("bytes 40001-50000/" + whole.length);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(whole, 40_001, 50_001));
        assertThat(server.get("/s/rest/audio.wav", "Range: bytes=1000-").body())
                .as("an open range has a bound")
                .isEqualTo(Arrays.copyOfRange(whole, 1000, 1000 + (1 << 20)));
        Reply behind = server.get("/s/rest/audio.wav", "Range: bytes=" + whole.length + "-");
        assertThat(behind.status()).isEqualTo(416);
        assertThat(behind.header("content-range")).isEqualTo("bytes */" + whole.length);
    }

    @Test
    void headTellsTheLengthAlone() throws IOException {
        Reply head = server.ask("HEAD", "/s/rest/audio.wav", new byte[0]);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Long.parseLong(head.header("content-length"))).isGreaterThan(20 * 48_000 * 4);
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws IOException {
        String tag = server.get("/s/rest/plan.json").header("etag");

        assertThat(server.get("/s/rest/plan.json", "If-None-Match: " + tag).status())
                .isEqualTo(304);
        assertThat(server.get("/s/rest/plan.json?length=30s", "If-None-Match: " + tag)
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/s/rest/audio.wav", "Range: bytes=0-9", "If-Range: \"other\"")
                        .status())
                .as("the range is of another version")
                .isEqualTo(200);
    }

    @Test
    void picturesWordsAndSheetHaveTheirTypes() throws IOException {
        assertThat(server.get("/s/rest/picture.svg").header("content-type")).isEqualTo("image/svg+xml");
        assertThat(server.get("/s/rest/words.vtt").text()).startsWith("WEBVTT").contains("Rest.");
        assertThat(server.get("/s/rest/sheet.html").text()).contains("<html");
        assertThat(server.get("/s/rest/other.txt").status()).isEqualTo(404);
        assertThat(server.get("/s/nobody/plan.json").status()).isEqualTo(404);
    }

    @Test
    void aScriptIsCheckedWithPlaces() throws IOException {
        JsonNode problem = json(server.post("/api/check", "{ \"title\": \"A\",\n  \"stepz\": [] }"))
                .path("diagnostics")
                .path(0);

        assertThat(problem.path("severity").asText()).isEqualTo("error");
        assertThat(json(server.post("/api/check", RunningServer.SESSION)).path("diagnostics"))
                .isEmpty();
        JsonNode unknown = json(server.post("/api/check", RunningServer.SESSION.replace("title", "tittle")));
        assertThat(unknown.path("diagnostics").findValuesAsText("line")).contains("1");
        assertThat(unknown.path("diagnostics").findValuesAsText("column")).contains("3");
    }

    @Test
    void aDraftIsASession() throws IOException {
        JsonNode draft = json(server.post("/api/drafts", RunningServer.SESSION.replace("\"Rest\"", "\"Draft\"")));

        JsonNode plan = json(server.get("/s/" + draft.path("name").asText() + "/plan.json"));
        assertThat(plan.path("title").asText()).isEqualTo("Draft");
    }

    @Test
    void aDraftWithErrorsIsRefusedWithItsDiagnostics() throws IOException {
        String name = json(server.post("/api/drafts", "{ \"steps\": 3 }"))
                .path("name")
                .asText();
        Reply refused = server.get("/s/" + name + "/plan.json");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).path("diagnostics").path(0).path("line").asInt())
                .isEqualTo(1);
    }

    /** Its own file, a stretch, and a file that says how words are pronounced. */
    @Test
    void whatIsEditedIsHeardAtTheNextRequest(@TempDir Path other) throws IOException {
        try (RunningServer edited = RunningServer.local(other)) {
            Path scripts = other.resolve("library/scripts");
            Path stretch = Files.createDirectories(scripts.resolve("stretches")).resolve("cobra.json");
            Files.writeString(stretch, "{ \"name\": \"Cobra\", \"hold\": \"20 s\" }");
            String back = "{ \"title\": \"Back\", \"voice\": \"kevin16\", \"steps\": [ { \"stretch\": \"cobra\" } ] }";
            Files.writeString(scripts.resolve("back.json"), back);
            JsonNode first = json(edited.get("/s/back/plan.json"));
            assertThat(json(edited.get("/s/back/plan.json"))).isEqualTo(first);

            Files.writeString(scripts.resolve("back.json"), back.replace("Back", "Spine"));
            assertThat(json(edited.get("/s/back/plan.json")).path("title").asText())
                    .isEqualTo("Spine");
            Files.writeString(stretch, "{ \"name\": \"Cobra\", \"hold\": \"30 s\" }");
            long frames = json(edited.get("/s/back/plan.json")).path("frames").asLong();
            assertThat(frames - first.path("frames").asLong()).isEqualTo(10 * 48_000);
            Files.writeString(scripts.resolve("pronunciations.json"), "{ \"Cobra\": \"KOH-bruh-LAH-tee-MAH-nee\" }");
            assertThat(json(edited.get("/s/back/plan.json")).path("frames").asLong())
                    .isNotEqualTo(frames);
        }
    }

    /** Its places and its sound belong together. */
    @Test
    void whatIsPlayedKeepsItsSoundWhenItIsEdited(@TempDir Path other) throws IOException {
        String version;
        String played;
        byte[] before;
        Path script = other.resolve("library/scripts/rest.json");
        try (RunningServer edited = RunningServer.local(other)) {
            version =
                    json(edited.get("/s/rest/plan.json?pace=5")).path("version").asText();
            played = "/s/rest/audio.wav?pace=5&version=" + version;
            Reply sound = edited.get(played, "Range: bytes=96000-295999");
            before = sound.body();
            Files.writeString(script, RunningServer.SESSION.replace("Rest.", "Lie down, and rest."));

            Reply again = edited.get(played, "Range: bytes=96000-295999", "If-Range: " + sound.header("etag"));
            assertThat(again.status()).isEqualTo(206);
            assertThat(again.body()).isEqualTo(before);
            Reply now = edited.get("/s/rest/audio.wav?pace=5", "Range: bytes=96000-295999");
            assertThat(now.header("etag")).isNotEqualTo(sound.header("etag"));
            assertThat(now.body()).isNotEqualTo(before);
            assertThat(edited.get("/s/rest/audio.wav?version=other").status()).isEqualTo(410);
        }
        // A server that was started anew knows no earlier version.
        try (RunningServer anew = RunningServer.of(other)) {
            assertThat(anew.get(played, "Range: bytes=0-9").status()).isEqualTo(410);
            Files.writeString(script, RunningServer.SESSION);
            assertThat(anew.get("/s/rest/plan.json?pace=5").status()).isEqualTo(200);
        }
    }

    /** A sound file is not in the plan. */
    @Test
    void anotherSoundFileIsAnotherVersion(@TempDir Path other) throws IOException {
        try (RunningServer edited = RunningServer.local(other)) {
            Path audio = Files.createDirectories(other.resolve("library/audio"));
            Files.copy(Path.of("audio/end.wav"), audio.resolve("gong.wav"));
            Files.writeString(
                    other.resolve("library/scripts/gong.json"),
                    "{ \"title\": \"Gong\", \"voice\": \"kevin16\", \"steps\": [ { \"say\": \"Hear.\" }, { \"chime\": \"gong\" } ] }");
            String first = edited.get("/s/gong/audio.wav", "Range: bytes=0-9").header("etag");
            assertThat(edited.get("/s/gong/audio.wav", "Range: bytes=0-9").header("etag"))
                    .isEqualTo(first);
            byte[] softer = Files.readAllBytes(audio.resolve("gong.wav"));
            softer[softer.length / 2] ^= 1;
            Files.write(audio.resolve("gong.wav"), softer);
            assertThat(edited.get("/s/gong/audio.wav", "Range: bytes=0-9").header("etag"))
                    .isNotEqualTo(first);
        }
    }

    @Test
    void aToldSentenceIsPlayedAsLongAsItsWords() throws IOException {
        JsonNode told = json(server.get("/s/rest/plan.json")).at("/stream/told/0");
        long to = json(server.get("/s/rest/told.json?number=0")).path("to").asLong();

        assertThat(to)
                .isBetween(told.path("from").asLong() + 48_000, told.path("to").asLong() - 48_000);
        for (String wrong : List.of("", "?number=", "?number=-1", "?number=999999")) {
            assertThat(server.get("/s/rest/told.json" + wrong).status())
                    .as(wrong)
                    .isIn(400, 404);
        }
    }

    @Test
    void aStretchAloneIsASession(@TempDir Path other) throws IOException {
        try (RunningServer edited = RunningServer.local(other)) {
            Folders.copy(Path.of("audio"), other.resolve("library/audio"));
            Path stretches = Files.createDirectories(other.resolve("library/scripts/stretches"));
            Files.writeString(stretches.resolve("cobra.json"), "{ \"name\": \"Cobra\", \"hold\": \"20 s\" }");
            JsonNode plan = json(edited.get("/s/cobra/plan.json?voice=kevin16"));
            assertThat(plan.path("title").asText()).isEqualTo("Cobra");
            assertThat(plan.path("script").asText()).isEqualTo("stretches/cobra");
            assertThat(json(edited.get("/s/rest/plan.json")).path("script").asText())
                    .isEqualTo("rest");
        }
    }

    @Test
    void aPictureIsAsWideAsWanted() throws IOException {
        String usual = server.get("/s/rest/picture.svg").text();
        assertThat(usual).contains("width=\"960\"");
        assertThat(server.get("/s/rest/picture.svg?width=960").text()).isEqualTo(usual);
        assertThat(server.get("/s/rest/picture.svg?width=390&pace=5").text()).contains("width=\"390\"");
        for (String wrong : List.of("319", "1601", "wide", "", "390.5", "99999999999")) {
            assertThat(server.get("/s/rest/picture.svg?width=" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(server.get("/s/rest/words.vtt?width=390").status()).isEqualTo(400);
    }

    @Test
    void theFileToKeepIsThatOfAnExport() throws Exception {
        Path file = folder.resolve("rest.mp3");
        try (Breathcue breathcue = Breathcue.in(folder.resolve("library"))) {
            var unused =
                    breathcue.prepare(SessionRequest.named("rest").withPace(6)).export(file);
        }
        List<Path> before = temporaryFiles();

        Reply reply = server.get("/s/rest/session.mp3?pace=6");

        assertThat(reply.header("content-type")).isEqualTo("audio/mpeg");
        assertThat(reply.body()).isEqualTo(Files.readAllBytes(file));
        Reply part = server.get("/s/rest/session.mp3?pace=6", "Range: bytes=5000-5999");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(reply.body(), 5000, 6000));
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    /** Returns the temporary files of this process. */
    private static List<Path> temporaryFiles() throws IOException {
        String own = "-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().contains(own))
                    .sorted()
                    .toList();
        }
    }
}
