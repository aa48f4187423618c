package org.breathcue.outside.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.breathcue.outside.Hints;

/** A hand-written plan, a frame to the millisecond, and hands to spoil it with. */
record SmallPlan(ObjectNode json, Hints hints) {
    static final String SMALL = "small-plan.json";

    /** With sides that alternate, sides of a group, four phases, a breath that glides, and a wait. */
    static final String TURNS = "turns-plan.json";

    static SmallPlan load() {
        return load(SMALL);
    }

    static SmallPlan load(String name) {
        Hints hints = name.equals(SMALL)
                ? new Hints(Map.of(3, 1), Set.of(), Map.of(), Map.of(), Set.of())
                : new Hints(Map.of(4, 1), Set.of(1), Map.of(3, "right"), Map.of(2, 3), Set.of());
        try (InputStream in = Objects.requireNonNull(SmallPlan.class.getResourceAsStream(name))) {
            return new SmallPlan((ObjectNode) new ObjectMapper().readTree(in), hints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ArrayNode events() {
        return (ArrayNode) json.path("events");
    }

    int size() {
        return events().size();
    }

    ObjectNode event(int index) {
        return (ObjectNode) events().get(index);
    }

    /** The first event of this kind that starts at this frame. */
    ObjectNode at(String kind, long frame) {
        for (JsonNode event : events()) {
            if (event.path("kind").asText().equals(kind)
                    && event.path("startFrame").asLong() == frame) {
                return (ObjectNode) event;
            }
        }
        throw new IllegalArgumentException("no " + kind + " at " + frame);
    }

    /** The utterance of this text, {@code nth} from 0. */
    ObjectNode speech(String text, int nth) {
        int seen = 0;
        for (JsonNode event : events()) {
            if (event.path("text").asText().equals(text) && seen++ == nth) {
                return (ObjectNode) event;
            }
        }
        throw new IllegalArgumentException("no \"" + text + "\"");
    }

    ObjectNode top(String field) {
        return (ObjectNode) json.path(field);
    }

    void remove(ObjectNode event) {
        for (int i = 0; i < size(); i++) {
            if (events().get(i).equals(event)) {
                events().remove(i);
                return;
            }
        }
    }

    /** A copy of {@code event}, {@code by} frames later. */
    ObjectNode repeat(ObjectNode event, long by) {
        ObjectNode copy = event.deepCopy();
        events().add(copy);
        move(copy, by);
        sort();
        return copy;
    }

    void sort() {
        List<JsonNode> sorted = new ArrayList<>();
        events().forEach(sorted::add);
        sorted.sort(Comparator.comparingLong(event -> event.path("startFrame").asLong()));
        events().removeAll();
        events().addAll(sorted);
    }

    /** Moves whatever starts at {@code frame} or later, and the end of what lasts beyond it. */
    void delayFrom(long frame, long by) {
        for (JsonNode node : events()) {
            ObjectNode event = (ObjectNode) node;
            long start = event.path("startFrame").asLong();
            if (start >= frame) {
                move(event, by);
            } else if (start + event.path("lengthFrames").asLong() >= frame) {
                lengthen(event, by);
            }
        }
        json.put("frames", json.path("frames").asLong() + by);
    }

    static void move(ObjectNode event, long by) {
        event.put("startFrame", event.path("startFrame").asLong() + by);
    }

    static void lengthen(ObjectNode event, long by) {
        event.put("lengthFrames", event.path("lengthFrames").asLong() + by);
    }
}
