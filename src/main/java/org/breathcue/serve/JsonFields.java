package org.breathcue.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeSet;

/** Reads the fields of a JSON object that was sent; refuses it if a field is missing or has another type. */
final class JsonFields {
    private JsonFields() {}

    /** Returns a text. */
    static String text(JsonNode json, String key) throws RefusedException {
        if (!json.path(key).isTextual()) {
            throw ProblemJson.refused(key + " must be a text");
        }
        return json.path(key).textValue();
    }

    /** Returns a whole number, 0 or more. */
    static long number(JsonNode json, String key) throws RefusedException {
        JsonNode number = json.path(key);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw ProblemJson.refused(key + " must be a whole number, 0 or more");
        }
        return number.longValue();
    }

    /** Returns what a word stands for. */
    static <T> T named(JsonNode json, String key, Map<String, T> words) throws RefusedException {
        T found = words.get(json.path(key).asText());
        if (found == null || !json.path(key).isTextual()) {
            throw ProblemJson.refused(key + " must be one of " + String.join(", ", new TreeSet<>(words.keySet())));
        }
        return found;
    }
}
