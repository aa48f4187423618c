package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.cli.console.Environment;
import org.breathcue.support.FakeTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests {@code new} on a terminal. */
final class NewInterviewTest {
    /** A shared cache folder, so that words are synthesised only once. */
    @TempDir
    private static Path xdg;

    @TempDir
    private Path folder;

    private Run onTerminal(String answers, String... arguments) {
        Environment usual = Run.environment(answers, folder, xdg);
        return Run.in(
                new Environment(
                        usual.home(),
                        usual.here(),
                        usual.variables(),
                        new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
                        usual.out(),
                        usual.bytes(),
                        usual.err(),
                        new FakeTerminal(80)),
                OutputStream.nullOutputStream(),
                arguments);
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("scripts/s.json"));
    }

    private void assertIsWithoutWarnings(String answers) {
        Run checked = Run.in(folder, xdg, "check", "--strict", "scripts/s.json");
        assertThat(checked.out()).as(answers).isEmpty();
        assertThat(checked.status()).as(checked.err()).isZero();
    }

    @Test
    void emptyAnswersTakeWhatStandsInBrackets() throws IOException {
        Run run = onTerminal("\n\n\n\n\n", "new", "s");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "How many minutes? [10] ",
                        "Which ones? [all] ",
                        "Which ones do you have? (Or answer none.) [all] ")
                .endsWith("scripts/s.json: 0:10:00.000; breathcue play s\n");
        assertThat(written())
                .contains("\"length\": \"10 min\"", "  // ")
                .containsSubsequence("seated-twist", "childs-pose", "cat-cow", "thread-the-needle", "supine");
        assertIsWithoutWarnings("nothing");
    }

    @Test
    void answersShapeTheSession() throws IOException {
        Run run = onTerminal("7\nstanding, seated\nnone\nChest opener, seated twist\n\n\n", "new", "s");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).endsWith("scripts/s.json: 0:07:00.000; breathcue play s\n");
        assertThat(written())
                .contains("\"position\": \"seated\"", "Sit tall, and rest")
                .containsSubsequence("\"chest-opener\"", "\"seated-twist\"")
                .doesNotContain("Have at hand", "supine");
        assertIsWithoutWarnings("seven");
    }

    @Test
    void anAnswerThatIsNotUnderstoodIsAskedAgain() throws IOException {
        Run run = onTerminal("soon\n8\n1-9\nstandign\n0\nseated\nnone\nnone\n1-2\n\n\n", "new", "s");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "Enter a number of minutes such as 10",
                        "There is no number 9; the last one is 7.",
                        "did you mean standing?",
                        "There is no number 0; the last one is 7.",
                        "Choose at least one stretch.");
        assertThat(run.err()).contains("0:08:00.000");
    }

    @Test
    void aLengthThatCannotBeIsAskedAgain() throws IOException {
        Run run = onTerminal("90\nseated\nnone\nseated twist\nnone\n\n60\n\n", "new", "s");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("With these stretches the session can last ", "The session can last ");
        assertIsWithoutWarnings("90");
    }

    @Test
    void fewStretchesAreFilledUpWithOthersAndNotWithALongRest() throws IOException {
        Run run = onTerminal("12\nseated, kneeling\nnone\nseated twist\n\n\n", "new", "s");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "With these stretches the session can last ",
                        "Which ones do you want to add? (Or answer none.) [")
                .endsWith("scripts/s.json: 0:12:00.000; breathcue play s\n");
        assertThat(written().split("\"stretch\": ")).hasSizeGreaterThan(3);
        assertThat(written()).contains("\"seated-twist\"", "\"hold\": \"1-3 min\"");
        assertIsWithoutWarnings("12");
    }

    @Test
    void noMoreStretchesTellsWhichLengthIsPossible() throws IOException {
        Run run = onTerminal("12\nseated\nnone\nseated twist\nnone\n\n\n", "new", "s");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).containsPattern("How many minutes\\? \\[\\d+s?] ");
        assertThat(written().split("\"stretch\": ")).hasSize(2);
        assertThat(written()).contains("\"hold\": \"1-3 min\"").doesNotContain("\"length\": \"12 min\"");
        assertIsWithoutWarnings("12");
    }

    @Test
    void variationsOfTheChosenStretchesAreOffered() throws IOException {
        Run run = onTerminal("6\n\n\nseated twist, cobra\n\n1\n", "new", "s");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("Variations:", "Which ones? [none] ", "(Seated twist");
        assertThat(written()).contains("\"variation\": \"");
        assertIsWithoutWarnings("variation");
    }

    /** Neither the questions nor the comments of the script offer what the listener has no props or no place for. */
    @ParameterizedTest
    @CsvSource({
        "'', a chair, true",
        "'', none, false",
        "standing, none, false",
        "'standing, chair', a chair, true",
        "'standing, chair', a band, false",
    })
    void onlyVariationsThatArePossibleAreOffered(String positions, String props, boolean onAChair) throws IOException {
        Run run = onTerminal("6\n" + positions + "\n" + props + "\noverhead arm pull\nnone\n\n\n", "new", "s");
        assertThat(run.err().contains("on a chair (Overhead arm pull)")).isEqualTo(onAChair);
        assertThat(written().contains("on a chair")).isEqualTo(onAChair);
    }

    @Test
    void aPropOfAVariationCanBeChosen() throws IOException {
        Files.createDirectories(folder.resolve("scripts/stretches"));
        Files.writeString(
                folder.resolve("scripts/stretches/lean.json"),
                "{ \"name\": \"Lean\", \"position\": \"standing\", \"hold\": \"30 s\","
                        + " \"variations\": { \"with a pole\": { \"props\": [\"a pole\"] } } }");
        Run run = onTerminal("2\nstanding\na pole\nlean\nwith a pole\n\n", "new", "s");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(written()).contains("\"variation\": \"with a pole\"", "Have at hand a pole.");
    }

    @Test
    void enterKeepsThePlainForm() throws IOException {
        Run run = onTerminal("\n\n\n\n\n", "new", "s");
        assertThat(run.err()).contains("Variations:");
        assertThat(written()).doesNotContain("\", \"variation\": ").contains("// variations: ");
    }

    @Test
    void noStretchFitsAsksForPositionsAgain() throws IOException {
        Files.createDirectories(folder.resolve("scripts/stretches"));
        Run run = onTerminal("\nprone\nprone\n\n\n\n", "new", "s");
        assertThat(run.err()).contains("Chest lift, hands behind the back");
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void whereAnswersEndNothingIsWritten() {
        Run run = onTerminal("12\n", "new", "s");
        assertThat(run.status()).isEqualTo(130);
        assertThat(run.err()).endsWith("\nbreathcue: the input ended; no file was written\n");
        assertThat(folder.resolve("scripts")).doesNotExist();
    }

    @Test
    void optionsOrNoTerminalAskNothing() throws IOException {
        for (List<String> options : List.of(
                List.of("--no-input"),
                List.of("--length", "10m"),
                List.of("--stretch", "cobra"),
                List.of("--title", "S"))) {
            List<String> arguments = new ArrayList<>(List.of("new", "s"));
            arguments.addAll(options);
            Run run = onTerminal("99\n", arguments.toArray(String[]::new));
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.err()).startsWith("scripts/s.json: ").hasLineCount(1);
            Files.delete(folder.resolve("scripts/s.json"));
        }
        Run piped = Run.withInput("99\n", folder, xdg, "new", "s");
        assertThat(piped.err()).startsWith("scripts/s.json: ").hasLineCount(1);
    }

    @Test
    void aNameThatIsTakenIsToldBeforeAnythingIsAsked() {
        onTerminal("\n\n\n\n\n", "new", "s");
        Run run = onTerminal("\n\n\n\n\n", "new", "s");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("breathcue: scripts/s.json already exists; choose another name\n");
    }

    /**
     * Returns answers: every position alone and in pairs with the suggested answers, then random choices, short and
     * long.
     */
    static Stream<String> manyAnswers() {
        Stream<String> positions = IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(one -> IntStream.rangeClosed(one, 6)
                        .mapToObj(other -> one.equals(other) ? one + "" : one + "," + other));
        Random lot = new Random(8);
        Stream<String> drawn = IntStream.range(0, 16)
                .mapToObj(i -> List.of("3", "5", "12", "25", "40").get(lot.nextInt(5)) + "\n\n"
                        + (lot.nextBoolean() ? "\n" : "none\n")
                        + places(lot) + "\n\n\n\n");
        return Stream.concat(
                positions.map(p -> "\n" + p + "\n" + (p.length() > 1 ? "none" : "") + "\n\n\n\n\n"), drawn);
    }

    private static String places(Random lot) {
        return IntStream.range(0, 1 + lot.nextInt(9))
                .mapToObj(i -> String.valueOf(1 + lot.nextInt(16)))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("manyAnswers")
    void whateverIsAnsweredTheScriptIsWithoutWarnings(String answers) {
        Run run = onTerminal(answers, "new", "s");
        assertThat(run.status()).as(answers + run.err()).isZero();
        assertIsWithoutWarnings(answers);
    }
}
