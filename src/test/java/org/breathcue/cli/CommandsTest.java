package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breathcue.cli.console.Environment;
import org.breathcue.formats.JsonFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
    private static final String SCRIPT = "{ \"title\": \"Short\", \"steps\": [{ \"say\": \"Hello.\" }, "
            + "{ \"name\": \"Rest\", \"hold\": \"20 s\" }] }";

    @TempDir
    private Path folder;

    private Run run(String... arguments) {
        return Run.withInput(SCRIPT, folder, folder.resolve("xdg"), arguments);
    }

    @Test
    void usageErrorsSayWhatIsMeant() {
        Run run = run("paly", "mid-back-reset");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("breathcue: there is no command paly; did you mean play?\nFor help: breathcue --help\n");
        assertThat(run("export", "-", "-o", "x.wav", "--form", "3").err()).contains("did you mean --from?");
        assertThat(run("plan", "-", "more").err()).contains("unexpected argument more");
        assertThat(run("export", "-").status()).isEqualTo(2);
        assertThat(run("play").status()).isEqualTo(2);
    }

    @Test
    void unknownSessionNamesTheNearest() {
        Run run = run("plan", "mid-back-rest");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean mid-back-reset?");
    }

    @Test
    void missingFileIsAReadError() {
        Run run = run("plan", "nowhere/file.json");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("breathcue: cannot read nowhere/file.json: no such file or folder\n");
    }

    @Test
    void unknownVoiceIsNoVoice() {
        Run run = run("plan", "-", "--voice", "kevin");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("kevin16");
        assertThat(run("plan", "-", "--voice", "fred").err()).contains("kevin16; not installed: heart\n");
    }

    @Test
    void wrongScriptIsToldOnStandardError() {
        Run run = Run.withInput("{", folder, folder.resolve("xdg"), "plan", "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("-:1:2: error[BC0001]");
    }

    @Test
    void warningsDoNotStopASessionUnlessStrict() throws IOException {
        Path script = folder.resolve("slow.json");
        Files.copy(Path.of("src/test/golden/errors/BC0303-teaching-slow/script.json"), script);
        assertThat(run("check", "slow.json", "--voice", "counting").status()).isZero();
        assertThat(run("check", "slow.json", "--voice", "counting", "--strict").status())
                .isEqualTo(1);
        Run plan = run("plan", "slow.json", "--voice", "counting");
        assertThat(plan.status()).isZero();
        assertThat(plan.err()).contains("warning[BC0303]");
    }

    @Test
    void notesAreNoProblemsEvenIfStrict() throws IOException {
        String line = "{ \"on\": \"exhale\", \"say\": \"Exhale, and hum.\" }";
        String flow = String.join(", ", Collections.nCopies(60, line));
        Files.writeString(
                folder.resolve("hum.json"),
                "{ \"title\": \"Hum\", \"steps\": [{ \"name\": \"Hum\", \"times\": 4, \"flow\": [" + flow + "] }] }");
        Run strict = run("check", "hum.json", "--voice", "counting", "--strict");
        assertThat(strict.status()).as(strict.out()).isZero();
        assertThat(strict.out()).contains("note[BC0418]").doesNotContain("BC0199");
        assertThat(strict.err()).startsWith("hum.json: no problems, 50 notes, ");
        Run json = run("check", "hum.json", "--voice", "counting", "--format", "json");
        assertThat(readTree(json.out()).get(0).get("severity").asText()).isEqualTo("note");
    }

    @Test
    void checkTellsAllProblemsInEachFormat() throws IOException {
        Files.writeString(
                folder.resolve("a.json"), "{ \"title\": \"A\", \"steps\": [{ \"pause\": \"5\" }, { \"say\": \"\" }] }");
        assertThat(run("check", "a.json").out()).contains("BC0108").contains("BC0114");
        List<String> concise =
                run("check", "a.json", "--format", "concise").out().lines().toList();
        assertThat(concise).hasSize(2).allMatch(line -> line.startsWith("a.json:1:"));
        Run json = run("check", "a.json", "--format", "json");
        JsonNode list = readTree(json.out());
        assertThat(json.status()).isEqualTo(1);
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("code").asText()).isEqualTo("BC0108");
        assertThat(list.get(0).get("line").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{ \"title\": \"A\", \"steps\": [{ \"pause\": \"5\" }] }");
        Run run = run("check", "nowhere.json", "a.json", "--format", "json");
        assertThat(run.status()).isEqualTo(4);
        assertThat(readTree(run.out())).hasSize(1);
        assertThat(run.err()).contains("cannot read nowhere.json");
    }

    @Test
    void soundsBesideTheSessionAreFoundHoweverItIsNamed() throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("my/scripts"));
        Files.createDirectories(folder.resolve("my/audio"));
        Files.copy(Path.of("audio/bell.wav"), folder.resolve("my/audio/gong.wav"));
        Files.writeString(scripts.resolve("s.json"), "{ \"title\": \"S\", \"steps\": [{ \"chime\": \"gong\" }] }");
        for (String name : List.of("s.json", "./s.json", "../scripts/s.json")) {
            Run run = Run.in(scripts, folder.resolve("xdg"), "check", name);
            assertThat(run.status()).as(name + run.out()).isZero();
        }
    }

    @Test
    void lostDataIsAFailureUnlessTheReaderHasGone() {
        for (String reason : List.of("No space left on device", "Broken pipe")) {
            OutputStatus output = new OutputStatus(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException(reason);
                }
            });
            StringWriter err = new StringWriter();
            PrintWriter out = new PrintWriter(output, true, StandardCharsets.UTF_8);
            out.println("data");
            Environment environment = new Environment(
                    folder, folder, Map.of(), InputStream.nullInputStream(), out, output, new PrintWriter(err));
            assertThat(output.lost(environment)).isEqualTo(!reason.equals("Broken pipe"));
            assertThat(err.toString().contains(reason)).isEqualTo(!reason.equals("Broken pipe"));
        }
    }

    @Test
    void controlCharactersFromAScriptAreNotPrinted() {
        Run run = Run.withInput(
                "{ \"title\": \"\\u001b[31mRed\", \"steps\": [{ \"say\": \"Hi \\u001b[2J.\" }, { \"pause\": \"5\u001b[31m\" }] }",
                folder,
                folder.resolve("xdg"),
                "check",
                "-");
        assertThat(run.out() + run.err()).doesNotContain("\u001b");
        Run plan = Run.withInput(
                "{ \"title\": \"\\u001b[31mRed\", \"steps\": [{ \"say\": \"Hi \\u001b[2J.\" }] }",
                folder,
                folder.resolve("xdg"),
                "plan",
                "-");
        assertThat(plan.status()).isZero();
        assertThat(plan.out() + plan.err()).doesNotContain("\u001b").contains("[31mRed");
    }

    @Test
    void stretchFilesAreCheckedToo() {
        Run run = Run.in(
                Path.of("").toAbsolutePath(), folder.resolve("xdg"), "check", "scripts/stretches/seated-twist.json");
        assertThat(run.status()).as(run.out()).isZero();
    }

    @Test
    void planGoesToAFileWhole() throws IOException {
        assertThat(run("plan", "-", "--format", "json", "-o", "plan.json").status())
                .isZero();
        assertThat(readTree(Files.readString(folder.resolve("plan.json")))
                        .get("format")
                        .asText())
                .isEqualTo("breathcue-timeline/1");
        Run failed = run("plan", "-", "-o", "no/such/folder/plan.txt");
        assertThat(failed.status()).isEqualTo(4);
        assertThat(failed.err()).startsWith("breathcue: cannot write");
    }

    @Test
    void theNameOfTheFileSaysTheFormatOfThePlan() throws IOException {
        assertThat(planned("plan.json")).startsWith("{");
        assertThat(planned("plan.SVG")).startsWith("<svg");
        assertThat(planned("plan.html")).startsWith("<!DOCTYPE html>");
        assertThat(planned("plan.txt")).contains(" frames at ");
        assertThat(planned("plan")).contains(" frames at ");
        assertThat(planned("plan.txt", "--format", "outline")).doesNotContain(" frames at ");
    }

    private String planned(String file, String... options) throws IOException {
        String[] command = Stream.concat(Stream.of("plan", "-", "-o", file), Stream.of(options))
                .toArray(String[]::new);
        assertThat(run(command).status()).isZero();
        return Files.readString(folder.resolve(file));
    }

    @Test
    void aPlanHasOneFormat() {
        Run two = run("plan", "-", "--format", "svg", "-o", "sheet.html");
        assertThat(two.status()).isEqualTo(2);
        assertThat(two.err())
                .isEqualTo("breathcue: -o sheet.html: the name of the file says html, and --format says svg;"
                        + " change one of them\n");
        assertThat(folder.resolve("sheet.html")).doesNotExist();
        Run moment = run("plan", "-", "--at", "0:01", "-o", "moment.json");
        assertThat(moment.status()).isEqualTo(2);
        assertThat(moment.err()).contains("--at shows text");
    }

    @Test
    void aPictureHasAWidth() throws IOException {
        String usual = planned("usual.svg");
        assertThat(planned("same.svg", "--width", "960")).isEqualTo(usual);
        assertThat(planned("phone.svg", "--width", "390")).contains("width=\"390\"");
        Run text = run("plan", "-", "--width", "390");
        assertThat(text.status()).isEqualTo(2);
        assertThat(text.err()).contains("--width is for pictures");
        Run narrow = run("plan", "-", "--format", "svg", "--width", "319");
        assertThat(narrow.status()).isEqualTo(2);
        assertThat(narrow.err()).contains("--width", "from 320 to 1600", "319");
    }

    @Test
    void exportLeavesNothingBehindWhenItFails() throws IOException {
        Files.createDirectory(folder.resolve("folder.wav"));
        Run run = run("export", "-", "-o", "folder.wav");
        assertThat(run.status()).isEqualTo(4);
        assertThat(run("export", "-", "-o", "no/such/x.wav").status()).isEqualTo(4);
        assertThat(run("export", "-", "-o", "x.m4a").status()).isEqualTo(2);
        assertThat(run("export", "-", "-o", "x").status()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf("folder.wav", "xdg");
        }
    }

    @Test
    void fromOutsideTheSessionSaysWhatThereIs() {
        for (String from : List.of("99", "1:00:00", "dance")) {
            Run run = run("plan", "-", "--from", from);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("steps 1 to 2");
        }
    }

    @Test
    void fromATimeStartsAtWordsOutsideADose() {
        Run run = run("plan", "-", "--from", "0:20", "--voice", "counting");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("hold   hold 20 s").contains("\"Rest\"").doesNotContain("Hello");
    }

    @Test
    void optionsThatAreMistypedSayWhatTheyTake() {
        Map<String, String> wrong = Map.of(
                "--length=soon", "12m, 90s or 12:30",
                "--length=7h", "up to six hours",
                "--pace=fast", "from 1 to 20",
                "--pace=0", "from 1 to 20",
                "--first=both", "left or right",
                "--guide=loud", "full, fading, quiet",
                "--variation=easier", "its stretches have no variations");
        wrong.forEach((option, told) -> {
            Run run = run("plan", "-", option);
            assertThat(run.status()).as(option).isEqualTo(2);
            assertThat(run.err()).contains(told).hasLineCount(1);
        });
    }

    @Test
    void sessionsAreListedWithTheirLength() {
        Run run = run("sessions");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("mid-back-reset").contains("Mid-back reset");
        JsonNode json =
                JsonFormat.SESSIONS.valid(run("sessions", "--format", "json").out());
        assertThat(json.get(0).get("frames").asLong()).isPositive();
        assertThat(run().out()).isEqualTo(run.out());
    }

    @Test
    void voicesAreListed() {
        assertThat(run("voices").out()).contains("kevin16");
        assertThat(run("voices", "list").out()).isEqualTo(run("voices").out());
        assertThat(run("voices", "say", "Good", "morning.", "-o", "x.wav").status())
                .isZero();
        assertThat(folder.resolve("x.wav")).exists();
    }

    @Test
    void versionAndHelpAreData() {
        assertThat(run("--version").out()).startsWith("breathcue ");
        assertThat(run("voices", "say", "--phonemes", "--voice", "kevin16", "Breathe", "in")
                        .out())
                .contains("sounds like", "BREETH", "/ˈbɹið/");
        assertThat(run("voices", "say", "--phonemes", "--format", "json", "--voice", "kevin16", "in")
                        .out())
                .contains("\"soundsLike\" : \"in\"");
        assertThat(run("voices", "say", "--phonemes", "in", "-o", "y.wav").err())
                .contains("--phonemes cannot be combined with --device or --output");
        assertThat(run("voices", "say", "--format", "json", "in").err()).contains("--format needs --phonemes");
        assertThat(run("voices", "say", "--version").out())
                .isEqualTo(run("--version").out());
        assertThat(run("export", "--help").out()).contains("--from").contains("--length");
    }

    private static JsonNode readTree(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
