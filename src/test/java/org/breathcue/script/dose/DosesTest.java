package org.breathcue.script.dose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.support.AssertionCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with doses that the listener sets is the session that an author writes with these doses. */
final class DosesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeStretches() throws IOException {
        Path stretches = Files.createDirectories(folder.resolve("scripts/stretches"));
        Files.writeString(stretches.resolve("lift.json"), """
                { "name": "Chest lift", "position": "prone", "setup": "Lie on your front.", "hold": "10-30 s", "times": "2-4",
                  "build": true, "variations": { "easier": { "hold": "1-3 breaths" } } }""");
        Files.writeString(stretches.resolve("cat-cow.json"), """
                { "name": "Cat and cow", "position": "hands and knees", "setup": "Come to your hands and knees.", "sets": 2,
                  "times": 5, "rest": "20 s", "flow": [
                    { "on": "inhale", "say": "Inhale, and arch.", "short": "Inhale." },
                    { "on": "exhale", "say": "Exhale, and round.", "short": "Exhale." }],
                  "variations": { "still": { "hold": "30 s", "times": 1 } } }""");
        Files.writeString(stretches.resolve("twist.json"), """
                { "name": "Seated twist", "position": "seated", "sides": "both", "times": 2, "rest": "10 s",
                  "setup": "Turn to the {side}.", "hold": "3-5 breaths" }""");
    }

    private static final List<String> STEPS = List.of(
            "{ \"stretch\": \"lift\" }",
            "{ \"stretch\": \"lift\", \"hold\": \"15 s\", \"build\": null, \"variation\": \"easier\" }",
            "{ \"stretch\": \"cat-cow\" }",
            "{ \"stretch\": \"twist\", \"name\": \"Twist again\" }",
            "{ \"name\": \"Lunge\", \"position\": \"kneeling\", \"setup\": \"Kneel.\", \"hold\": \"20 s\" }",
            "{ \"breathe\": \"3 breaths\", \"name\": \"Quiet breath\" }",
            "{ \"pause\": \"10 s\" }",
            "{ \"repeat\": 2, \"rest\": \"15 s\", \"steps\": [{ \"stretch\": \"twist\" }, { \"say\": \"Again.\" }] }");

    private static final List<String> SETTINGS = List.of(
            "lift.hold=20 s",
            "lift.hold=10-15 s",
            "lift#2.hold=3 breaths",
            "chest lift.times=2",
            "LIFT.sets=2",
            "lift.rest=15-20 s",
            "cat-cow.times=3",
            "cat and cow.sets=1-2",
            "cat-cow.rest=until ready, 15 s",
            "cat-cow.breath=3:5",
            "cat_cow.times=2x4",
            "twist.hold=30 s",
            "seated twist.sides=left",
            "twist#1.switch=2 breaths",
            "twist.settle=0 s",
            "twist again.times=1",
            "lunge.hold=1:30",
            "lunge.times=3",
            "lunge.hold=[\"10 s\", \"20 s\", \"30 s\"]",
            "lunge.build=true",
            "quiet breath.breathe=1 min",
            "breathe.breath=4:4:4:4",
            "pause.pause=20-30 s",
            "repeat.repeat=3",
            "repeat.rest=5 s");

    @Test
    void aSettingIsWhatAnAuthorWrites() throws IOException {
        AssertionCounter counter = new AssertionCounter();
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            ArrayNode steps = JSON.createArrayNode();
            for (int i = 3 + random.nextInt(5); i > 0; i--) {
                steps.add(JSON.readTree(STEPS.get(random.nextInt(STEPS.size()))));
            }
            ObjectNode script = JSON.createObjectNode().put("title", "Test");
            script.set("steps", steps);
            List<String> settings = Stream.generate(() -> SETTINGS.get(random.nextInt(SETTINGS.size())))
                    .limit(1 + random.nextInt(4))
                    .filter(setting -> ByHand.meets(steps, setting))
                    .toList();
            Run asked = plan(script, settings);
            Run written = plan(ByHand.edited(script, settings), List.of());
            if (seed % 4 == 0) {
                counter.count("checks");
                assertThat(codes(script, settings))
                        .as("%s\n%s", script, settings)
                        .isEqualTo(codes(ByHand.edited(script, settings), List.of()));
            }
            if (written.status() == ExitStatus.DONE) {
                counter.count(settings.isEmpty() ? "plans without a setting" : "plans");
                assertThat(asked.status())
                        .as("%s\n%s\n%s", script, settings, asked.err())
                        .isZero();
                assertThat(placeless(asked.out()).equals(placeless(written.out())))
                        .as("%s\n%s", script, settings)
                        .isTrue();
            } else {
                counter.count("refused");
                assertThat(asked.status())
                        .as("%s\n%s\n%s", script, settings, written.err())
                        .isNotZero();
            }
        }
        counter.assertAtLeast(Map.of("checks", 20, "plans", 45, "plans without a setting", 1, "refused", 1));
    }

    @Test
    void aVariationDoesNotOverrideASetting() throws IOException {
        String script = "{ \"title\": \"Test\", \"steps\": [{ \"stretch\": \"lift\", \"variation\": \"easier\" }] }";
        assertThat(doses(script, "--set", "lift.hold=20 s")).containsExactly("20 s", "20 s");
        assertThat(doses(
                        script.replace(", \"variation\": \"easier\"", ""),
                        "--set",
                        "lift.hold=20 s",
                        "--variation",
                        "easier"))
                .containsExactly("20 s", "20 s");
        String own = """
                { "title": "Test", "steps": [{ "name": "Lunge", "position": "kneeling", "setup": "Kneel.", "hold": "10 s",
                    "variation": "long", "variations": { "long": { "hold": "1 min" } } }] }""";
        assertThat(doses(own)).containsExactly("60 s");
        assertThat(doses(own, "--set", "lunge.hold=20 s")).containsExactly("20 s");
    }

    @Test
    void aHoldIsSetOnlyInTheFormThatHolds() throws IOException {
        String script = "{ \"title\": \"Test\", \"steps\": [{ \"stretch\": \"cat-cow\" }] }";
        String[] still = {"--set", "cat-cow.hold=20 s", "--variation", "still"};
        assertThat(doses(script, still)).containsExactly("20 s", "20 s");
        Run flow = run(script, "--set", "cat-cow.hold=20 s");
        assertThat(flow.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(flow.err()).contains("`Cat and cow` has no `hold`: it is a flow");
        String held = script.replace("\"cat-cow\"", "\"cat-cow\", \"variation\": \"still\"");
        assertThat(doses(held, "--set", "cat-cow.hold=20 s")).containsExactly("20 s", "20 s");
    }

    @Test
    void aSettingForOneStepCountsMoreThanOneForAllWhateverTheirOrder() throws IOException {
        String lunge = "{ \"name\": \"Lunge\", \"position\": \"kneeling\", \"setup\": \"Kneel.\", \"hold\": \"30 s\" }";
        String script = "{ \"title\": \"Test\", \"steps\": [" + lunge + ", " + lunge + "] }";
        assertThat(doses(script, "--set", "lunge#2.hold=10 s", "--set", "lunge.hold=20 s"))
                .containsExactly("20 s", "10 s");
        assertThat(doses(script, "--set", "lunge.hold=20 s", "--set", "lunge#2.hold=10 s"))
                .containsExactly("20 s", "10 s");
        assertThat(doses(script, "--set", "lunge.hold=20 s", "--set", "lunge.hold=10 s"))
                .containsExactly("10 s", "10 s");
    }

    @Test
    void theWordsOfARestAreKept() throws IOException {
        String pause = """
                { "title": "Test", "steps": [{ "say": "Sit." }, { "pause": { "for": "10 s", "say": "Drink some water." } },
                  { "say": "Stand." }] }""";
        JsonNode before = JSON.readTree(run(pause).out());
        JsonNode after = JSON.readTree(run(pause, "--set", "pause.pause=25 s").out());
        assertThat(after.get("frames").asLong() - before.get("frames").asLong()).isEqualTo(15 * 48_000L);
        assertThat(after.findValuesAsText("text")).containsExactly("Sit.", "Drink some water.", "Stand.");
        String rests = """
                { "title": "Test", "steps": [{ "name": "Lunge", "position": "kneeling", "setup": "Kneel.", "hold": "10 s", "sets": 3,
                    "rest": ["20 s", { "for": "20 s", "say": "The last one." }] }] }""";
        JsonNode longer = JSON.readTree(run(rests, "--set", "lunge.rest=30 s").out());
        assertThat(longer.findValuesAsText("text")).contains("The last one.");
        assertThat(longer.get("frames").asLong()
                        - JSON.readTree(run(rests).out()).get("frames").asLong())
                .isEqualTo(20 * 48_000L);
    }

    @Test
    void aSetDoseKeepsToItWhateverTheLength() throws IOException {
        String script = "{ \"title\": \"Test\", \"steps\": [{ \"stretch\": \"lift\" }, { \"stretch\": \"twist\" }] }";
        assertThat(doses(script, "--set", "lift.hold=20 s", "--set", "lift.times=2", "--length", "4m30s"))
                .startsWith("20 s", "20 s");
    }

    /** Also if the script is read from a stream, which gives it only once. */
    @Test
    void whatASettingCausesIsToldThere() {
        String script =
                "{ \"title\": \"Test\", \"steps\": [{ \"name\": \"Lift\", \"hold\": \"5 s\" }, { \"name\": \"Lunge\","
                        + " \"setup\": \"Kneel.\", \"times\": 3, \"hold\": [\"10 s\", \"20 s\", \"30 s\"] }] }";
        String[] command = {"plan", "-", "--voice", "counting", "--set", "lift.times=2", "--set", "lunge.times=2"};
        Run run = Run.withInput(script, folder, folder.resolve("xdg"), command);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err())
                .startsWith(
                        "--set:1:1: error[BC0313]: this `times` does not go with `-`, line 1: this list has 3 values")
                .contains("1 | lunge.times=2\n");
    }

    @Test
    void aStretchAloneHasItsDosesSetToo() {
        Run lift = Run.in(
                folder,
                folder.resolve("xdg"),
                "plan",
                "lift",
                "--format",
                "json",
                "--voice",
                "counting",
                "--set",
                "lift.hold=7 s");
        assertThat(lift.out()).contains("\"amount\" : 7\n");
        Run breath = Run.in(folder, folder.resolve("xdg"), "breathe", "4:6", "--set", "lift.hold=7 s");
        assertThat(breath.status()).isEqualTo(ExitStatus.USAGE);
    }

    /** Returns the doses of a plan in order. */
    private List<String> doses(String script, String... options) throws IOException {
        Run run = run(script, options);
        assertThat(run.status()).as(run.err()).isZero();
        return JSON.readTree(run.out()).findValues("dose").stream()
                .map(dose ->
                        dose.get("amount").asText() + " " + dose.get("unit").asText())
                .toList();
    }

    private Run run(String script, String... options) throws IOException {
        Files.writeString(folder.resolve("scripts/test.json"), script);
        List<String> command = new ArrayList<>(List.of("plan", "test", "--format", "json", "--voice", "counting"));
        command.addAll(List.of(options));
        return Run.in(folder, folder.resolve("xdg"), command.toArray(String[]::new));
    }

    private Run plan(ObjectNode script, List<String> settings) throws IOException {
        String[] options = settings.stream()
                .flatMap(setting -> Stream.of("--set", setting))
                .toArray(String[]::new);
        return run(script.toString(), options);
    }

    /**
     * Returns the codes of what `check` reports, without those of settings, and without those that tell an author to write
     * otherwise what a step and a file say together.
     */
    private Set<String> codes(ObjectNode script, List<String> settings) throws IOException {
        Files.writeString(folder.resolve("scripts/test.json"), script.toString());
        List<String> command = new ArrayList<>(List.of("check", "test", "--format", "concise", "--voice", "counting"));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        Run run = Run.in(folder, folder.resolve("xdg"), command.toArray(String[]::new));
        return Pattern.compile("BC0[0-4]\\d\\d")
                .matcher(run.out())
                .results()
                .map(MatchResult::group)
                .filter(code -> !Set.of("BC0411", "BC0412").contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns a plan without the places it comes from, and without the seed, which follows from the text of the script. A range
     * that is set for several steps is one choice.
     */
    private static JsonNode placeless(String plan) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree(plan);
        json.remove("seed");
        json.findParents("source").forEach(parent -> ((ObjectNode) parent).remove("source"));
        Set<String> choices = new TreeSet<>();
        json.remove("choices").forEach(choice -> choices.add(choice.toString()));
        choices.forEach(json.putArray("choices")::add);
        return json;
    }
}
