package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stretch is played as a session of its own. */
final class PlayedStretchTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path xdg;

    @BeforeEach
    void writeStretches() throws IOException {
        Path stretches = Files.createDirectories(folder.resolve("scripts/stretches"));
        Files.writeString(stretches.resolve("lean.json"), """
                {
                  "name": "Side lean", "caution": "Stay out of pain.", "setup": "Lean to the {side}.", "sides": "both",
                  "hold": "20-60 s", "variations": { "easier": "Lean only a little." }
                }
                """);
        Files.writeString(stretches.resolve("wrong.json"), "{ \"name\": \"Wrong\" }");
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--voice", "counting"));
        return Run.in(folder, xdg, all.toArray(String[]::new));
    }

    private JsonNode plan(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("plan"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        Run run = run(all.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }

    private static List<String> words(JsonNode plan) {
        return StreamSupport.stream(plan.get("events").spliterator(), false)
                .filter(event -> event.has("text"))
                .map(event -> event.get("text").asText())
                .toList();
    }

    private static List<String> kinds(JsonNode plan, String kind) {
        return StreamSupport.stream(plan.get("events").spliterator(), false)
                .filter(event -> event.get("kind").asText().equals(kind))
                .map(JsonNode::toString)
                .toList();
    }

    @Test
    void nameCautionSetupAndBothSidesAreHeardBetweenTwoChimes() throws IOException {
        JsonNode plan = plan("lean");
        assertThat(plan.get("title").asText()).isEqualTo("Side lean");
        assertThat(words(plan))
                .contains(
                        "Side lean",
                        "Stay out of pain.",
                        "Lean to the left.",
                        "Lean to the right.",
                        "Now the right side.");
        assertThat(kinds(plan, "chime")).hasSize(2);
        assertThat(kinds(plan, "chime").get(0)).contains("begin");
        assertThat(kinds(plan, "chime").get(1)).contains("end");
    }

    @Test
    void optionsOfSessionsApply() throws IOException {
        JsonNode plan = plan("lean", "--length", "2m", "--first", "right", "--variation", "easier");
        assertThat(plan.get("frames").asLong()).isEqualTo(120L * 48_000);
        assertThat(words(plan)).contains("Lean only a little.", "Now the left side.");
        assertThat(run("plan", "lean", "--length", "9m").err())
                .contains("lean.json")
                .contains("BC0310");
    }

    @Test
    void stretchOfTheLibraryAndAPathArePlayed() throws IOException {
        assertThat(plan("cobra").get("title").asText()).isEqualTo("Cobra");
        assertThat(plan("scripts/stretches/lean.json").get("title").asText()).isEqualTo("Side lean");
        Run exported = run("export", "lean", "-o", "lean.wav", "--quiet");
        assertThat(exported.status()).as(exported.err()).isZero();
        assertThat(folder.resolve("lean.wav")).isNotEmptyFile();
        assertThat(run("check", "lean").status()).isZero();
    }

    @Test
    void sessionWithTheSameNameIsPlayed() throws IOException {
        Files.writeString(
                folder.resolve("scripts/lean.json"),
                "{ \"title\": \"A session\", \"steps\": [{ \"say\": \"Hello.\" }] }");
        assertThat(plan("lean").get("title").asText()).isEqualTo("A session");
    }

    @Test
    void whatIsWrongIsToldInTheStretch() {
        Run wrong = run("plan", "wrong");
        assertThat(wrong.status()).isNotZero();
        assertThat(wrong.err()).contains("scripts/stretches/wrong.json:1:1").contains("needs `hold` or `flow`");
        assertThat(run("plan", "leen").err()).contains("did you mean lean?");
        assertThat(run("plan", "cobraa").err()).contains("did you mean cobra?");
        assertThat(run("plan", "mid-back-rest").err()).contains("did you mean mid-back-reset?");
    }
}
