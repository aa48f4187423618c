package org.breathcue.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.breathcue.mpris.SessionBus;
import org.breathcue.support.InstalledProgram;
import org.breathcue.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code playerctl}, which does what media keys do, steers a session that plays on a device that nobody hears. What the session does is read
 * from {@code --events}.
 */
@Timeout(120)
final class MediaKeysTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SCRIPT = """
            {
              "title": "Evening", "breath": "2:2", "defaults": { "settle": "1 s" },
              "steps": [
                { "name": "Twist", "sides": "both", "switch": "1 s", "hold": "5 min" },
                { "name": "Fold", "hold": "5 min" },
                { "name": "Rest", "hold": "until ready, 5 min" }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private InstalledProgram program;
    private SessionBus bus;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        Stream.concat(SessionBus.PROGRAMS.stream(), Stream.of("playerctl", "dbus-monitor"))
                .forEach(Program::require);
        program = InstalledProgram.in(folder);
        Files.writeString(folder.resolve("evening.json"), SCRIPT);
        bus = SessionBus.start();
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
        bus.close();
    }

    @Test
    void mediaKeysSteerASession() throws Exception {
        Process process = play();
        try (BufferedReader events = process.inputReader(StandardCharsets.UTF_8)) {
            bus.player();
            assertThat(playerctl("--list-all")).isEqualTo("breathcue.instance" + process.pid());
            assertThat(playerctl("status")).isEqualTo("Playing");

            playerctl("pause");
            await(events, is("state", "waiting"));
            assertThat(playerctl("status")).isEqualTo("Paused");
            playerctl("pause");
            playerctl("play-pause");
            await(events, is("state", "playing"));
            // The second "pause" did not continue, or "play-pause" would have paused again.
            playerctl("next");
            assertThat(await(events, is("event", "stretch-start").or(is("state", "waiting")))
                            .path("name")
                            .asText())
                    .isEqualTo("Fold");
            playerctl("previous");
            assertThat(await(events, is("event", "stretch-start")).path("name").asText())
                    .isEqualTo("Twist");

            playerctl("pause");
            await(events, is("state", "waiting"));
            playerctl("play");
            await(events, is("state", "playing"));
            playerctl("play");
            playerctl("volume", "0.5");
            assertThat(await(events, is("event", "volume").or(is("event", "state")))
                            .path("db")
                            .asDouble())
                    .isEqualTo(-6);
            // At the end of the hold, "ready" means the same as the key.
            playerctl("next");
            playerctl("next");
            await(events, is("name", "Rest"));
            await(events, is("event", "dose-start"));
            playerctl("pause");
            await(events, is("state", "waiting"));
            playerctl("play");
            await(events, is("state", "playing"));
            playerctl("stop");
            await(events, is("state", "ending"));
            assertThat(await(events, is("event", "end")).path("how").asText()).isEqualTo("ended");
        }
        assertThat(process.waitFor()).isZero();
        assertThat(errors()).isEmpty();
        assertThat(bus.players()).isEmpty();
    }

    @Test
    void otherProgramsAreToldWhatPlays() throws Exception {
        Process process = play();
        try (BufferedReader events = process.inputReader(StandardCharsets.UTF_8);
                BufferedReader shown = follow();
                BufferedReader signals = signals()) {
            bus.player();
            assertThat(shown.readLine()).isEqualTo("Playing|Twist, left side|Evening");
            assertThat(Long.parseLong(playerctl("metadata", "mpris:length")))
                    .isEqualTo(lengthMicros(events))
                    .isGreaterThan(20 * 60_000_000L);
            await(events, is("event", "position"));
            double position = Double.parseDouble(playerctl("position"));
            assertThat(position).isBetween(0.5, 300.0);

            playerctl("pause");
            assertThat(shown.readLine()).isEqualTo("Paused|Twist, left side|Evening");
            playerctl("play");
            assertThat(shown.readLine()).isEqualTo("Playing|Twist, left side|Evening");
            playerctl("next");
            assertThat(shown.readLine()).isEqualTo("Playing|Fold|Evening");
            assertThat(jump(signals)).isGreaterThan(600_000_000L);
            playerctl("previous");
            assertThat(shown.readLine()).startsWith("Playing|Twist, left side|Evening");
            assertThat(jump(signals)).isLessThan(5_000_000L);
        }
    }

    @Test
    void whenTheBusIsKilledTheSessionPlaysOn() throws Exception {
        Process process = play();
        try (BufferedReader events = process.inputReader(StandardCharsets.UTF_8)) {
            bus.player();
            bus.kill();
            // Whatever the bus breaks, it breaks before that.
            for (int second = 0; second < 3; second++) {
                await(events, is("event", "position"));
            }
            process.outputWriter(StandardCharsets.UTF_8)
                    .append("{\"gesture\":\"end\"}\n")
                    .flush();
            assertThat(await(events, is("event", "end")).path("how").asText()).isEqualTo("ended");
        }
        assertThat(process.waitFor()).isZero();
        assertThat(errors()).isEmpty();
    }

    private Process play() throws IOException {
        Files.createDirectories(folder.resolve("state/breathcue"));
        Files.writeString(folder.resolve("state/breathcue/safety-note-told"), "");
        return launch(Stream.concat(
                        program.java().stream(),
                        Stream.of(
                                "play",
                                folder.resolve("evening.json").toString(),
                                "--voice=impulse",
                                "--events",
                                "--quiet"))
                .toList());
    }

    /** Starts to read what a screen would show, a line for each change. */
    private BufferedReader follow() throws Exception {
        bus.player();
        return launch(List.of(
                        "playerctl", "--follow", "metadata", "--format", "{{status}}|{{xesam:title}}|{{xesam:artist}}"))
                .inputReader(StandardCharsets.UTF_8);
    }

    private BufferedReader signals() throws Exception {
        BufferedReader lines = launch(List.of(
                        "dbus-monitor",
                        "--session",
                        "type='signal',interface='org.mpris.MediaPlayer2.Player',member='Seeked'"))
                .inputReader(StandardCharsets.UTF_8);
        // Its own name, once it listens.
        assertThat(lines.readLine()).isNotNull();
        return lines;
    }

    /** Returns the position after the next jump, in microseconds. */
    private static long jump(BufferedReader signals) throws IOException {
        String line = signals.readLine();
        while (!line.contains("int64")) {
            line = signals.readLine();
        }
        return Long.parseLong(line.strip().replaceFirst("^int64 ", ""));
    }

    private static long lengthMicros(BufferedReader events) throws IOException {
        return Math.round(
                await(events, is("event", "session")).get("lengthSeconds").asDouble() * 1e6);
    }

    private String playerctl(String... words) throws Exception {
        Process process =
                launch(Stream.concat(Stream.of("playerctl"), Stream.of(words)).toList());
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(String.join(" ", words)).isZero();
        return answer;
    }

    private Process launch(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(bus.environment(program.variables()));
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(folder.resolve("errors").toFile()));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private static Predicate<JsonNode> is(String key, String value) {
        return event -> event.path(key).asText().equals(value);
    }

    private static JsonNode await(BufferedReader events, Predicate<JsonNode> wanted) throws IOException {
        while (true) {
            String line = events.readLine();
            assertThat(line).as("the events ended").isNotNull();
            JsonNode event = MAPPER.readTree(line);
            if (wanted.test(event)) {
                return event;
            }
        }
    }
}
