package org.breathcue.cli.dose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoseCommandTest {
    private static final String SCRIPT = """
            { "title": "Test", "steps": [
              { "stretch": "lift" },
              { "repeat": 2, "steps": [{ "stretch": "lift", "name": "Higher lift", "hold": "10-15 s" }] },
              { "name": "Row", "position": "standing", "setup": "Stand.", "times": "3x10", "rest": { "for": "30 s", "say": "Rest." },
                "flow": [{ "say": "Pull.", "within": "3 s" }] },
              { "breathe": "5 breaths", "name": "Quiet" },
              { "say": "Done." } ] }""";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path stretches = Files.createDirectories(folder.resolve("scripts/stretches"));
        Files.writeString(stretches.resolve("lift.json"), """
                { "name": "Chest lift", "position": "prone", "setup": "Lie down.", "hold": "10-30 s", "build": true, "times": 3,
                  "variations": { "easier": { "hold": "1-2 breaths" } } }""");
        Files.writeString(folder.resolve("scripts/test.json"), SCRIPT);
    }

    @Test
    void everyStepIsListedWithItsDosesAndTheirNames() {
        assertThat(run("dose", "test", "--set", "lift#2.hold=20 s")
                        .out()
                        .lines()
                        .limit(5))
                .containsExactly(
                        "lift#1  Chest lift   hold 10-30 s, times 3, build true",
                        "repeat  repeat       repeat 2",
                        "lift#2  Higher lift  hold 20 s (script: 10-15 s), times 3",
                        "Row     Row          times 10, sets 3, rest 30 s",
                        "Quiet   Quiet        breathe 5 breaths");
    }

    @Test
    void theKeysHaveTheirLimits() {
        assertThat(run("dose", "test").out())
                .contains(
                        "\n  hold    from 0.5 s to 6 h, or breaths; can be until ready; not in a flow\n",
                        "\n  times   from 1 to 10000\n",
                        "\n  breathe  from 1 s to 6 h, or breaths\n",
                        "\nTo set a dose: breathcue play test --set \"lift#1.hold=10-30 s\"\n");
    }

    @Test
    void aVariationHasItsOwnDoses() {
        assertThat(run("dose", "lift", "--variation", "easier").out())
                .startsWith("lift  Chest lift  hold 1-2 breaths, times 3, build true\n");
    }

    /** Whatever the list calls a dose, a setting with this name sets it. */
    @Test
    void everyListedDoseCanBeSetToItsValue() throws IOException {
        JsonNode before = new JsonMapper()
                .readTree(run("dose", "test", "--format", "json").out());
        String plan = run("plan", "test", "--voice", "counting").out();
        List<String> settings = new ArrayList<>();
        for (JsonNode step : before.get("steps")) {
            for (JsonNode dose : step.get("doses")) {
                if (dose.has("value")) {
                    settings.add("--set");
                    settings.add(step.get("name").asText() + "."
                            + dose.get("key").asText() + "=" + dose.get("value").asText());
                }
            }
        }
        assertThat(settings).hasSize(2 * 11);
        settings.addAll(0, List.of("plan", "test", "--voice", "counting"));
        Run same = run(settings.toArray(String[]::new));
        assertThat(same.err()).isEmpty();
        assertThat(same.out().replaceAll("(?m) +\\S+:\\d+:\\d+$", ""))
                .isEqualTo(plan.replaceAll("(?m) +\\S+:\\d+:\\d+$", ""));
    }

    @Test
    void aSettingThatIsWrongIsReported() {
        Run run = run("dose", "test", "--set", "lift.hold=soon");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith("--set:1:11: error[BC0107]");
    }

    @Test
    void aSessionWithoutDosesSaysSo() throws IOException {
        Files.writeString(
                folder.resolve("scripts/say.json"), "{ \"title\": \"Say\", \"steps\": [{ \"say\": \"Hi.\" }] }");
        assertThat(run("dose", "say").out()).isEqualTo("The session has no doses that can be set.\n");
    }

    private Run run(String... arguments) {
        return Run.in(folder, folder.resolve("xdg"), arguments);
    }
}
