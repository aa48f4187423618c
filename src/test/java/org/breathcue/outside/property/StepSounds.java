package org.breathcue.outside.property;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breathcue.outside.Plan;
import org.breathcue.outside.PlanEvent;
import org.breathcue.outside.ScriptJson;
import org.breathcue.support.AssertionCounter;

/** The sound that each step of a session asks for, with what the session and the repeats around it say. */
final class StepSounds {
    private static final Map<String, String> USUAL = Map.of("breath", "air", "level", "normal", "background", "off");

    private final Map<String, Map<String, String>> byPlace = new HashMap<>();
    private final Map<String, String> ofSession = new TreeMap<>();

    private record Written(String place, Map<String, String> own, List<Written> steps) {}

    StepSounds(String session) {
        ScriptJson.read(session, parser -> {
            Written written = written(parser);
            ofSession.putAll(over(USUAL, written.own()));
            written.steps().forEach(step -> collect(step, ofSession));
        });
    }

    private static Written written(JsonParser parser) throws IOException {
        String place = ScriptJson.place(parser, "session.json");
        Map<String, String> own = new TreeMap<>();
        List<Written> steps = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("sound") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    own.put(key, parser.getText());
                }
            } else if (name.equals("steps") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    steps.add(written(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
        return new Written(place, own, steps);
    }

    private void collect(Written step, Map<String, String> outer) {
        Map<String, String> sound = over(outer, step.own());
        byPlace.put(step.place(), sound);
        step.steps().forEach(inner -> collect(inner, sound));
    }

    private static Map<String, String> over(Map<String, String> outer, Map<String, String> own) {
        Map<String, String> sound = new TreeMap<>(outer);
        own.forEach(sound::replace);
        return sound;
    }

    /** Doses under which another sound is planned than their step asks for. */
    List<String> wrong(Plan plan, JsonNode json, AssertionCounter counter) {
        List<String> wrong = new ArrayList<>();
        for (PlanEvent dose : plan.holds()) {
            PlanEvent chapter = plan.marks().get(0);
            for (PlanEvent mark : plan.marks()) {
                chapter = mark.start() <= dose.start() ? mark : chapter;
            }
            Map<String, String> due = byPlace.get(chapter.writtenAt());
            if (due != null) {
                Map<String, String> planned = at(json, dose.start());
                counter.count(due.equals(ofSession) ? "sound of the session" : "sound of a step");
                if (!planned.equals(due)) {
                    wrong.add(dose + " has " + planned + " instead of " + due);
                }
            }
        }
        return wrong;
    }

    private Map<String, String> at(JsonNode json, long frame) {
        Map<String, String> sound = new TreeMap<>(ofSession);
        for (JsonNode section : json.path("sounds")) {
            if (section.path("startFrame").asLong() <= frame) {
                USUAL.keySet().forEach(key -> sound.put(key, section.path(key).asText()));
            }
        }
        return sound;
    }
}
