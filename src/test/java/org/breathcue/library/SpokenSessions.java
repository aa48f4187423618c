package org.breathcue.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.breathcue.cli.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The requirements for every built-in session, with any voice. */
abstract class SpokenSessions {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A pause of up to this length in seconds does not interrupt continuous speech. */
    private static final double BREATHER = 1.5;

    /** The maximum length of continuous speech in seconds. */
    private static final double MOST_TALK = 12;

    /** The maximum time without words in seconds, except in a rest. */
    private static final double MOST_SILENCE = 75;

    private static final Map<String, JsonNode> PLANS = new ConcurrentHashMap<>();

    /** A shared cache folder, so that each line is synthesised only once. */
    @TempDir
    private static Path xdg;

    /** Returns the data folder in which the voice is installed. Skips the tests if it is not installed. */
    abstract Path data();

    private Run run(String... arguments) {
        return Run.withData(data(), Path.of(""), xdg, arguments);
    }

    @TestFactory
    Stream<DynamicTest> lengths() throws IOException {
        Run list = run("sessions", "--format", "json");
        assertThat(list.status()).as(list.err()).isZero();
        List<JsonNode> sessions = stream(MAPPER.readTree(list.out())).toList();
        assertThat(sessions).hasSameSizeAs(Scripts.in(Scripts.SESSIONS));
        return sessions.stream()
                .map(session -> DynamicTest.dynamicTest(session.path("name").asText(), () -> lengths(session)));
    }

    /**
     * Checks that a session states its length, can be made considerably shorter and longer, and meets every requested
     * length exactly, without a hold that takes most of it, or a long silence except in a rest.
     */
    private void lengths(JsonNode session) throws IOException {
        String name = session.path("name").asText();
        assertThat(session.path("problems").asInt(-1)).as("problems").isZero();
        assertThat(Scripts.read(Scripts.SESSIONS, name).path("length").asText()).endsWith("min");
        double own = session.path("seconds").asDouble();
        double shortest = session.path("shortestSeconds").asDouble();
        double longest = session.path("longestSeconds").asDouble();
        assertThat(own % 60).as("own length").isZero();
        assertThat(shortest).isLessThanOrEqualTo(0.85 * own);
        assertThat(longest).isGreaterThanOrEqualTo(1.2 * own);
        for (double asked : List.of(Math.ceil(shortest), own, Math.floor(longest))) {
            long seconds = Math.round(asked);
            JsonNode plan = asked == own ? defaultPlan(name) : plan(name, "--length", seconds + "s");
            assertThat(plan.path("frames").asLong())
                    .isEqualTo(seconds * plan.path("frameRate").asLong());
            assertThat(longestHold(plan) / seconds)
                    .as("share of the longest hold")
                    .isLessThanOrEqualTo(asked == own ? 0.35 : 0.4);
            assertThat(silences(plan)).as("long silences in " + seconds + " s").isEmpty();
        }
    }

    private static double longestHold(JsonNode plan) {
        double longest = 0;
        for (JsonNode event : plan.path("events")) {
            if (event.path("form").asText().equals("hold")) {
                longest = Math.max(longest, event.path("lengthFrames").asDouble());
            }
        }
        return longest / plan.path("frameRate").asDouble();
    }

    /** Returns the words before every long silence, except those in a rest. */
    private static List<String> silences(JsonNode plan) {
        List<Part> marks = seconds(plan, "mark");
        List<String> found = new ArrayList<>();
        Part before = new Part(0, 0, "the beginning");
        for (Part words : seconds(plan, "speech")) {
            double from = before.end();
            boolean rests = marks.stream()
                    .anyMatch(mark -> mark.start() <= from
                            && from < mark.end()
                            && mark.text().equals("Rest"));
            if (words.start() - from > MOST_SILENCE && !rests) {
                found.add(before.text());
            }
            before = words;
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> atLeastHalfOfTheTimeIsSpentMovingStayingOrBreathing() {
        return each(plan -> {
            double given = seconds(plan, "hold").stream()
                    .mapToDouble(dose -> dose.end() - dose.start())
                    .sum();
            assertThat(given
                            / plan.path("frames").asDouble()
                            * plan.path("frameRate").asDouble())
                    .isGreaterThanOrEqualTo(0.5);
        });
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsTalkedToForLong() {
        return each(plan -> {
            Part talk = new Part(0, 0, "");
            for (Part words : seconds(plan, "speech")) {
                if (words.counts()) {
                    continue;
                }
                boolean goesOn = words.start() - talk.end() <= BREATHER;
                talk = goesOn ? new Part(talk.start(), words.end(), talk.text() + " " + words.text()) : words;
                assertThat(talk.end() - talk.start()).as(talk.text()).isLessThanOrEqualTo(MOST_TALK);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> thatItIsNoMedicalAdviceIsSaidOnceAndEarly() {
        return each(plan -> {
            List<Part> said = seconds(plan, "speech").stream()
                    .filter(words -> words.text().contains("no medical advice"))
                    .toList();
            assertThat(said).hasSize(1);
            assertThat(said.get(0).start()).isCloseTo(0, within(60.0));
        });
    }

    /**
     * A part of a plan; times in seconds.
     *
     * @param counts whether it is a number that is counted aloud
     */
    private record Part(double start, double end, String text, boolean counts) {
        Part(double start, double end, String text) {
            this(start, end, text, false);
        }
    }

    private static List<Part> seconds(JsonNode plan, String kind) {
        double rate = plan.path("frameRate").asDouble();
        List<Part> parts = new ArrayList<>();
        for (JsonNode event : plan.path("events")) {
            if (event.path("kind").asText().equals(kind)) {
                double start = event.path("startFrame").asLong() / rate;
                parts.add(new Part(
                        start,
                        start + event.path("lengthFrames").asLong() / rate,
                        event.path("text").asText(event.path("name").asText()),
                        event.path("role").asText().equals("count")));
            }
        }
        assertThat(parts).isNotEmpty();
        return Collections.unmodifiableList(parts);
    }

    private JsonNode plan(String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("plan", name, "--format", "json"));
        command.addAll(List.of(options));
        Run plan = run(command.toArray(String[]::new));
        assertThat(plan.status()).as(plan.err()).isZero();
        return MAPPER.readTree(plan.out());
    }

    /** Returns the plan of the default length, which is made only once. */
    private JsonNode defaultPlan(String name) throws IOException {
        String key = getClass().getName() + " " + name;
        JsonNode known = PLANS.get(key);
        JsonNode plan = known == null ? plan(name) : known;
        PLANS.put(key, plan);
        return plan;
    }

    private interface Check {
        void of(JsonNode plan) throws IOException;
    }

    private Stream<DynamicTest> each(Check check) {
        return Scripts.in(Scripts.SESSIONS).stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> check.of(defaultPlan(name))));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
