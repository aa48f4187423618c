package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.breathcue.support.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NewCommandTest {
    @TempDir
    private Path folder;

    private Run run(String... arguments) {
        return Run.in(folder, folder.resolve("xdg"), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new s",
                "new s --length 10m",
                "new s --stretch passive-backbend",
                "new s --stretch cobra --stretch cat-cow --length 11m",
                "new s.json --title Evening"
            })
    void whatItWritesIsWithoutWarnings(String command) {
        Run written = run(command.split(" "));
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.err()).startsWith("scripts/s.json: ").endsWith("; breathcue play s\n");
        Run checked = run("check", "--strict", "scripts/s.json");
        assertThat(checked.out()).isEmpty();
        assertThat(checked.err()).startsWith("scripts/s.json: no problems");
    }

    @Test
    void itLastsAsLongAsAsked() {
        assertThat(run("new", "s", "--length", "9:30").err()).contains("0:09:30.000");
        assertThat(run("plan", "s").status()).isZero();
    }

    @Test
    void aLongSessionHasMoreStretchesInsteadOfALongRest() throws IOException {
        Run run = run("new", "s", "--length", "25m", "--variation", "easier");
        assertThat(run.err()).contains("0:25:00.000");
        String script = Files.readString(folder.resolve("scripts/s.json"));
        assertThat(script.lines().filter(line -> line.contains("\"stretch\": ")))
                .hasSizeGreaterThan(5);
        assertThat(script).contains("\"hold\": \"1-3 min\"", "\"variation\": \"easier\"", "// variations: ");
        assertThat(run("new", "t", "--variation", "easyer").err()).contains("did you mean easier?");
    }

    @Test
    void stretchesComeInTheOrderAsked() throws IOException {
        run("new", "s", "--stretch", "cobra", "--stretch", "cat-cow", "--title", "A \"good\" evening");
        assertThat(Files.readString(folder.resolve("scripts/s.json")))
                .containsSubsequence(
                        "\"title\": \"A \\\"good\\\" evening\"",
                        "a folded blanket.\"",
                        "{ \"stretch\": \"cobra\" }",
                        "{ \"stretch\": \"cat-cow\" }",
                        "\"Rest\"");
    }

    @Test
    void namesTheSchemaThatEditorsFind() throws IOException {
        run("new", "s");
        assertThat(Files.readString(folder.resolve("scripts/s.json")))
                .contains("\"$schema\": \""
                        + Path.of("scripts/schema/session.json").toUri() + "\"");
        Files.createDirectories(folder.resolve("scripts/schema"));
        Files.writeString(folder.resolve("scripts/schema/session.json"), "{}");
        run("new", "t");
        assertThat(Files.readString(folder.resolve("scripts/t.json"))).contains("\"$schema\": \"schema/session.json\"");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(folder.resolve("scripts/s.json"), "mine");
        Run run = run("new", "s");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("breathcue: scripts/s.json already exists; choose another name\n");
        assertThat(folder.resolve("scripts/s.json")).hasContent("mine");
    }

    /** All of them find that there is no such file when they start. */
    @Test
    void ofSeveralAtOnceOneSucceeds() throws Exception {
        List<String> titles = List.of("One", "Two", "Three", "Four");
        List<CompletableFuture<Run>> started = titles.stream()
                .map(title -> CompletableFuture.supplyAsync(
                        () -> run("new", "s", "--stretch", "cobra", "--title", title),
                        command -> new Thread(command).start()))
                .toList();
        List<Run> runs = new ArrayList<>();
        for (CompletableFuture<Run> run : started) {
            runs.add(run.get(120, TimeUnit.SECONDS));
        }

        assertThat(runs).extracting(Run::status).containsExactlyInAnyOrder(0, 2, 2, 2);
        for (int i = 0; i < runs.size(); i++) {
            boolean first = runs.get(i).status() == 0;
            assertThat(runs.get(i).err())
                    .contains(
                            first
                                    ? "; breathcue play s\n"
                                    : "breathcue: scripts/s.json already exists; choose another");
            assertThat(Files.readString(folder.resolve("scripts/s.json")).contains(titles.get(i)))
                    .isEqualTo(first);
        }
        assertThat(Folders.names(folder.resolve("scripts"))).containsExactly("s.json");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets only administrators create symbolic links")
    void aLinkToNothingIsNotWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        Path link = Files.createSymbolicLink(folder.resolve("scripts/s.json"), folder.resolve("nothing"));
        Run run = run("new", "s");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("breathcue: scripts/s.json already exists; choose another name\n");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void whatCannotBeIsToldAndNotWritten() {
        assertThat(run("new", "../s").err()).contains("NAME must consist of letters, digits and hyphens");
        assertThat(run("new", "s", "--stretch", "cobar").err()).contains("did you mean cobra?");
        assertThat(run("new", "s", "--length", "soon").err()).contains("--length must be a time");
        Run tooShort = run("new", "s", "--length", "1m");
        assertThat(tooShort.status()).isEqualTo(1);
        assertThat(tooShort.err()).startsWith("scripts/s.json:6:").contains("the nearest possible: ");
        assertThat(folder.resolve("scripts")).doesNotExist();
    }

    @Test
    void exercisesThatArePastedBecomeASession() throws IOException {
        Run pasted = Run.withInput(
                "Bridge 3 sets of 10\n2) SLR 3x10 ea side, 2x/day\nIce if sore\n",
                folder,
                folder.resolve("xdg"),
                "new",
                "knee",
                "--paste");
        assertThat(pasted.status()).as(pasted.err()).isZero();
        assertThat(folder.resolve("scripts/knee.session")).hasContent("""
                # Knee

                - Bridge 3x10
                - "Straight leg raise" 3x10 each side
                    within 4 s: {count}.
                // Ice if sore
                """);
        assertThat(pasted.err())
                .contains("Bridge 3x10\n", "no stretch has this name", "kept as a comment", "To be done twice a day")
                .endsWith("; breathcue play knee\n");
        assertThat(run("check", "knee").status()).isZero();
        assertThat(run("new", "knee").err()).contains("scripts/knee.session already exists");
    }

    @Test
    void nothingIsWrittenIfNoExerciseIsPasted() {
        Run pasted = Run.withInput("Hello.\n", folder, folder.resolve("xdg"), "new", "knee", "--paste");
        assertThat(pasted.status()).isEqualTo(2);
        assertThat(pasted.err()).contains("such as: Bridge 3 sets of 10");
        assertThat(folder.resolve("scripts/knee.session")).doesNotExist();
        assertThat(run("new", "knee", "--paste", "--length", "10m").err()).contains("--paste goes only with --title");
    }
}
