package org.breathcue.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.support.InstalledProgram;
import org.breathcue.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another program plays a session with {@code --events}, on a device that nobody hears. */
@Timeout(120)
final class EventsTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern PYTHON = Pattern.compile("(?ms)^```python\n(.*?)^```$");

    @TempDir
    private Path folder;

    private InstalledProgram program;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void install() throws Exception {
        program = InstalledProgram.in(folder);
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void gesturesAreAnsweredByEvents() throws Exception {
        Process process = start("breathe", "2:2", "--length=5m", "--voice=impulse", "--events", "--quiet");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            JsonNode session = MAPPER.readTree(out.readLine());
            assertThat(session.get("event").textValue()).isEqualTo("session");
            assertThat(session.get("format").textValue()).isEqualTo("breathcue-events/1");
            assertThat(session.get("stretches")).isNotEmpty();
            await(out, event -> event.path("phase").asText().equals("inhale"));
            say(in, "{\"gesture\":\"wait\"}");
            assertThat(await(out, is("state", "waiting")).get("why").textValue())
                    .isEqualTo("asked");
            say(in, "{\"gesture\":\"jump\"}");
            assertThat(await(out, event -> event.get("event").textValue().equals("error"))
                            .get("message")
                            .textValue())
                    .startsWith("line 2: no gesture is named \"jump\"");
            say(in, "{\"gesture\":\"wait\"}");
            await(out, is("state", "playing"));
            say(in, "{\"gesture\":\"softer\"}");
            assertThat(await(out, event -> event.get("event").textValue().equals("volume"))
                            .get("db")
                            .asDouble())
                    .isEqualTo(-3);
            say(in, "{\"gesture\":\"end\"}");
            await(out, is("state", "ending"));
            assertThat(await(out, event -> event.get("event").textValue().equals("end"))
                            .get("how")
                            .textValue())
                    .isEqualTo("ended");
            assertThat(out.readLine()).isNull();
        }
        assertThat(process.waitFor()).isZero();
        assertThat(errors()).isEmpty();
    }

    /** With a reader that has gone and an input that has ended, it plays on to its end. */
    @Test
    void whoGoesAwayStopsNothing() throws Exception {
        Files.writeString(folder.resolve("short.json"), """
                { "title": "Short", "steps": [{ "name": "Stand", "settle": "0 s", "hold": "until ready, 2 s" }] }
                """);
        Process process =
                start("play", folder.resolve("short.json").toString(), "--voice=impulse", "--events", "--plain");
        process.getOutputStream().close();
        process.inputReader().readLine();
        process.getInputStream().close();

        assertThat(process.waitFor()).isZero();
        assertThat(errors()).contains("Stand", "Finished.\n").doesNotContain("breathcue:");
    }

    @Test
    void aSignalIsToldInTheLastLine() throws Exception {
        Process process = start("breathe", "2:2", "--length=5m", "--voice=impulse", "--events", "--quiet");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            await(out, event -> event.get("event").textValue().equals("position"));
            process.toHandle().destroy();
            assertThat(await(out, event -> event.get("event").textValue().equals("end"))
                            .get("how")
                            .textValue())
                    .isEqualTo("stopped");
        }
        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void eventsCannotBeWrittenToAFile() throws Exception {
        Process process =
                start("breathe", "--events", "-o", folder.resolve("x.wav").toString());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(errors()).contains("--events").contains("cannot be combined with -o");
    }

    @Test
    void theExampleInPythonRuns() throws Exception {
        Program.require("python3");
        Matcher example = PYTHON.matcher(Files.readString(Path.of("docs/events.md")));
        assertThat(example.find()).isTrue();
        Path lamp = Files.writeString(folder.resolve("lamp.py"), example.group(1));
        Process process = launch(Stream.of(
                        List.of("python3", lamp.toString()),
                        program.java(),
                        List.of("breathe", "1:1", "--length=15s", "--voice=impulse", "--events", "--quiet"))
                .flatMap(List::stream)
                .toList());
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(errors()).isZero();
        assertThat(told).contains("lamp: inhale for 1.0 s\n", "lamp: exhale for 1.0 s\n");
    }

    private Process start(String... arguments) throws IOException {
        return launch(
                Stream.concat(program.java().stream(), Stream.of(arguments)).toList());
    }

    private Process launch(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().putAll(program.variables());
        builder.redirectError(folder.resolve("errors").toFile());
        Files.createDirectories(folder.resolve("state/breathcue"));
        Files.writeString(folder.resolve("state/breathcue/safety-note-told"), "");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private static void say(Writer in, String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    private static Predicate<JsonNode> is(String key, String value) {
        return event -> event.path(key).asText().equals(value);
    }

    /** Returns the next event of a kind. Every line is an event. */
    private static JsonNode await(BufferedReader out, Predicate<JsonNode> wanted) throws IOException {
        while (true) {
            String line = out.readLine();
            assertThat(line).as("the events ended").isNotNull();
            JsonNode event = MAPPER.readTree(line);
            assertThat(event.has("event")).as(line).isTrue();
            if (wanted.test(event)) {
                return event;
            }
        }
    }
}
