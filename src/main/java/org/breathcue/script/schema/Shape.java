package org.breathcue.script.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What may stand at a key, in the words of JSON Schema. The shape of a value is kept beside what reads it.
 *
 * @param types of JSON; none when another shape says them
 * @param rules keywords with a number, a string, a list, a shape, or the keys of an object
 * @param examples values an editor may offer
 */
public record Shape(List<String> types, Map<String, Object> rules, List<Object> examples) {
    /** Anything; rules narrow it. */
    public static final Shape ANY = new Shape(List.of(), Map.of(), List.of());

    public static final Shape TEXT = of("string");
    static final Shape TEXTS = of("string", "array").with("items", TEXT);
    static final Shape FLAG = of("boolean");

    public static Shape of(String... types) {
        return new Shape(List.of(types), Map.of(), List.of());
    }

    /** A string that matches as a whole. */
    public static Shape written(String pattern, Object... examples) {
        return TEXT.with("pattern", "^(?:" + pattern + ")$").offering(examples);
    }

    /** One of a closed set of words. */
    static Shape word(List<String> words) {
        return TEXT.with("enum", words);
    }

    /** A list of words of a closed set. */
    static Shape words(List<String> words) {
        return of("array").with("items", word(words)).offering(words.subList(0, 2), List.of());
    }

    public static Shape object(Keys keys) {
        return of("object").with("$ref", keys);
    }

    /** A string of words, or an object with more of them. */
    public static Shape line(Keys keys) {
        return of("string", "object").with("$ref", keys);
    }

    /** One line, or a list of at least so many. */
    static Shape lines(Keys keys, int least) {
        return oneOrMore(of("string", "object", "array"), line(keys), keys, least);
    }

    /** One object, or a list of at least so many. */
    static Shape objects(Keys keys, int least) {
        return oneOrMore(of("object", "array"), object(keys), keys, least);
    }

    private static Shape oneOrMore(Shape types, Shape item, Keys keys, int least) {
        Shape shape = types.with("$ref", keys).with("items", item);
        return least == 0 ? shape : shape.with("minItems", least);
    }

    /** An object that has these keys. */
    public static Shape having(String... keys) {
        return ANY.with("required", List.of(keys));
    }

    public Shape with(String keyword, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(rules);
        all.put(keyword, value);
        return new Shape(types, all, examples);
    }

    public Shape offering(Object... more) {
        return more.length == 0 ? this : new Shape(types, rules, List.of(more));
    }

    /** The rules alone; each concerns one type, and lets others pass. */
    Shape untyped() {
        return new Shape(List.of(), rules, List.of());
    }

    /** The same, or {@code null}. */
    Shape orNull() {
        List<String> all = new ArrayList<>(types);
        all.add("null");
        return new Shape(List.copyOf(all), rules, examples);
    }

    /** A pattern that takes small and large letters; schemas have no flags. */
    public static String anyCase(Pattern pattern) {
        return Pattern.compile("(?<!\\\\)[a-z]")
                .matcher(pattern.pattern())
                .replaceAll(found -> "[" + found.group() + found.group().toUpperCase(Locale.ROOT) + "]");
    }
}
