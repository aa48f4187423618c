package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stretch as a file, an inline step or an overridden use of a file gives it: its keys with typed values. */
final class Stretch {
    static final List<String> SPOKEN = List.of("setup", "enter", "flow", "leave", "cues");

    private final Map<String, Object> keys;
    private final @Nullable Line variationLine;
    /** The last breath of its own that is not held: none, one, or one for each repetition. */
    private final List<Breath> pace;

    private Stretch(Map<String, Object> keys, @Nullable Line variationLine, List<Breath> pace) {
        this.keys = keys;
        this.variationLine = variationLine;
        this.pace = pace;
    }

    static Stretch of(Map<String, Object> keys) {
        return new Stretch(new LinkedHashMap<>(keys), null, breaths(keys.get("breath"), List.of()));
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
        return new Stretch(changed, variationLine, key.equals("breath") ? breaths(value, pace) : pace);
    }

    Stretch without(String key) {
        Map<String, Object> changed = new LinkedHashMap<>(keys);
        changed.remove(key);
        return new Stretch(changed, variationLine, key.equals("breath") ? List.of() : pace);
    }

    private static List<Breath> breaths(@Nullable Object value, List<Breath> before) {
        return value instanceof Breaths list ? list.each() : value instanceof Breath own ? List.of(own) : before;
    }

    /** As it is when a variation of it is chosen. */
    Stretch varied(String name) {
        Object variation = variations().get(name);
        if (variation instanceof Line line) {
            return new Stretch(keys, line, pace);
        }
        return variation instanceof Map<?, ?> changes ? changedBy(changes) : this;
    }

    /** With what a step or a variation writes over it. */
    Stretch changedBy(Map<?, ?> changes) {
        Stretch changed = this;
        for (Map.Entry<?, ?> change : changes.entrySet()) {
            String key = (String) change.getKey();
            Object value = Objects.requireNonNull(change.getValue());
            changed = value == Removed.NULL ? changed.without(key) : changed.with(key, value);
        }
        return changed;
    }

