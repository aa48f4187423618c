package org.breathcue.outside.property;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.breathcue.outside.Plan;
import org.breathcue.outside.PlanEvent;
import org.breathcue.outside.ScriptJson;
import org.breathcue.support.AssertionCounter;
import org.jspecify.annotations.Nullable;

/** The sound that each step of a session, or else its stretch, asks for, with what the session and the repeats around it say. */
final class StepSounds {
    private static final Map<String, String> USUAL = Map.of("breath", "air", "level", "normal", "background", "off");

    private final Map<String, Map<String, String>> byPlace = new HashMap<>();
    private final Set<String> byStretch = new HashSet<>();
    private final Map<String, String> ofSession = new TreeMap<>();
    private final Map<String, Written> stretches = new HashMap<>();

    /**
     * An object of a script.
     *
     * @param sound what it says about its sound; null if nothing
     * @param named its texts by their keys
     * @param variations of a stretch that are objects, by their names
     */
    private record Written(
            String place,
            @Nullable Map<String, String> sound,
            Map<String, String> named,
            List<Written> steps,
            Map<String, Written> variations) {}

    /** @param files the stretches, by the names that steps give them */
    StepSounds(String session, Map<String, String> files) {
        files.forEach((name, file) -> ScriptJson.read(file, parser -> stretches.put(name, written(parser))));
        ScriptJson.read(session, parser -> {
            Written written = written(parser);
            ofSession.putAll(over(USUAL, written.sound()));
            written.steps().forEach(step -> collect(step, ofSession));
        });
    }

    private static Written written(JsonParser parser) throws IOException {
        String place = ScriptJson.place(parser, "session.json");
        Map<String, String> sound = null;
        Map<String, String> named = new TreeMap<>();
        List<Written> steps = new ArrayList<>();
        Map<String, Written> variations = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("sound")) {
                sound = value == JsonToken.START_OBJECT ? written(parser).named() : Map.of();
            } else if (name.equals("variations") && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String variation = parser.currentName();
                    if (parser.nextToken() == JsonToken.START_OBJECT) {
                        variations.put(variation, written(parser));
                    }
                }
            } else if (name.equals("steps") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    steps.add(written(parser));
                }
            } else if (value == JsonToken.VALUE_STRING) {
                named.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return new Written(place, sound, named, steps, variations);
    }

    private void collect(Written step, Map<String, String> outer) {
        Map<String, String> ofStretch = step.sound() == null ? ofStretch(step) : null;
        if (ofStretch != null) {
            byStretch.add(step.place());
        }
        Map<String, String> sound = over(outer, ofStretch == null ? step.sound() : ofStretch);
        byPlace.put(step.place(), sound);
        step.steps().forEach(inner -> collect(inner, sound));
    }

    /** What the file of a stretch says, or the variation of it that the step chooses. */
    private @Nullable Map<String, String> ofStretch(Written step) {
        Written file = stretches.get(step.named().getOrDefault("stretch", ""));
        if (file == null) {
            return null;
        }
        Written variation = file.variations().get(step.named().getOrDefault("variation", ""));
        return variation == null || variation.sound() == null ? file.sound() : variation.sound();
    }

    private static Map<String, String> over(Map<String, String> outer, @Nullable Map<String, String> own) {
        Map<String, String> sound = new TreeMap<>(outer);
        if (own != null) {
            own.forEach(sound::replace);
        }
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
                boolean own = !due.equals(ofSession);
                boolean stretch = byStretch.contains(chapter.writtenAt());
                counter.count(!own ? "sound of the session" : stretch ? "sound of a stretch" : "sound of a step");
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
