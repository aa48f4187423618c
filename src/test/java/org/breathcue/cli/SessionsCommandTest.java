package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.session.LengthText;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.support.FakeTerminal;
import org.breathcue.support.Program;
import org.breathcue.terminal.ProcessTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionsCommandTest {
    @TempDir
    private Path folder;

    /** Creates three sessions in an otherwise empty home folder. */
    @BeforeEach
    void writeSessions() throws IOException {
        Files.createDirectories(folder.resolve("home/audio"));
        Files.copy(Path.of("audio/turn.wav"), folder.resolve("home/audio/turn.wav"));
        write("desk", "\"title\": \"Desk\", \"about\": \"Short.\", \"voice\": \"kevin16\"", """
                { "name": "Roll", "position": "seated", "hold": "4-12 min" },
                { "name": "Reach", "position": "standing", "hold": "30 s" },
                { "name": "Roll", "position": "seated", "hold": "30 s" }""");
        write("floor", "\"title\": \"On the floor\"", """
                { "name": "Cat", "position": "hands and knees", "props": ["a mat"], "hold": "10-20 min" }""");
        write("air", "\"title\": \"Air\"", """
                { "breathe": "20-30 breaths" }""");
    }

    private void write(String name, String keys, String steps) throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(
                folder.resolve("scripts/" + name + ".json"), "{ " + keys + ", \"steps\": [ " + steps + " ] }");
    }

    private Run run(String... arguments) {
        return runOn(ProcessTerminal.NONE, arguments);
    }

    private Run runOn(ProcessTerminal terminal, String... arguments) {
        Environment usual = Run.environment("", folder, folder.resolve("xdg"));
        Environment alone = new Environment(
                folder.resolve("home"),
                folder,
                usual.variables(),
                usual.in(),
                usual.out(),
                usual.bytes(),
                usual.err(),
                terminal);
        return Run.in(alone, OutputStream.nullOutputStream(), arguments);
    }

    private List<String> names(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "sessions";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Run run = run(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().map(line -> line.replaceFirst(" .*", "")).toList();
    }

    /** Nothing that looks like a session is passed over without a word. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and pipes of Unix")
    void filesThatCannotBePlayedByNameAreTold() throws Exception {
        Program.require("mkfifo");
        Path scripts = folder.resolve("scripts");
        Files.createSymbolicLink(scripts.resolve("gone.json"), Path.of("nowhere.json"));
        Files.createDirectory(scripts.resolve("many.json"));
        Program.text("mkfifo", scripts.resolve("pipe.json").toString());
        for (String name :
                List.of("one.JSON", "two.json.txt", "three.jsonc", "odd\u001b[2J.json5", "notes.txt", "a.json~")) {
            Files.writeString(scripts.resolve(name), "{}");
        }

        Run run = run("sessions");

        assertThat(run.out().lines().map(line -> line.replaceFirst(" .*", ""))).containsExactly("air", "desk", "floor");
        assertThat(run.err().lines())
                .containsExactly(
                        "breathcue: scripts/gone.json is not listed: it is a link to a file that does not exist or cannot"
                                + " be reached; delete it, or restore the file",
                        "breathcue: scripts/many.json is not listed: it is a folder; give it a name without .json",
                        "breathcue: scripts/odd[2J.json5 is not listed: rename it to odd[2J.json",
                        "breathcue: scripts/one.JSON is not listed: rename it to one.json",
                        "breathcue: scripts/pipe.json is not listed: it is a pipe, a socket or a device; delete it",
                        "breathcue: scripts/three.jsonc is not listed: rename it to three.json",
                        "breathcue: scripts/two.json.txt is not listed: rename it to two.json");
        assertThat(run("plan", "one").err())
                .isEqualTo(
                        "breathcue: there is no session or stretch one in scripts/; scripts/one.JSON: rename it to one.json\n");
    }

    @Test
    void aLineEachInColumns() {
        assertThat(run("sessions").out()).isEqualTo("""
                air    Air           4 to 5 min    any position      no props
                desk   Desk          6 to 14 min   seated, standing  no props
                floor  On the floor  11 to 20 min  hands and knees   a mat
                """);
    }

    @Test
    void aNarrowTerminalGetsNoColumns() {
        String wide = run("sessions").out();
        assertThat(runOn(new FakeTerminal(120), "sessions").out()).isEqualTo(wide);
        assertThat(runOn(new FakeTerminal(60), "sessions").out())
                .contains("air  Air  4 to 5 min  any position  no props\n")
                .hasLineCount(3);
    }

    @Test
    void minutesAreThoseASessionCanLast() {
        assertThat(names("--minutes", "12")).containsExactly("desk", "floor");
        assertThat(names("--minutes=5")).containsExactly("air");
        assertThat(run("plan", "desk", "--length", "12m").status()).isZero();
        assertThat(names("--minutes", "15")).containsExactly("floor");
        assertThat(run("plan", "desk", "--length", "15m").status()).isEqualTo(1);
    }

    @Test
    void positionsAreThoseASessionNeedsNoOtherThan() {
        assertThat(names("--position", "seated")).containsExactly("air");
        assertThat(names("--position", "seated,standing")).containsExactly("air", "desk");
        assertThat(names("--position", "Standing", "--position", "seated", "--position", "hands-and-knees"))
                .containsExactly("air", "desk", "floor");
        assertThat(names("--position", "hands and knees", "--minutes", "12")).containsExactly("floor");
    }

    @Test
    void noProps() {
        assertThat(names("--no-props")).containsExactly("air", "desk");
    }

    @Test
    void whereNothingFitsThatIsSaidAndTheDataIsEmpty() throws IOException {
        Run run = run("sessions", "--minutes", "200");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("None of the 3 sessions matches. To list all: breathcue sessions\n");
        assertThat(json(run("sessions", "--minutes", "200", "--format", "json")))
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String minutes : List.of("soon", "0", "-3", "361", "12m")) {
            Run run = run("sessions", "--minutes=" + minutes);
            assertThat(run.status()).as(minutes).isEqualTo(2);
            assertThat(run.err())
                    .contains("--minutes must be a number of minutes up to 360")
                    .hasLineCount(1);
        }
        Run run = run("sessions", "--position", "seated,floating");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("standing, seated, chair, kneeling, hands-and-knees, supine, prone, side", "found floating")
                .hasLineCount(1);
    }

    @Test
    void brokenOnesAreToldButFitNothing() throws IOException {
        Files.writeString(folder.resolve("scripts/broken.json"), "{ \"title\": \"\\u001b[2J\", \"steps\": [] }");
        Run run = run("sessions");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("broken  has 1 error: ").contains("air     Air ");
        assertThat(names("--minutes", "12")).containsExactly("desk", "floor");
        JsonNode broken = json(run("sessions", "--format", "json")).get(1);
        assertThat(broken.get("name").asText()).isEqualTo("broken");
        assertThat(broken.get("problems").asInt()).isPositive();
    }

    @Test
    void titlesCannotRewriteTheTerminal() throws IOException {
        write("evil", "\"title\": \"\\u001b[2JGone\"", "{ \"say\": \"Hello.\" }");
        assertThat(run("sessions").out()).contains("[2JGone").doesNotContain("\u001b");
    }

    @Test
    void objectsHaveTheKeysOfThePage() throws IOException {
        JsonNode list = json(run("sessions", "--format", "json"));
        assertThat(list).hasSize(3);
        JsonNode desk = list.get(1);
        assertThat(desk.get("name").asText()).isEqualTo("desk");
        assertThat(desk.get("file").asText()).isEqualTo("scripts/desk.json");
        assertThat(desk.get("about").asText()).isEqualTo("Short.");
        assertThat(desk.get("voice").asText()).isEqualTo("kevin16");
        assertThat(desk.get("positions").toString()).isEqualTo("[\"seated\",\"standing\"]");
        assertThat(desk.get("props")).isEmpty();
        assertThat(desk.get("ownSeconds")).isEqualTo(desk.get("seconds"));
        assertThat(desk.get("shortestSeconds").asDouble()).isBetween(300.0, 360.0);
        assertThat(desk.get("longestSeconds").asDouble()).isBetween(840.0, 900.0);
        assertThat(desk.get("frames").asLong())
                .isEqualTo(Math.round(desk.get("ownSeconds").asDouble() * 48_000));
        assertThat(list.get(0).has("about")).isFalse();
        String page = Files.readString(Path.of("docs/programs.md"));
        desk.fieldNames().forEachRemaining(key -> assertThat(page).contains("`" + key + "`"));
    }

    @ParameterizedTest
    @CsvSource({
        "250, 720, 5 to 12 min",
        "300, 300, 5 min",
        "290, 305, 5 min",
        "324.2, 324.2, 5:24",
        "310, 350, 5:10 to 5:50",
        "20, 59.5, 0:20 to 0:59",
        "3661, 3662, 1:01:01 to 1:01:02",
    })
    void spansAreWholeMinutesWhereThereAreAny(double shortest, double longest, String span) {
        assertThat(LengthText.span(new LengthRange(shortest, longest))).isEqualTo(span);
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.status()).as(run.err()).isZero();
        return new JsonMapper().readTree(run.out());
    }
}
