package org.breathcue.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breathcue.catalog.Catalog;
import org.breathcue.catalog.SessionFile;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script in either form does the same. */
final class ConvertCommandTest {
    private static final String TEXT = """
            # Longer legs
            breath: 4:6

            Welcome. Move slowly.

            - Shin stretch 2x30 s, rest 10 s
            - pause 5 s
            """;

    private static final String STRETCH = """
            # Shin stretch
            sides: both
            setup: Kneel, and lay your {side} hand on your heel.
            hold: 20 s
            variations:
              easier: Do it standing.
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    private Path scripts;

    @BeforeEach
    void writeScripts() throws IOException {
        scripts = folder.resolve("scripts");
        Files.createDirectories(scripts.resolve("stretches"));
        Files.writeString(scripts.resolve("legs.session"), TEXT);
        Files.writeString(scripts.resolve("stretches/shin-stretch.session"), STRETCH);
    }

    @Test
    void sessionsAndStretchesInTheTextFormAreFoundByName() {
        assertThat(run("check", "legs", "shin-stretch").status()).isZero();
        Catalog catalog = new Catalog(Path.of(""), folder);
        assertThat(catalog.sessions()).extracting(SessionFile::plainName).contains("legs");
        assertThat(catalog.library().names()).contains("shin-stretch");
        Run plan = run("plan", "legs", "--format", "outline");
        assertThat(plan.out()).contains("2 × 30 s, each side");
        assertThat(run("plan", "shin-stretch").out()).contains("Kneel");
        assertThat(run("plan", "legs", "--from", "shin-stretch").status()).isZero();
    }

    @Test
    void theOtherFormHasTheSamePlan() throws IOException {
        Path json = folder.resolve("scripts/again.json");
        assertThat(run("convert", "legs", "-o", "scripts/again.json").status()).isZero();
        assertThat(Files.readString(json)).startsWith("{").contains("\"hold\": \"2x30 s\"");
        assertThat(plan("again")).isEqualTo(plan("legs"));
        Run text = run("convert", "again");
        Files.writeString(folder.resolve("scripts/third.session"), text.out());
        assertThat(plan("third")).isEqualTo(plan("legs"));
    }

    @Test
    void sessionsOfTheLibraryHaveTheSamePlanAsText() throws IOException {
        for (String name : List.of("mid-back-reset", "breathwork", "strengthen", "in-bed")) {
            Run converted = run("convert", name);
            assertThat(converted.status()).as(converted.err()).isZero();
            Files.writeString(scripts.resolve(name + ".session"), converted.out());
            assertThat(plan("scripts/" + name + ".session")).as(name).isEqualTo(plan(name));
        }
    }

    /** Returns a plan without the places in the script, which differ. */
    private String plan(String session) {
        Run plan = run("plan", session);
        assertThat(plan.status()).as(session + plan.err()).isZero();
        assertThat(plan.out()).contains(" @");
        return plan.out().replaceAll("(?m) @\\S+:\\d+:\\d+$", "");
    }

    @Test
    void standardInputTakesEitherForm() {
        Run plan = Run.withInput("# A\n\n- Bridge 2x10\n", folder, xdg, "plan", "-");
        assertThat(plan.out()).contains("@-:3:");
        assertThat(Run.withInput(
                                "{ \"title\": \"A\", \"steps\": [{ \"pause\": \"3 s\" }] }",
                                folder,
                                xdg,
                                "convert",
                                "-")
                        .out())
                .isEqualTo("# A\n\n- pause 3 s\n");
    }

    @Test
    void problemsAreShownInTheText() {
        Run run = Run.withInput("# A\n\n- Catt cow 20 s\n- pause 3 parsecs\n", folder, xdg, "check", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.SCRIPT_WRONG);
        assertThat(run.out()).contains(":3:3: error[BC0201]", "did you mean cat-cow?");
        Run wrong = Run.withInput("# A\n\n- pause 3 parsecs\n", folder, xdg, "check", "-");
        assertThat(wrong.out()).contains(":3:11: error[BC0108]: unknown unit `parsecs`");
    }

    @Test
    void checkTellsWhatItUnderstood() {
        assertThat(run("check", "legs").err()).containsPattern("Shin stretch +2 × 30 s, each side, rest 10 s");
    }

    @Test
    void nothingIsReplaced() throws IOException {
        Run run = run("convert", "scripts/legs.session", "-o", "scripts/legs.session");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("must end in .json");
        Files.writeString(scripts.resolve("legs.json"), "mine");
        Run again = run("convert", "scripts/legs.session", "-o", "scripts/legs.json");
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("already exists");
        assertThat(scripts.resolve("legs.json")).hasContent("mine");
    }

    @Test
    void commentsThatAreLeftOutAreCounted() {
        Run run = Run.withInput(
                "// one\n{ \"title\": \"http://a\", /* two */ \"steps\": [{ \"pause\": \"3 s\" }] }",
                folder,
                xdg,
                "convert",
                "-");
        assertThat(run.err()).isEqualTo("2 comments are left out.\n");
        Run text = Run.withInput("// one\n# A\n\n- pause 3 s\n", folder, xdg, "convert", "-");
        assertThat(text.err()).isEqualTo("1 comment is left out.\n");
    }

    @Test
    void whatIsNoScriptIsReported() {
        Run run = Run.withInput("{ \"steps\": [] }", folder, xdg, "convert", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.SCRIPT_WRONG);
        assertThat(run.err()).contains("only a session with a title and a stretch with a name have a text form");
    }

    private Run run(String... arguments) {
        return Run.in(folder, xdg, arguments);
    }
}
