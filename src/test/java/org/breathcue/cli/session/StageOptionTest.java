package org.breathcue.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StageOptionTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path programmes = Files.createDirectories(folder.resolve("scripts/programmes"));
        Files.writeString(folder.resolve("scripts/roll.json"), """
                { "title": "Roll", "length": "10 min", "steps": [
                  { "name": "Roll", "hold": "10 s", "times": "2-4" }, { "name": "Rest", "hold": "5-20 min" } ] }""");
        Files.writeString(programmes.resolve("anna.json"), """
                { "title": "Anna", "weeks": 4, "sessions": [
                  { "session": "roll", "days": "every day", "next": "after 3 sessions",
                    "stages": [{ "roll.times": 2, "roll.hold": "10 s" }, { "roll.times": 3 }] },
                  { "session": "other", "days": "every day" }] }""");
    }

    private Run plan(String... options) {
        String[] arguments = new String[options.length + 6];
        System.arraycopy(
                new String[] {"plan", "roll", "--voice", "counting", "--format", "outline"}, 0, arguments, 0, 6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return Run.in(folder, folder.resolve("xdg"), arguments);
    }

    @Test
    void theDosesOfTheStageReplaceThoseOfTheScript() {
        assertThat(plan("--stage", "anna:1").out()).contains("2 × 10 s").doesNotContain("10:00");
        assertThat(plan("--stage", "anna:2").out()).contains("3 × 10 s");
    }

    @Test
    void aDoseSetByHandCountsMore() {
        assertThat(plan("--stage", "anna:2", "--set", "roll.hold=15 s").out()).contains("3 × 15 s");
    }

    @Test
    void aLengthIsKept() {
        assertThat(plan("--stage", "anna:2", "--length", "9m").out())
                .contains("9:00")
                .contains("3 × 10 s");
    }

    @Test
    void whatIsWrongIsTold() {
        assertThat(plan("--stage", "anna").err())
                .isEqualTo(
                        "breathcue: --stage must be a programme and the number of a stage, such as mid-back-six-weeks:3,"
                                + " found anna\n");
        assertThat(plan("--stage", "anna:3").err())
                .isEqualTo("breathcue: --stage must end in a number from 1 to 2 for the session roll, found anna:3\n");
        assertThat(plan("--stage", "anna:0").status()).isEqualTo(2);
        assertThat(plan("--stage", "ann:1").status()).isEqualTo(2);
        Run other = Run.in(folder, folder.resolve("xdg"), "plan", "cobra", "--stage", "anna:1", "--voice", "counting");
        assertThat(other.err())
                .isEqualTo(
                        "breathcue: --stage must name a programme that has the session cobra; this one has roll, other,"
                                + " found anna:1\n");
    }
}