    Map<String, Object> variations() {
        Map<String, Object> variations = new LinkedHashMap<>();
        if (keys.get("variations") instanceof Map<?, ?> named) {
            named.forEach((name, variation) -> variations.put((String) name, variation));
        }
        return variations;
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    /** Whether a key is as {@code other} has it. */
    boolean sharesWith(Stretch other, String key) {
        return has(key) && Objects.equals(keys.get(key), other.keys.get(key));
    }

    Set<String> keys() {
        return Set.copyOf(keys.keySet());
    }

    String name() {
        return (String) Objects.requireNonNull(keys.get("name"));
    }

    /** The lengths of its hold: one, or one for each repetition; none in a flow. */
    List<Amount> holds() {
        Object hold = keys.get("hold");
        return hold instanceof Listed listed
                ? listed.amounts()
                : hold instanceof Amount amount ? List.of(amount) : List.of();
    }

    /** The number of values of a list; 0 if the key has none. */
    int listed(String key) {
        return keys.get(key) instanceof Listed listed ? listed.amounts().size() : 0;
    }

    List<Line> lines(String key) {
        List<Line> lines = new ArrayList<>();
        if (keys.get(key) instanceof List<?> values) {
            values.forEach(value -> lines.add((Line) value));
        }
        if (key.equals("setup") && variationLine != null) {
            lines.add(variationLine);
        }
        return lines;
    }

    Stream<Line> everyLine() {
        return SPOKEN.stream().flatMap(key -> lines(key).stream()).flatMap(Line::withCues);
    }

    /** A flow whose lines go with the breath. */
    boolean breathes() {
        List<Line> flow = lines("flow");
        return !flow.isEmpty() && flow.get(0).on() != null;
    }

    Count count(String key) {
        return keys.get(key) instanceof Count count ? count : Count.ONE;
    }

    /** How often it is done: in all sets, or in each of them. */
    List<Count> times() {
        return keys.get("times") instanceof Counts list ? list.each() : List.of(count("times"));
    }

    boolean announced() {
        return keys.get("announce") != Boolean.FALSE;
    }

    boolean builds() {
        return growth() != Growth.NONE;
    }

    Growth growth() {
        return Growth.of(keys.getOrDefault("build", false));
    }

    /** Whether the breath is held throughout the hold. */
    boolean holdsBreath() {
        return keys.get("breath") instanceof String;
    }

    List<Breath> breaths() {
        return pace;
    }

    /** From its quickest breath to its slowest. */
    Glide pace(Glide ofSession) {
        List<Breath> sorted =
                pace.stream().sorted(Comparator.comparingDouble(Breath::cycle)).toList();
        return sorted.isEmpty() ? ofSession : new Glide(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** What the player may call; none if nothing but the session says. */
    @Nullable
    List<String> calls() {
        if (!(keys.get("calls") instanceof List<?> calls)) {
            return null;
        }
        return calls.stream().map(String.class::cast).toList();
    }

    /** In the order in which they are worked. */
    List<Side> sides() {
        String sides = sidesWord();
        return sides.equals("both") || sides.equals("alternate")
                ? List.of(Side.FIRST, Side.SECOND)
                : List.of(Side.named(sides));
    }

    boolean alternates() {
        return sidesWord().equals("alternate");
    }

    boolean sided() {
        return !sidesWord().equals("none");
    }

    private String sidesWord() {
        return (String) keys.getOrDefault("sides", "none");
    }

    Map<String, Object> json(Dice dice) {
        return json(keys, dice);
    }

    /** What has to be written over {@code base} to get this one. */
    Map<String, Object> since(Stretch base) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (String key : base.keys.keySet()) {
            boolean drivenOut = key.equals("hold") ? has("flow") : key.equals("flow") && has("hold");
            if (!has(key) && !drivenOut) {
                changes.put(key, Removed.NULL);
            }
        }
        keys.forEach((key, value) -> {
            if (!value.equals(base.keys.get(key))) {
                changes.put(key, value);
            }
        });
        return changes;
    }

    static Map<String, Object> json(Map<?, ?> typed, Dice dice) {
        Map<String, Object> json = new LinkedHashMap<>();
        typed.forEach((key, value) -> json.put((String) key, json(value, dice)));
        prescribed(typed, json, dice);
        return json;
    }

    /** Writes sets of times, or times of a hold, in one value at times: {@code 3x10}, {@code 2 x 30 s}. */
    private static void prescribed(Map<?, ?> typed, Map<String, Object> json, Dice dice) {
        String by = dice.pick("x", " x ", "×", " X ");
        if (typed.get("times") instanceof Count times && typed.get("hold") instanceof Amount hold && dice.chance(40)) {
            json.put("hold", times.json() + by + hold.text());
            json.remove("times");
        } else if (typed.get("sets") instanceof Count sets
                && typed.get("times") instanceof Count times
                && dice.chance(60)) {
            json.put("times", sets.json() + by + times.json());
            json.remove("sets");
        }
    }

    private static Object json(Object value, Dice dice) {
        if (value instanceof Amount amount) {
            return amount.text();
        }
        if (value instanceof Listed listed) {
            return listed.json();
        }
        if (value instanceof Breaths list) {
            return list.each().stream().map(Breath::text).toList();
        }
        if (value instanceof Counts list) {
            return list.each().stream().map(Count::json).toList();
        }
        if (value instanceof Breath breath) {
            return breath.text();
        }
        if (value instanceof Count count) {
            return count.json();
        }
        if (value instanceof Line line) {
            return line.json(dice);
        }
        if (value instanceof Map<?, ?> map) {
            return json(map, dice);
        }
        if (value instanceof List<?> values && !values.isEmpty() && values.get(0) instanceof Line) {
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

    /** A list with one breath for each repetition. */
    record Breaths(List<Breath> each) {}

    /** A list with one number of times for each set. */
    record Counts(List<Count> each) {}

    /** A list with one amount for each repetition. */
    record Listed(List<Amount> amounts) {
        /** Of exact amounts, so that each dose has one that is known. */
        static Listed of(Dice dice, int size, boolean seconds) {
            List<Amount> amounts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int breaths = dice.between(1, 5);
                amounts.add(
                        !seconds && dice.chance(30)
                                ? Amount.of(breaths + (breaths == 1 ? " breath" : " breaths"), "breath", breaths)
                                : dice.chance(10) ? Amount.untilReady(dice) : Amount.seconds(dice, 2, 60));
            }
            return new Listed(amounts);
        }

        List<String> json() {
            return amounts.stream().map(Amount::text).toList();
        }
    }

    /** Which way a repeated hold goes through its range. */
    enum Growth {
        NONE,
        UP,
        DOWN;

        static Growth of(Object written) {
            return "down".equals(written) ? DOWN : "up".equals(written) || Boolean.TRUE.equals(written) ? UP : NONE;
        }

        /** Returns the part of the range above its low end that one of several repetitions, counted from 0, has. */
        double part(int number, int of) {
            double gone = of == 1 ? 0 : (double) number / (of - 1);
            return switch (this) {
                case NONE -> 0;
                case UP -> gone;
                case DOWN -> 1 - gone;
            };
        }
    }
}
