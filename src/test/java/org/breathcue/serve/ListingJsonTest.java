package org.breathcue.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.breathcue.catalog.SessionFile;
import org.breathcue.programme.start.ProgrammeStarts;
import org.breathcue.support.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code sessions.json} offers. */
class ListingJsonTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T18:20:00Z"), ZoneId.of("Europe/Berlin"));
    private static final String PROGRAMME = """
            { "title": "Four weeks of rest", "weeks": 4, "sessions": [
              { "session": "rest", "days": "every day", "next": "after 3 sessions", "stages": [
                { "breath.breathe": "2 breaths" }, { "breath.breathe": "3 breaths" } ] } ] }
            """;

    @TempDir
    private Path folder;

    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.withHistory(folder, CLOCK);
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.failures).isEmpty();
    }

    private JsonNode get(String path) throws IOException {
        return new JsonMapper().readTree(server.get(path).body());
    }

    private JsonNode choices() throws IOException {
        JsonNode choices = get("/sessions.json");
        while (!choices.path("complete").asBoolean()) {
            choices = get("/sessions.json");
        }
        return choices;
    }

    private Path script(String name) {
        return folder.resolve("library/scripts").resolve(name);
    }

    private void report(String started, long frames, String ended, String options, String more) throws IOException {
        var reply = server.post(
                "/api/history",
                "{\"session\":\"rest\",\"options\":" + options + ",\"startedAt\":\"" + started + "\",\"frames\":"
                        + frames + ",\"ended\":\"" + ended + "\"" + more + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
    }

    @Test
    void aSessionHasItsStretchesAndVariations() throws IOException {
        Files.createDirectories(script("stretches"));
        Files.writeString(
                script("stretches/cobra.json"),
                "{ \"name\": \"Cobra\", \"hold\": \"20 s\", \"variations\": { \"easier\": { \"hold\": \"10 s\" } } }");
        Files.writeString(
                script("back.json"),
                "{ \"title\": \"Back\", \"voice\": \"kevin16\", \"steps\": [ { \"stretch\": \"cobra\" }, { \"stretch\": \"cobra\" } ] }");

        JsonNode session = choices().path("sessions").path(0);

        assertThat(session.path("name").asText()).isEqualTo("back");
        assertThat(session.path("stretches").toString()).isEqualTo("[\"Cobra\"]");
        assertThat(session.path("variations").toString()).isEqualTo("[\"easier\"]");
        assertThat(choices().path("voices").path(0).asText()).isEqualTo("kevin16");
        assertThat(choices().path("history").asBoolean()).isTrue();
    }

    @Test
    void whatAProgrammeAsksForTodayHasItsDoses() throws IOException {
        Files.createDirectories(script("programmes"));
        Files.writeString(script("programmes/calm.json"), PROGRAMME);
        assertThat(choices().path("today")).isEmpty();
        ProgrammeStarts.in(folder.resolve("state"))
                .put("calm", Optional.of(ZonedDateTime.now(CLOCK).minusDays(1)));

        JsonNode today = choices().path("today");

        assertThat(today).hasSize(1);
        assertThat(today.path(0).path("session").asText()).isEqualTo("rest");
        assertThat(today.path(0).path("title").asText()).isEqualTo("Rest");
        assertThat(today.path(0).path("programme").asText()).isEqualTo("calm");
        assertThat(today.path(0).path("programmeTitle").asText()).isEqualTo("Four weeks of rest");
        assertThat(today.path(0).path("stage").asInt()).isEqualTo(1);
        assertThat(today.path(0).path("week").asInt()).isEqualTo(1);
        assertThat(today.path(0).path("options").toString())
                .isEqualTo("{\"set\":[\"breath.breathe=2 breaths\"],\"length\":\"free\"}");
        JsonNode plan = get("/s/rest/plan.json?set=breath.breathe%3D2%20breaths&length=free");

        report(
                "2026-11-29T18:10:00Z",
                plan.path("frames").asLong(),
                "finished",
                today.path(0).path("options").toString(),
                ",\"programme\":{\"name\":\"calm\",\"stage\":1}");

        assertThat(choices().path("today")).isEmpty();
    }

    @Test
    void aProgrammeCanAskForAStretchAlone() throws IOException {
        Files.createDirectories(script("programmes"));
        Files.createDirectories(script("stretches"));
        Folders.copy(Path.of("audio"), folder.resolve("library/audio"));
        Files.writeString(script("stretches/cobra.json"), "{ \"name\": \"Cobra\", \"hold\": \"20 s\" }");
        Files.writeString(
                script("programmes/back.json"),
                "{ \"title\": \"Back\", \"weeks\": 4, \"sessions\": [ { \"session\": \"cobra\", \"days\": \"every day\" } ] }");
        ProgrammeStarts.in(folder.resolve("state"))
                .put("back", Optional.of(ZonedDateTime.now(CLOCK).minusDays(1)));

        JsonNode today = choices().path("today").path(0);

        assertThat(today.path("session").asText()).isEqualTo("cobra");
        assertThat(today.path("title").asText()).isEqualTo("Cobra");
        JsonNode plan = get("/s/cobra/plan.json?voice=kevin16");
        long frames = plan.path("frames").asLong();
        assertThat(frames).as(plan.toString()).isGreaterThan(20 * 48_000);
        var reply = server.post(
                "/api/history",
                "{\"session\":\"cobra\",\"options\":{\"voice\":\"kevin16\"},\"startedAt\":\"2026-11-29T18:10:00Z\",\"frames\":"
                        + frames + ",\"ended\":\"finished\",\"programme\":{\"name\":\"back\",\"stage\":1}}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
        assertThat(choices().path("today")).isEmpty();
    }

    @Test
    void theSmallestScriptIsReadFirst() throws IOException {
        Files.writeString(
                script("a-long-one.json"),
                RunningServer.SESSION.replace(
                        "{ \"say\": \"Rest.\" }", "{ \"say\": \"Rest.\" }, { \"say\": \"Rest well.\" }"));
        Files.writeString(script("z-short.json"), "{ \"title\": \"Z\", \"steps\": [ { \"say\": \"Rest.\" } ] }");
        try (LibraryPool libraries = new LibraryPool(() -> org.breathcue.Breathcue.in(folder.resolve("library")))) {
            assertThat(SessionList.smallestFirst(libraries.catalog().sessions()))
                    .extracting(SessionFile::plainName)
                    .containsExactly("z-short", "rest", "a-long-one");
        }
    }

    @Test
    void whatWasInterruptedGoesOnWithTheSameOptions() throws IOException {
        JsonNode plan = get("/s/rest/plan.json?pace=5&set=breath.breathe%3D3%20breaths");
        long frames = plan.path("frames").asLong();
        String options = "{\"pace\":\"5\",\"set\":[\"breath.breathe=3 breaths\"]}";
        report("2026-11-29T18:10:00Z", frames / 2, "ended-by-listener", options, "");

        JsonNode resume = choices().path("resume");

        assertThat(resume.path("session").asText()).isEqualTo("rest");
        assertThat(resume.path("frame").asLong()).isEqualTo(frames / 2);
        assertThat(resume.path("title").asText()).isEqualTo("Rest");
        assertThat(resume.path("step").asText()).isEqualTo("Breath");
        assertThat(resume.path("options").toString())
                .isEqualTo("{\"pace\":\"5\",\"set\":[\"breath.breathe=3 breaths\"],\"voice\":\"kevin16\"}");
        assertThat(resume.path("timeline").asText())
                .isEqualTo(plan.path("fingerprint").asText());
        assertThat(Instant.parse(resume.path("at").asText())).isBetween("2026-11-29T18:10:00Z", "2026-11-29T18:20:00Z");
        report("2026-11-29T18:15:00Z", frames, "finished", options, "");
        assertThat(choices().path("resume").isNull()).isTrue();
    }

    @Test
    void whatWasInterruptedLongAgoIsNotOffered() throws IOException {
        long frames = get("/s/rest/plan.json").path("frames").asLong();
        report("2026-11-28T18:10:00Z", frames / 2, "ended-by-listener", "{}", "");

        assertThat(choices().path("resume").isNull()).isTrue();
    }

    @Test
    void aChangedSessionIsListedAnew() throws IOException {
        assertThat(choices().path("sessions")).hasSize(1);
        String before = server.get("/sessions.json").header("etag");
        assertThat(server.get("/sessions.json").header("etag")).isEqualTo(before);
        Files.writeString(script("rest.json"), RunningServer.SESSION.replace("\"Rest\"", "\"Rest a while\""));
        Files.writeString(script("other.json"), RunningServer.SESSION);

        assertThat(choices().path("sessions")).hasSize(2);
        assertThat(choices().path("sessions").path(1).path("title").asText()).isEqualTo("Rest a while");
        Files.delete(script("other.json"));
        Files.writeString(script("rest.json"), "{");
        assertThat(choices().path("sessions")).isEmpty();
    }

    @Test
    void aSessionIsReadOnce() throws Exception {
        LibraryPool libraries = new LibraryPool(() -> org.breathcue.Breathcue.in(folder.resolve("library")));
        SessionList list = new SessionList(libraries);
        // On a busy machine, the list is not complete at once.
        list.read().get();

        assertThat(list.entries().entries().get(0))
                .isSameAs(list.entries().entries().get(0));
        libraries.close();
    }
}
