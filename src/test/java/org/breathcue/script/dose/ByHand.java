package org.breathcue.script.dose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes doses into a script as an author would, without the code under test. */
final class ByHand {
    private static final Map<String, Set<String>> NAMES = Map.of(
            "lift", Set.of("lift", "chest lift"),
            "cat-cow", Set.of("cat-cow", "cat_cow", "cat and cow"),
            "twist", Set.of("twist", "seated twist"));

    private final String name;
    private final int number;
    private final String key;
    private final String value;

    private ByHand(String setting) {
        String target = setting.substring(0, setting.indexOf('='));
        String step = target.substring(0, target.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        name = step.replaceFirst("#\\d+$", "");
        number = step.contains("#") ? Integer.parseInt(step.substring(step.indexOf('#') + 1)) : 0;
        key = target.substring(target.lastIndexOf('.') + 1);
        value = setting.substring(setting.indexOf('=') + 1);
    }

    /** Returns whether a step of the list has the dose. */
    static boolean meets(ArrayNode steps, String setting) {
        ByHand hand = new ByHand(setting);
        return !hand.meant(steps).isEmpty();
    }

    /** Returns a copy of a script with the doses in its steps. */
    static ObjectNode edited(ObjectNode script, List<String> settings) throws JsonProcessingException {
        ObjectNode edited = script.deepCopy();
        List<ByHand> hands = new ArrayList<>(settings.stream().map(ByHand::new).toList());
        // A setting for one step counts more than one for all.
        hands.sort(Comparator.comparing(hand -> hand.number > 0));
        for (ByHand hand : hands) {
            for (ObjectNode step : hand.meant((ArrayNode) edited.get("steps"))) {
                hand.write(step);
            }
        }
        return edited;
    }

    private void write(ObjectNode step) throws JsonProcessingException {
        boolean json = value.startsWith("[") || value.equals("true");
        step.set(key, json ? new JsonMapper().readTree(value) : new JsonMapper().valueToTree(value));
        if (key.equals("hold") && step.path("stretch").asText().equals("lift") && !value.contains("-")) {
            step.putNull("build");
        }
    }

    private List<ObjectNode> meant(ArrayNode steps) {
        List<ObjectNode> named = new ArrayList<>();
        collect(steps, named);
        if (number == 0) {
            return named;
        }
        return number <= named.size() ? List.of(named.get(number - 1)) : List.of();
    }

    private void collect(JsonNode steps, List<ObjectNode> named) {
        for (JsonNode step : steps) {
            if (isNamed(step)) {
                named.add((ObjectNode) step);
            }
            collect(step.path("steps"), named);
        }
    }

    private boolean isNamed(JsonNode step) {
        return NAMES.getOrDefault(step.path("stretch").asText(), Set.of()).contains(name)
                || step.path("name").asText().toLowerCase(Locale.ROOT).equals(name)
                || (List.of("breathe", "pause", "repeat").contains(name) && step.has(name));
    }
}
