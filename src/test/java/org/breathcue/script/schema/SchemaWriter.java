package org.breathcue.script.schema;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes an object schema of {@link SessionSchemas} as a JSON Schema, with all objects that it refers to in {@code $defs}. */
final class SchemaWriter {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ObjectNode root = JSON.createObjectNode();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    /** The path of each key that several objects share, so that later uses refer to the first. */
    private final IdentityHashMap<KeySchema, String> written = new IdentityHashMap<>();

    private SchemaWriter() {}

    /** Returns the schema of a file. */
    static String schema(ObjectSchema keys, String title) {
        SchemaWriter writer = new SchemaWriter();
        writer.root
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title)
                .put("type", "object");
        writer.object(writer.root, "#", keys);
        if (!writer.definitions.isEmpty()) {
            ObjectNode all = writer.root.putObject("$defs");
            writer.definitions.forEach(all::set);
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter());
        try {
            return JSON.writer(printer).writeValueAsString(writer.root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void object(ObjectNode into, String path, ObjectSchema keys) {
        ObjectNode properties = into.putObject("properties");
        for (KeySchema key : keys.keys()) {
            property(properties.putObject(key.name()), path + "/properties/" + key.name(), key);
        }
        if (!keys.required().isEmpty()) {
            into.set("required", JSON.valueToTree(keys.required()));
        }
        into.put("additionalProperties", false);
        rules(into, keys.rules());
    }

    private void property(ObjectNode into, String path, KeySchema key) {
        String there = written.putIfAbsent(key, path);
        if (there != null) {
            into.put("$ref", there);
            return;
        }
        into.put("description", key.about());
        shape(into, key.value());
        if (!key.value().examples().isEmpty()) {
            into.set("examples", JSON.valueToTree(key.value().examples()));
        }
    }

    private ObjectNode shape(ObjectNode into, ValueSchema shape) {
        List<String> types = shape.types();
        if (types.size() == 1) {
            into.put("type", types.get(0));
        } else if (!types.isEmpty()) {
            into.set("type", JSON.valueToTree(types));
        }
        rules(into, shape);
        if (types.contains("null") && into.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return into;
    }

    private void rules(ObjectNode into, ValueSchema shape) {
        shape.rules().forEach((keyword, value) -> {
            if (value.equals(StepSchemas.STEP_DEFINITION)) {
                into.put(keyword, step());
            } else {
                into.set(keyword, value(value));
            }
        });
    }

    private String step() {
        if (!definitions.containsKey(StepSchemas.STEP_DEFINITION)) {
            ObjectNode definition = JSON.createObjectNode();
            definitions.put(StepSchemas.STEP_DEFINITION, definition);
            rules(definition, StepSchemas.STEP);
        }
        return "#/$defs/" + StepSchemas.STEP_DEFINITION;
    }

    private JsonNode value(Object value) {
        if (value instanceof ValueSchema shape) {
            return shape(JSON.createObjectNode(), shape);
        }
        if (value instanceof ObjectSchema keys) {
            return reference(keys);
        }
        if (value instanceof KeySchema key) {
            ObjectNode object = JSON.createObjectNode();
            property(object, "", key);
            return object;
        }
        if (value instanceof Map<?, ?> shapes) {
            ObjectNode object = JSON.createObjectNode();
            shapes.forEach((key, one) -> object.set(String.valueOf(key), value(one)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = JSON.createArrayNode();
            list.forEach(one -> array.add(value(one)));
            return array;
        }
        return JSON.valueToTree(value);
    }

    private JsonNode reference(ObjectSchema keys) {
        String path = "#/$defs/" + keys.name();
        if (!definitions.containsKey(keys.name())) {
            ObjectNode definition = JSON.createObjectNode();
            definitions.put(keys.name(), definition);
            object(definition, path, keys);
        }
        return JSON.getNodeFactory().textNode(path);
    }
}
