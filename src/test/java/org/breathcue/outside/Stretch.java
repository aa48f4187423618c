package org.breathcue.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stretch as a file, an inline step or an overridden use of a file gives it: its keys with typed values. */
final class Stretch {
    private final Map<String, Object> keys;

    private Stretch(Map<String, Object> keys) {
        this.keys = keys;
    }

    static Stretch named(String name) {
        return new Stretch(Map.of("name", name));
    }

    /** With another value for a key; a hold drives out a flow and the reverse. */
    Stretch with(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(keys);
        changed.put(key, value);
        if (key.equals("hold")) {
            changed.remove("flow");
        }
        if (key.equals("flow")) {
            changed.remove("hold");
        }
        return new Stretch(changed);
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    @Nullable
    Amount hold() {
        return (Amount) keys.get("hold");
    }

    List<Line> lines(String key) {
        List<Line> lines = new ArrayList<>();
        if (keys.get(key) instanceof List<?> values) {
            values.forEach(value -> lines.add((Line) value));
        }
        return lines;
    }

    int count(String key) {
        return keys.get(key) instanceof Count count ? count.low() : 1;
    }

    Breath breath(Breath otherwise) {
        return keys.get("breath") instanceof Breath breath ? breath : otherwise;
    }

    /** In the order in which they are worked. */
    List<String> sides() {
        Object sides = keys.getOrDefault("sides", "none");
        return sides.equals("both") ? List.of("left", "right") : List.of((String) sides);
    }

    boolean sided() {
        return !sides().contains("none");
    }

    boolean namesSide() {
        return Stream.of("setup", "enter", "flow", "leave")
                .flatMap(key -> lines(key).stream())
                .anyMatch(Line::namesSide);
    }

    boolean countsBesideTheDose() {
        return Stream.of("enter", "leave").flatMap(key -> lines(key).stream()).anyMatch(Line::counts);
    }

    Map<String, Object> json(Dice dice) {
        Map<String, Object> json = new LinkedHashMap<>();
        keys.forEach((key, value) -> json.put(key, json(value, dice)));
        return json;
    }

    /** The keys that differ from {@code base}, as a step would override them. */
    Map<String, Object> overrides(Stretch base, Dice dice) {
        Map<String, Object> json = new LinkedHashMap<>();
        keys.forEach((key, value) -> {
            if (!value.equals(base.keys.get(key))) {
                json.put(key, json(value, dice));
            }
        });
        return json;
    }

    private static Object json(Object value, Dice dice) {
        if (value instanceof Amount amount) {
            return amount.text();
        }
        if (value instanceof Breath breath) {
            return breath.text();
        }
        if (value instanceof Count count) {
            return count.json();
        }
        if (value instanceof List<?> values && values.get(0) instanceof Line) {
            return lines(values, dice);
        }
        return value;
    }

    /** One line may stand without its list. */
    static Object lines(List<?> lines, Dice dice) {
        List<Object> json = new ArrayList<>();
        lines.forEach(line -> json.add(((Line) line).json(dice)));
        return json.size() == 1 && dice.chance(60) ? json.get(0) : json;
    }
}
