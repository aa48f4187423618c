package org.breathcue.live.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.golden.Golden;
import org.breathcue.live.Gesture;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;

/** The events of sessions that are played in no time, with {@code docs/events.md}. */
final class SessionEventsTest {
    private static final Path PAGE = Path.of("docs/events.md");
    private static final Pattern SCRIPT = Pattern.compile("(?ms)^```json\n(\\{\n.*?)^```$");
    private static final Pattern LINES = Pattern.compile("(?ms)^```jsonl\n(\\{\"event\":\"session\".*?|)^```$");

    private static final long RATE = 48_000;

    private static final Timeline SETS = timeline("""
            {
              "title": "Sets", "breath": "2:2",
              "steps": [
                { "name": "Twist", "sides": "both", "sets": 2, "hold": "4 s" },
                { "name": "Ready", "hold": "until ready, 4 s" },
                { "name": "Last", "hold": "2 breaths" }
              ]
            }
            """);

    /** The example of the page: a wait, words about the place, a wrong line, a lower volume, and the end before the end. */
    @Test
    void theExampleIsReal() throws Exception {
        String page = Files.readString(PAGE);
        Matcher script = SCRIPT.matcher(page);
        assertThat(script.find()).isTrue();
        List<String> lines = new PlayedEvents(timeline(script.group(1)), RATE / 50)
                .at(5, Gesture.WAIT)
                .at(7, Gesture.WAIT)
                .at(9, Gesture.WHERE)
                .at(11, "{\"gesture\":\"skip_side\"}")
                .at(12, Gesture.SOFTER)
                .at(14, Gesture.BREATH_SOUND)
                .at(18, Gesture.END)
                .lines();
        assertThat(LINES.matcher(page).find()).isTrue();
        Golden.check(
                PAGE,
                LINES.matcher(page)
                        .replaceFirst(Matcher.quoteReplacement("```jsonl\n" + String.join("", lines) + "```")));
    }

    @Test
    void everyEventAndFieldIsOnThePage() throws Exception {
        String page = Files.readString(PAGE);
        TreeSet<String> names = new TreeSet<>();
        for (String line : new PlayedEvents(SETS, RATE)
                .at(5, Gesture.WAIT)
                .at(6, Gesture.WHERE)
                .at(9, Gesture.WAIT)
                .at(12, Gesture.SOFTER)
                .at(13, Gesture.BREATH_SOUND)
                .at(14, "wrong")
                .lostAt(15)
                .lines()) {
            JsonNode event = new JsonMapper().readTree(line);
            names.add(event.get("event").textValue());
            event.fieldNames().forEachRemaining(names::add);
        }
        assertThat(names).contains("set-start", "dose-end", "why", "waitedFrames", "error", "volume");
        assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    /** A slow reader gets the same lines as a fast one, later. */
    @Test
    void whenItIsToldDoesNotMatter() throws Exception {
        assertThat(new PlayedEvents(SETS, RATE / 100)
                        .at(3, Gesture.WAIT)
                        .at(15, Gesture.WAIT)
                        .at(20, Gesture.BACK)
                        .at(24, Gesture.AGAIN)
                        .at(30, Gesture.WHERE)
                        .at(32, Gesture.NEXT)
                        .at(50, Gesture.WAIT)
                        .lines())
                .hasSizeGreaterThan(100)
                .isEqualTo(new PlayedEvents(SETS, Long.MAX_VALUE)
                        .at(3, Gesture.WAIT)
                        .at(15, Gesture.WAIT)
                        .at(20, Gesture.BACK)
                        .at(24, Gesture.AGAIN)
                        .at(30, Gesture.WHERE)
                        .at(32, Gesture.NEXT)
                        .at(50, Gesture.WAIT)
                        .lines());
    }

    @Test
    void stretchesSetsSidesAndDosesAreNested() throws Exception {
        assertThat(told(
                        new PlayedEvents(SETS, RATE).at(100, Gesture.WAIT).lines(),
                        "(stretch|set|side|dose)-(start|end)"))
                .containsSubsequence(
                        "stretch-start Twist",
                        "set-start 1",
                        "side-start left",
                        "dose-start",
                        "dose-end true",
                        "side-end left",
                        "side-start right",
                        "dose-start",
                        "dose-end true",
                        "side-end right",
                        "set-end 1",
                        "set-start 2",
                        "side-start left",
                        "dose-start",
                        "dose-end true",
                        "side-end left",
                        "side-start right",
                        "dose-start",
                        "dose-end true",
                        "side-end right",
                        "set-end 2",
                        "stretch-end Twist",
                        "stretch-start Ready",
                        "dose-start",
                        "dose-end true",
                        "stretch-end Ready",
                        "stretch-start Last",
                        "dose-start",
                        "dose-end true",
                        "stretch-end Last");
    }

    /** At `until ready`, the listener is still in the stretch. */
    @Test
    void aDoseUntilReadyEndsWhenTheListenerIsReady() throws Exception {
        List<String> lines = new PlayedEvents(SETS, RATE).at(100, Gesture.WAIT).lines();
        int waits = lines.indexOf(lines.stream()
                .filter(line -> line.contains("\"why\":\"until-ready\""))
                .findFirst()
                .orElseThrow());

        assertThat(told(lines.subList(waits, lines.size()), "(dose|stretch)-.*"))
                .startsWith("dose-end true", "stretch-end Ready");
    }

    @Test
    void aSkippedDoseIsNotComplete() throws Exception {
        double firstDose = (double) SETS.events(Event.Dose.class).get(0).startFrame() / RATE;
        List<String> lines = new PlayedEvents(SETS, RATE)
                .at(firstDose + 1, Gesture.NEXT)
                .at(firstDose + 3, Gesture.END)
                .lines();

        assertThat(told(lines, "dose-end|end")).containsExactly("dose-end false", "end ended");
    }

    @Test
    void aLostDeviceIsTold() throws Exception {
        assertThat(told(
                        new PlayedEvents(SETS, RATE)
                                .lostAt(5)
                                .at(100, Gesture.WAIT)
                                .lines(),
                        "state"))
                .startsWith("state playing", "state reconnecting", "state playing");
    }

    /** Interrupted words and breaths are told again. */
    @Test
    void whatIsHeardAgainIsToldAgain() throws Exception {
        List<String> lines = new PlayedEvents(SETS, RATE / 100)
                .at(0.4, Gesture.WAIT)
                .at(2, Gesture.WAIT)
                .at(100, Gesture.WAIT)
                .lines();

        assertThat(told(lines, "words.*")).startsWith("words Twist", "words-end", "words Twist", "words-end");
    }

    /** The events whose names match an expression, with what tells them apart. */
    private static List<String> told(List<String> lines, String names) {
        return lines.stream()
                .map(SessionEventsTest::told)
                .filter(told -> told.matches("(" + names + ")( .*)?"))
                .toList();
    }

    private static String told(String line) {
        try {
            JsonNode event = new JsonMapper().readTree(line);
            Map<String, String> keys = Map.of(
                    "stretch-start", "name",
                    "stretch-end", "name",
                    "set-start", "set",
                    "set-end", "set",
                    "side-start", "side",
                    "side-end", "side",
                    "dose-end", "complete",
                    "state", "state",
                    "words", "text",
                    "end", "how");
            String name = event.get("event").textValue();
            String key = keys.get(name);
            return key == null ? name : name + " " + event.get(key).asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Timeline timeline(String script) {
        return Compiled.timeline(new Source("events.json", script), new FolderLibrary(List.of(), Path.of("")));
    }
}
