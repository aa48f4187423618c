package org.breathcue.outside.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The random scripts are readable, within limits, and reach every corner of the language that they are to reach. */
class ScriptGeneratorTest {
    private static final List<GeneratedScript> SCRIPTS =
            IntStream.range(0, 500).mapToObj(ScriptGenerator::generate).toList();

    private final JsonMapper lenient = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(ScriptGenerator.generate(17)).isEqualTo(ScriptGenerator.generate(17));
        assertThat(ScriptGenerator.generate(17)).isNotEqualTo(ScriptGenerator.generate(18));
    }

    @Test
    void isAnotherForEverySeed() {
        assertThat(SCRIPTS.stream()
                        .filter(script -> script.session().length() > 400)
                        .map(ScriptGeneratorTest::outline))
                .doesNotHaveDuplicates();
    }

    @Test
    void writesReadableJson() throws JsonProcessingException {
        for (GeneratedScript script : SCRIPTS) {
            assertThat(lenient.readTree(script.session()).path("steps")).isNotEmpty();
            for (String stretch : script.stretches().values()) {
                JsonNode file = lenient.readTree(stretch);
                assertThat(file.has("hold")).isNotEqualTo(file.has("flow"));
            }
        }
    }

    @Test
    void usesEveryKeyOfTheLanguage() throws JsonProcessingException {
        Set<String> keys = new TreeSet<>();
        for (GeneratedScript script : SCRIPTS) {
            collect(lenient.readTree(script.session()), keys);
            for (String stretch : script.stretches().values()) {
                collect(lenient.readTree(stretch), keys);
            }
        }

        keys.removeAll(Set.of("easier", "on a chair", "with a strap"));
        List<String> known = new ArrayList<>(List.of(
                "title", "about", "$schema", "breath", "guide", "steps", "say", "pause", "chime", "breathe",
                "stretch"));
        known.addAll(List.of(
                "repeat", "rest", "name", "position", "props", "caution", "setup", "sides", "switch", "enter", "hold"));
        known.addAll(List.of("flow", "times", "sets", "leave", "on", "for", "within"));
        known.addAll(List.of("first", "calls", "preflight", "voice", "wordsPerMinute", "delivery", "defaults"));
        known.addAll(List.of("short", "at"));
        known.addAll(List.of("announce", "settle", "words", "inhale", "exhale"));
        known.addAll(List.of("sound", "level", "background", "chimes"));
        known.addAll(List.of("recording", "variation", "optional", "build", "cues", "variations"));
        assertThat(keys).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void usesEveryWayOfWriting() {
        String all = SCRIPTS.stream().map(GeneratedScript::printed).collect(Collectors.joining("\n"));

        assertThat(all)
                .contains("at least 1 min", " to ", "\u2013", "-", "1 breath\"", " min\"", "{side}", "{other side}")
                .contains("{count}", "{total}", "begin", "turn", "bell", "hands and knees", "both", "left", "right")
                .contains("// ", "/* ", "\r\n", "\t", "\\u00", "\\\"", "\\\\", "ë")
                .containsPattern("\"\\d+s\"")
                .containsPattern("\"times\" ?: \"\\d+-\\d+\"")
                .containsPattern("\"breath\" ?: \"\\d\\.\\d+:\\d")
                .containsPattern("\"times\" ?: \"[\\d-]+( to \\d+)? ?[xX×] ?\\d")
                .containsPattern("\"hold\" ?: \"[\\d-]+( to \\d+)? ?[xX×] ?[\\d.]+ ?(s|min|breaths)\"")
                .containsPattern(",\\s*[}\\]]")
                .containsPattern("\"(enter|leave|setup|flow|say)\" ?: \\{")
                .containsPattern("\"(enter|leave|setup|flow|say)\" ?: \\[");
        assertThat(all)
                .contains("until ready, ", "{name}", "{next}", "{hold}", "hold in", "hold out", "alternate")
                .contains(
                        "halfway",
                        "0%",
                        " s left",
                        "\"breath 3\"",
                        "\"every 10 s\"",
                        "\"every breath\"",
                        "every 3 breaths",
                        "last breath",
                        "last-breath",
                        "countdown")
                .containsPattern("\"breath\" ?: \"\\S+ to \\S+\"")
                .containsPattern("\"breath\" ?: \"[\\d.]+:[\\d.]+:[\\d.]+\"")
                .containsPattern("\"breath\" ?: \"[\\d.]+:0:[\\d.]+:[\\d.]+\"")
                .containsPattern("\"(setup|enter|leave|rest|switch|sides|cues|build|calls|breath)\" ?: null")
                .containsPattern("\"(easier|on a chair|with a strap)\" ?: \"")
                .containsPattern("\"(easier|on a chair|with a strap)\" ?: \\{");
    }

    @Test
    void expectsEveryKindOfDose() {
        Set<String> kinds = SCRIPTS.stream()
                .flatMap(script -> script.expected().doses().stream())
                .map(dose -> dose.form() + " " + dose.unit() + " " + dose.side())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds)
                .contains("breathe s none", "breathe breath none")
                .contains("hold s none", "hold s left", "hold s right", "hold breath none", "hold breath right")
                .contains("flow s none", "flow s left", "flow s right", "flow time none", "flow time right")
                .hasSize(14);
    }

    @Test
    void expectsDosesThatCanBeGiven() {
        for (GeneratedScript script : SCRIPTS) {
            Expected expected = script.expected();
            assertThat(expected.doses())
                    .allSatisfy(dose -> assertThat(dose.amount()).isBetween(0.5, 540.0));
            assertThat(expected.hints().breathsPerPass().values())
                    .allSatisfy(breaths -> assertThat(breaths).isBetween(1, 4));
            assertThat(expected.counts().values())
                    .allSatisfy(counts -> assertThat(counts).isNotEmpty());
        }
    }

    @Test
    void worksOutTheBreathsOfAPass() {
        Map.of(
                        "in", 1,
                        "out", 1,
                        "in out", 1,
                        "out in", 1,
                        "in in", 1,
                        "in in out", 1,
                        "in out out", 1,
                        "in out in", 2,
                        "in out in out", 2,
                        "out out out", 1)
                .forEach((flow, breaths) ->
                        assertThat(breathsPerPass(flow)).as(flow).isEqualTo(breaths));
    }

    @Test
    void worksOutTheBreathsOfAPassWithHolds() {
        Map.ofEntries(
                        Map.entry("in hold-in out hold-out", 1),
                        Map.entry("hold-in hold-out", 1),
                        Map.entry("hold-out hold-in", 1),
                        Map.entry("in hold-in hold-in", 1),
                        Map.entry("hold-in in out", 2),
                        Map.entry("out hold-in in", 2),
                        Map.entry("hold-out out hold-in in", 3),
                        Map.entry("in hold-in in hold-in in out", 1),
                        Map.entry("in hold-in out in", 2),
                        Map.entry("out hold-out out in", 1),
                        Map.entry("out hold-out in", 1))
                .forEach((flow, breaths) ->
                        assertThat(breathsPerPass(flow)).as(flow).isEqualTo(breaths));
    }

    private static int breathsPerPass(String flow) {
        List<Line> lines = List.of(flow.split(" ")).stream()
                .map(word -> word.replace("hold-", "hold "))
                .map(word ->
                        Line.of(".", word.startsWith("hold") ? word : word.equals("in") ? "inhale" : "exhale", null))
                .toList();
        return Leaf.breathsPerPass(lines);
    }

    /** The text without what a shifted sequence of the same choices would change. */
    private static String outline(GeneratedScript script) {
        return script.session().replaceAll("[\\s\\d.:]", "");
    }

    private static void collect(JsonNode node, Set<String> keys) {
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> collect(child, keys));
    }
}
