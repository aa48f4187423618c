package org.breathcue.script.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the keys of {@link SessionSchemas} as a Markdown table with a row for each object. Required keys are bold; of keys joined by "or",
 * one is required.
 */
final class KeyTable {
    /** The objects in the order of the table, with their names in the first column. */
    static final Map<ObjectSchema, String> OBJECTS = objects();

    private KeyTable() {}

    private static Map<ObjectSchema, String> objects() {
        Map<ObjectSchema, String> objects = new LinkedHashMap<>();
        for (ObjectSchema schema : List.of(
                SessionSchemas.SESSION,
                SessionSchemas.SOUND,
                SessionSchemas.DEFAULTS,
                StepSchemas.SAY,
                StepSchemas.PAUSE,
                StepSchemas.CHIME,
                StepSchemas.BREATHE,
                StepSchemas.REPEAT,
                StretchSchemas.STRETCH_STEP,
                StretchSchemas.STRETCH,
                StretchSchemas.VARIATION)) {
            objects.put(schema, schema.of());
        }
        objects.put(SoundSchemas.STEP, "`sound` of a step or a stretch");
        objects.put(StepSchemas.PHASE_WORDS, "`words` of a breathe step");
        objects.put(RestSchemas.REST, "a `rest` or `pause` with braces");
        objects.put(RestSchemas.LINE, "a line of such a rest");
        objects.put(LineSchemas.PLAIN_LINE, "a line of `say` or `setup`");
        objects.put(LineSchemas.BREATH_LINE, "a line of `enter` or `leave`");
        objects.put(LineSchemas.FLOW_LINE, "a line of `flow`");
        objects.put(LineSchemas.CUE, LineSchemas.CUE.of());
        return objects;
    }

    static String written() {
        return OBJECTS.keySet().stream()
                .map(KeyTable::row)
                .collect(Collectors.joining("\n", "| object | keys |\n|---|---|\n", "\n"));
    }

    private static String row(ObjectSchema schema) {
        List<String> cells = new ArrayList<>();
        Set<String> done = new HashSet<>();
        boolean likeStretch =
                !schema.equals(StretchSchemas.STRETCH) && schema.known().containsAll(StretchSchemas.VARIATION.known());
        if (likeStretch) {
            done.addAll(StretchSchemas.STRETCH.known());
        }
        for (String key : schema.known()) {
            if (done.add(key)) {
                List<String> required = required(schema, key);
                cells.add(required.isEmpty() ? code(key) : bold(required));
                done.addAll(required);
            }
        }
        if (likeStretch) {
            List<String> missing = StretchSchemas.STRETCH.known().stream()
                    .filter(key -> !schema.known().contains(key))
                    .map(KeyTable::code)
                    .toList();
            cells.add(
                    (cells.isEmpty() ? "" : "and ") + "all keys of a stretch except " + String.join(" and ", missing));
        }
        return "| " + OBJECTS.get(schema) + " | " + String.join(", ", cells) + " |";
    }

    /** Returns a required key, together with the keys that can take its place; empty for a key that is not required. */
    private static List<String> required(ObjectSchema schema, String key) {
        if (schema.required().contains(key)) {
            return List.of(key);
        }
        return Stream.concat(
                        Stream.of(kinds(schema)),
                        list(schema.rules(), "allOf").stream().map(rule -> alternatives((ValueSchema) rule)))
                .filter(keys -> keys.contains(key))
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> alternatives(ValueSchema rule) {
        return list(rule, "anyOf").stream()
                .flatMap(one -> list((ValueSchema) one, "required").stream())
                .map(String.class::cast)
                .toList();
    }

    /** Returns the keys by one of which a step is known to be such an object; empty for an object that is no step. */
    private static List<String> kinds(ObjectSchema schema) {
        return StepSchemas.STEPS.entrySet().stream()
                .filter(step -> step.getValue().equals(schema))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<?> list(ValueSchema schema, String keyword) {
        return schema.rules().get(keyword) instanceof List<?> list ? list : List.of();
    }

    private static String bold(List<String> keys) {
        int last = keys.size() - 1;
        String others = keys.subList(0, last).stream().map(KeyTable::bold).collect(Collectors.joining(", "));
        return (others.isEmpty() ? "" : others + " or ") + bold(keys.get(last));
    }

    private static String bold(String key) {
        return "**" + code(key) + "**";
    }

    private static String code(String key) {
        return "`" + key + "`";
    }
}
