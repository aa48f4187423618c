package org.breathcue.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.history.Feeling;
import org.breathcue.live.Ending;
import org.breathcue.live.Heard;

/**
 * What a page says about a session that was played on it.
 *
 * @param session the name of the session
 * @param options the options that it was played with
 * @param version the version of it that was played; empty if the page does not say
 * @param startedAt when it, or this part of it, was started
 * @param from the frame at which it was started
 * @param frames the frame at which it ended
 * @param heard what was heard of it, and what the listener did; empty if the page does not say
 * @param resumed the place at which it was continued
 * @param stage the stage of the programme that it was played for
 */
record SessionReport(
        String session,
        Query options,
        Optional<String> version,
        Instant startedAt,
        long from,
        long frames,
        Optional<Heard> heard,
        Ending ending,
        Optional<Feeling> feeling,
        Optional<Resumed> resumed,
        Optional<Stage> stage) {
    private static final Set<String> KEYS = Set.of(
            "session",
            "options",
            "version",
            "startedAt",
            "from",
            "frames",
            "heard",
            "ended",
            "feeling",
            "resumed",
            "programme");

    private static final Map<String, Ending> ENDINGS =
            Map.of("finished", Ending.FINISHED, "ended-by-listener", Ending.ENDED);

    private static final Map<String, Feeling> FEELINGS =
            Map.of("easy", Feeling.EASY, "right", Feeling.RIGHT, "hard", Feeling.HARD);

    /** A session that was not sent because the computer could not be reached is sent later. */
    private static final Duration OLDEST = Duration.ofDays(7);

    /** How far the clock of a phone may be ahead of that of this computer. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /**
     * The place at which a session was continued.
     *
     * @param part the number of the part that was interrupted
     */
    record Resumed(String id, int part) {}

    /**
     * A stage of a programme.
     *
     * @param number the number of the stage, from 1
     */
    record Stage(String programme, int number) {}

    /** Reads what was sent. */
    static SessionReport read(byte[] sent, Instant now) throws RefusedException {
        JsonNode json = json(sent);
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw ProblemJson.refused("unknown key " + String.join(", ", unknown));
        }
        Instant startedAt = time(JsonFields.text(json, "startedAt"));
        if (startedAt.isAfter(now.plus(CLOCKS)) || startedAt.isBefore(now.minus(OLDEST))) {
            throw ProblemJson.refused("startedAt must not be in the future, nor more than a week ago");
        }
        return new SessionReport(
                JsonFields.text(json, "session"),
                options(json.path("options")),
                json.has("version") ? Optional.of(JsonFields.text(json, "version")) : Optional.empty(),
                startedAt,
                json.has("from") ? JsonFields.number(json, "from") : 0,
                JsonFields.number(json, "frames"),
                json.has("heard") ? Optional.of(HeardJson.read(json.path("heard"))) : Optional.empty(),
                JsonFields.named(json, "ended", ENDINGS),
                json.path("feeling").isNull() || !json.has("feeling")
                        ? Optional.empty()
                        : Optional.of(JsonFields.named(json, "feeling", FEELINGS)),
                json.has("resumed")
                        ? Optional.of(new Resumed(JsonFields.text(json.path("resumed"), "id"), (int)
                                JsonFields.number(json.path("resumed"), "part")))
                        : Optional.empty(),
                json.has("programme")
                        ? Optional.of(new Stage(JsonFields.text(json.path("programme"), "name"), (int)
                                JsonFields.number(json.path("programme"), "stage")))
                        : Optional.empty());
    }

    /** Returns the options with the version. */
    Query played() {
        return version.map(known -> options.with(PreparedSessions.VERSION, known))
                .orElse(options);
    }

    private static JsonNode json(byte[] sent) throws RefusedException {
        try {
            JsonNode json = Content.JSON.readTree(sent);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            // It is told like another value that is no object.
        }
        throw ProblemJson.refused("a JSON object is missing");
    }

    private static Query options(JsonNode options) throws RefusedException {
        if (!options.isObject()) {
            throw ProblemJson.refused("options must be an object");
        }
        List<Query.Parameter> parameters = new ArrayList<>();
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            Iterable<JsonNode> values = option.getValue().isArray() ? option.getValue() : List.of(option.getValue());
            for (JsonNode value : values) {
                if (!value.isTextual()) {
                    throw ProblemJson.refused("the value of the option " + option.getKey() + " must be a text");
                }
                parameters.add(new Query.Parameter(option.getKey(), value.textValue()));
            }
        }
        return new Query(parameters);
    }

    private static Instant time(String text) throws RefusedException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw ProblemJson.refused("startedAt must be a time such as 2026-11-29T18:20:00Z");
        }
    }
}
