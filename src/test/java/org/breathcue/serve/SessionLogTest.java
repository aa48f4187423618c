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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.history.Feeling;
import org.breathcue.history.GivenDose;
import org.breathcue.history.History;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.Place;
import org.breathcue.history.PlayedCommand;
import org.breathcue.live.Ending;
import org.breathcue.serve.RunningServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says about sessions, in the history of {@code play}. */
class SessionLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T18:20:00Z"), ZoneId.of("Europe/Berlin"));

    /** Before the moment of the clock by more than the session lasts. */
    private static final String STARTED = "2026-11-29T18:10:00.123Z";

    @TempDir
    private Path folder;

    private RunningServer server;
    private History history;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.withHistory(folder, CLOCK);
        history = new History(folder.resolve("state"), CLOCK);
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.failures).isEmpty();
    }

    private JsonNode plan(String options) throws IOException {
        return new JsonMapper()
                .readTree(server.get("/s/rest/plan.json" + options).body());
    }

    private static String report(String started, long frames, String ended, String more) {
        return "{\"session\":\"rest\",\"options\":{},\"startedAt\":\"" + started + "\",\"frames\":" + frames
                + ",\"ended\":\"" + ended + "\"" + more + "}";
    }

    private Reply send(String report) throws IOException {
        return server.post("/api/history", report);
    }

    private List<HistoryEntry> entries() throws IOException {
        return history.sessions().entries();
    }

    @Test
    void aFinishedSessionIsAnEntryWithItsDoses() throws IOException {
        JsonNode plan = plan("?pace=6&set=breath.breathe%3D3%20breaths");
        long frames = plan.path("frames").asLong();

        Reply reply = send(report(STARTED, frames, "finished", ",\"feeling\":null")
                .replace("{}", "{\"pace\":\"6\",\"set\":[\"breath.breathe=3 breaths\"]}"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
        assertThat(entries()).hasSize(1);
        HistoryEntry entry = entries().get(0);
        assertThat(entry.started()).isEqualTo("2026-11-29T19:10:00+01:00");
        assertThat(entry.title()).isEqualTo("Rest");
        assertThat(entry.script().name()).isEqualTo("rest");
        assertThat(entry.script().sha256()).hasSize(64);
        assertThat(entry.command())
                .isEqualTo(new PlayedCommand(
                        "play", "rest", Map.of("pace", List.of("6"), "set", List.of("breath.breathe=3 breaths"))));
        assertThat(entry.planned())
                .isEqualTo(entry.seconds())
                .isEqualTo(entry.at())
                .isGreaterThan(25);
        assertThat(entry.ending()).isEqualTo(Ending.FINISHED);
        assertThat(entry.doses()).extracting(GivenDose::asked).containsExactly(3.0);
        assertThat(entry.isFull()).isTrue();
        assertThat(entry.feeling()).isEmpty();
        assertThat(history.interrupted()).isEmpty();
    }

    @Test
    void onlyWhatWasHeardCountsAsGiven() throws IOException {
        JsonNode dose = new JsonMapper().createObjectNode();
        for (JsonNode event : plan("").path("events")) {
            dose = event.path("kind").asText().equals("hold") ? event : dose;
        }
        long breath = dose.path("lengthFrames").asLong()
                / dose.path("dose").path("amount").asLong();

        send(report(STARTED, dose.path("startFrame").asLong() + breath * 3 / 2, "ended-by-listener", ""));

        HistoryEntry entry = entries().get(0);
        assertThat(entry.ending()).isEqualTo(Ending.ENDED);
        assertThat(entry.doses().get(0).given()).isEqualTo(1);
        assertThat(entry.isFull()).isFalse();
        assertThat(history.interrupted()).extracting(Place::chapter).containsExactly("Breath");
    }

    @Test
    void whatTheListenerSkippedIsNotGiven() throws IOException {
        JsonNode plan = plan("");
        long frames = plan.path("frames").asLong();
        long second = plan.path("frameRate").asLong();

        Reply reply = send(report(
                STARTED,
                frames,
                "finished",
                ",\"heard\":{\"played\":[[0," + second + "],[" + (frames - second) + "," + frames
                        + "]],\"waits\":[{\"frame\":"
                        + second + ",\"frames\":" + 3 * second + ",\"asked\":true}],\"skips\":[[" + second + ","
                        + (frames - second) + "]],\"repeats\":2}"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
        HistoryEntry entry = entries().get(0);
        assertThat(entry.seconds()).isEqualTo(5);
        assertThat(entry.practised()).isEqualTo(2);
        assertThat(entry.waits()).containsExactly(new HistoryEntry.Wait(1, 3, true));
        assertThat(entry.skips())
                .containsExactly(new HistoryEntry.Skip(1, Math.round(1000.0 * (frames - second) / second) / 1000.0));
        assertThat(entry.repeats()).isEqualTo(2);
        assertThat(entry.isFull()).isFalse();
        assertThat(entry.doses()).allSatisfy(dose -> assertThat(dose.given()).isLessThan(dose.asked()));
    }

    @Test
    void theFeelingMakesNoSecondEntry() throws IOException {
        long frames = plan("").path("frames").asLong();
        send(report(STARTED, frames, "finished", ",\"feeling\":null"));
        HistoryEntry before = entries().get(0);

        send(report(STARTED, frames, "finished", ",\"feeling\":\"hard\""));
        send(report(STARTED, frames, "finished", ",\"feeling\":\"hard\""));
        send(report(STARTED, frames, "finished", ",\"feeling\":null"));

        assertThat(entries()).containsExactly(before.withFeeling(Feeling.HARD));
        assertThat(Files.readAllLines(history.file())).hasSize(2);
        send(report("2026-11-29T18:00:00Z", frames, "finished", ",\"feeling\":\"easy\""));
        assertThat(entries())
                .extracting(HistoryEntry::feeling)
                .contains(Optional.of(Feeling.EASY))
                .hasSize(2);
    }

    @Test
    void aSessionThatGoesOnIsOneEntry() throws IOException {
        long frames = plan("").path("frames").asLong();
        send(report(STARTED, frames / 2, "ended-by-listener", ",\"feeling\":\"right\""));
        Place place = history.interrupted().get(0);
        String on = ",\"from\":" + frames / 2 + ",\"resumed\":{\"id\":\""
                + place.entry().id() + "\",\"part\":1}";

        send(report("2026-11-29T18:15:00Z", frames, "finished", on + ",\"feeling\":null"));
        send(report("2026-11-29T18:15:00Z", frames, "finished", on + ",\"feeling\":\"easy\""));

        assertThat(entries()).hasSize(1);
        HistoryEntry entry = entries().get(0);
        assertThat(entry.part()).isEqualTo(2);
        assertThat(entry.started()).isEqualTo(place.entry().started());
        assertThat(entry.isFull()).isTrue();
        assertThat(entry.feeling()).contains(Feeling.EASY);
        assertThat(history.interrupted()).isEmpty();
    }

    /** The process that played it has continued it meanwhile, or it is older than the ten places that are kept. */
    @Test
    void aSessionWhosePlaceIsGoneIsAnEntryOfItsOwn() throws IOException {
        long frames = plan("").path("frames").asLong();
        String on = ",\"from\":" + frames / 2 + ",\"resumed\":{\"id\":\"gone\",\"part\":1}";

        send(report(STARTED, frames, "finished", on));
        send(report(STARTED, frames, "finished", on + ",\"feeling\":\"easy\""));

        assertThat(entries()).extracting(HistoryEntry::feeling).containsExactly(Optional.of(Feeling.EASY));
        assertThat(entries().get(0).from()).isPositive();
        assertThat(entries().get(0).isFull()).isFalse();
    }

    @Test
    void beginningAgainForgetsWhereItWasInterrupted() throws IOException {
        long frames = plan("").path("frames").asLong();
        send(report("2026-11-29T18:00:00Z", frames / 2, "ended-by-listener", ""));
        assertThat(history.interrupted()).hasSize(1);

        send(report(STARTED, frames, "finished", ""));

        assertThat(history.interrupted()).isEmpty();
        assertThat(entries()).hasSize(2);
    }

    @Test
    void whatWasNotHeardIsNotRecorded() throws IOException {
        assertThat(send(report(STARTED, 0, "ended-by-listener", "")).status()).isEqualTo(204);
        assertThat(entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"session\":\"rest\"}",
                "SESSION nobody",
                "FRAMES 999999999999",
                "FRAMES -1",
                "FRAMES 1.5",
                "STARTED 2026-11-29T18:22:00Z",
                "STARTED 2026-11-22T18:19:00Z",
                "STARTED yesterday",
                "ENDED killed",
                "MORE \"feeling\":\"great\"",
                "MORE \"feeling\":3",
                "MORE \"gestures\":[]",
                "MORE \"from\":2",
                "MORE \"heard\":{}",
                "MORE \"heard\":{\"played\":[[0,999999999999]],\"waits\":[],\"skips\":[],\"repeats\":0}",
                "MORE \"heard\":{\"played\":[[0]],\"waits\":[],\"skips\":[],\"repeats\":0}",
                "MORE \"heard\":{\"played\":[],\"waits\":[{\"frame\":-1}],\"skips\":[],\"repeats\":0}",
                "MORE \"programme\":{\"name\":\"none\",\"stage\":1}",
                "OPTIONS {\"length\":5}",
                "OPTIONS {\"output\":\"x.wav\"}",
                "OPTIONS []"
            })
    void refusesWhatIsNoReport(String wrong) throws IOException {
        String value = wrong.substring(wrong.indexOf(' ') + 1);
        String report = switch (wrong.split(" ", 2)[0]) {
            case "SESSION" -> report(STARTED, 1, "finished", "").replace("rest", value);
            case "FRAMES" -> report(STARTED, 1, "finished", "").replace(":1,", ":" + value + ",");
            case "STARTED" -> report(value, 1, "finished", "");
            case "ENDED" -> report(STARTED, 1, value, "");
            case "MORE" -> report(STARTED, 1, "finished", "," + value);
            case "OPTIONS" -> report(STARTED, 1, "finished", "").replace("{}", value);
            default -> wrong;
        };

        Reply reply = send(report);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(new JsonMapper()
                        .readTree(reply.body())
                        .path("diagnostics")
                        .path(0)
                        .path("message")
                        .asText())
                .isNotEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void aServerWithoutHistoryKeepsNone(@TempDir Path other) throws IOException {
        try (RunningServer silent = RunningServer.local(other)) {
            assertThat(silent.post("/api/history", report(STARTED, 1, "finished", ""))
                            .status())
                    .isEqualTo(404);
        }
    }
}
