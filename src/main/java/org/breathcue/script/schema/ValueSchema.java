package org.breathcue.script.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The schema of a value, in the keywords of JSON Schema.
 *
 * @param types the JSON types it may have; empty when another schema gives them
 * @param rules keywords with a number, a string, a list, a schema, or the schema of an object
 * @param examples values that an editor may offer
 */
public record ValueSchema(List<String> types, Map<String, Object> rules, List<Object> examples) {
    /** The schema of any value, to which rules can be added. */
    public static final ValueSchema ANY = new ValueSchema(List.of(), Map.of(), List.of());

    public static final ValueSchema TEXT = of("string");
    static final ValueSchema TEXTS = of("string", "array").with("items", TEXT);
    static final ValueSchema FLAG = of("boolean");

    public static ValueSchema of(String... types) {
        return new ValueSchema(List.of(types), Map.of(), List.of());
    }

    /** Returns the schema of a string that matches a pattern as a whole. */
    public static ValueSchema written(String pattern, Object... examples) {
        return TEXT.with("pattern", "^(?:" + pattern + ")$").offering(examples);
    }

    /** Returns the schema of one of a closed set of words. */
    static ValueSchema word(List<String> words) {
        return TEXT.with("enum", words);
    }

    /** Returns the schema of an object that has these keys. */
    public static ValueSchema having(String... keys) {
        return ANY.with("required", List.of(keys));
    }

    /** Returns the pattern that a text of this schema matches as a whole. */
    public Pattern pattern() {
        return Pattern.compile(String.valueOf(rules.get("pattern")));
    }

    public ValueSchema with(String keyword, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(rules);
        all.put(keyword, value);
        return new ValueSchema(types, all, examples);
    }

    public ValueSchema offering(Object... more) {
        return more.length == 0 ? this : new ValueSchema(types, rules, List.of(more));
    }

    /** Returns this schema without types. Each rule applies to one type and accepts values of other types. */
    ValueSchema untyped() {
        return new ValueSchema(List.of(), rules, List.of());
    }

    /** Returns the schema of such a value, or of a list of at least two. */
    ValueSchema orList() {
        return orList(this);
    }

    /** Returns the schema of such a value, or of a list of at least two others. */
    ValueSchema orList(ValueSchema other) {
        List<String> all = new ArrayList<>(types);
        all.add("array");
        return new ValueSchema(List.copyOf(all), rules, examples)
                .with("items", other)
                .with("minItems", 2);
    }

    /** Returns this schema with {@code null} allowed. */
    ValueSchema orNull() {
        List<String> all = new ArrayList<>(types);
        all.add("null");
        return new ValueSchema(List.copyOf(all), rules, examples);
    }

    /** Returns a pattern that ignores case without a flag, because patterns in a JSON Schema have no flags. */
    public static String anyCase(Pattern pattern) {
        return Pattern.compile("(?<!\\\\)[a-z]")
                .matcher(pattern.pattern())
                .replaceAll(found -> "[" + found.group() + found.group().toUpperCase(Locale.ROOT) + "]");
    }
}
