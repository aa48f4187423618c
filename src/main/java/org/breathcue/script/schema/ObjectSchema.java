package org.breathcue.script.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schema of an object: the keys it may have.
 *
 * @param name the name of the definition in a JSON Schema
 * @param of the object with its article, for messages
 * @param keys the keys it may have
 * @param required the names of the keys it must have
 * @param rules rules that concern several keys
 */
public record ObjectSchema(String name, String of, List<KeySchema> keys, List<String> required, ValueSchema rules) {
    ObjectSchema(String name, String of, KeySchema... keys) {
        this(name, of, List.of(keys), List.of(), ValueSchema.ANY);
    }

    /** Returns the schema of a value that is such an object. */
    ValueSchema object() {
        return ValueSchema.of("object").with("$ref", this);
    }

    /** Returns the schema of a line: a string of words, or such an object. */
    ValueSchema line() {
        return ValueSchema.of("string", "object").with("$ref", this);
    }

    /** Returns the schema of one line or a list of lines with a minimum number. */
    ValueSchema lines(int least) {
        return oneOrMore(ValueSchema.of("string", "object", "array"), line(), least);
    }

    /** Returns the schema of one such object or a list of them with a minimum number. */
    ValueSchema objects(int least) {
        return oneOrMore(ValueSchema.of("object", "array"), object(), least);
    }

    private ValueSchema oneOrMore(ValueSchema types, ValueSchema item, int least) {
        ValueSchema schema = types.with("$ref", this).with("items", item);
        return least == 0 ? schema : schema.with("minItems", least);
    }

    /** Returns the names of all keys. */
    public List<String> known() {
        return keys.stream().map(KeySchema::name).toList();
    }

    /** Returns a key with an example of its value: {@code "title": "Mid-back reset"}. */
    public String example(String key) {
        return keys.stream()
                .filter(one -> one.name().equals(key))
                .flatMap(one -> one.value().examples().stream().limit(1))
                .map(example -> "\"" + key + "\": " + json(example))
                .findFirst()
                .orElse("\"" + key + "\": …");
    }

    private static String json(Object example) {
        if (example instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(member -> "\"" + member.getKey() + "\":" + json(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (example instanceof List<?> list) {
            return list.stream().map(ObjectSchema::json).collect(Collectors.joining(",", "[", "]"));
        }
        return example instanceof String ? "\"" + example + "\"" : String.valueOf(example);
    }

    /** Returns this schema with required keys. */
    ObjectSchema needing(String... names) {
        return new ObjectSchema(name, of, keys, List.of(names), rules);
    }

    /** Returns this schema with more keys. */
    ObjectSchema and(List<KeySchema> more) {
        return new ObjectSchema(
                name, of, Stream.concat(keys.stream(), more.stream()).toList(), required, rules);
    }

    /** Returns this schema with one more rule that concerns several keys. */
    ObjectSchema keeping(ValueSchema rule) {
        List<Object> all = new ArrayList<>();
        if (rules.rules().get("allOf") instanceof List<?> before) {
            all.addAll(before);
        }
        all.add(rule);
        return new ObjectSchema(name, of, keys, required, rules.with("allOf", List.copyOf(all)));
    }
}
