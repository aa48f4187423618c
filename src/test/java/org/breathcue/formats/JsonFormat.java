package org.breathcue.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The JSON that commands print for other programs, each format with its published schema. */
public enum JsonFormat {
    TIMELINE(Set.of("cycle", "delivery", "recording")),
    DIAGNOSTICS(Set.of("hint")),
    SESSIONS(Set.of("about", "delivery", "voice")),
    STATISTICS(Set.of()),
    DOSES(Set.of("value", "written", "setting", "leastSeconds", "mostSeconds", "untilReady", "least", "most", "words")),
    STRETCHES(Set.of(
            "about", "position", "hold", "times", "sets", "rest", "build", "breath", "settle", "switch", "sides")),
    VOICES(Set.of()),
    DEVICES(Set.of()),
    PROGRAMME(Set.of("about")),
    HISTORY(Set.of("programme", "length", "pace", "feeling")),
    EXPORT(Set.of("captions", "loudnessLufs", "truePeakDbtp"));

    private final Set<String> optional;
    private final JsonNode document;
    private final Schema schema;

    JsonFormat(Set<String> optional) {
        this.optional = optional;
        String file = name().toLowerCase(Locale.ROOT) + ".schema.json";
        try {
            document = new JsonMapper()
                    .readTree(Files.readString(Path.of("docs/formats").resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    /** The keys that may be missing from an object that is otherwise complete. */
    Set<String> optional() {
        return optional;
    }

    /** The schema as it is published. */
    JsonNode document() {
        return document;
    }

    /** Returns everything in which a text deviates from the schema. */
    List<Error> problems(JsonNode json) {
        return schema.validate(json);
    }

    /** Reads what a command has printed, which must be valid. */
    public JsonNode valid(String printed) {
        try {
            JsonNode json = new JsonMapper().readTree(printed);
            assertThat(problems(json)).as(printed).isEmpty();
            return json;
        } catch (IOException e) {
            throw new AssertionError(printed, e);
        }
    }

    /** Returns the schema that a part refers to, or the part itself. */
    JsonNode resolve(JsonNode part) {
        JsonNode reference = part.get("$ref");
        return reference == null ? part : document.at(reference.asText().substring(1));
    }

    /** Returns the schemas of all objects: those that list properties. */
    List<JsonNode> objects() {
        List<JsonNode> objects = new ArrayList<>();
        collect(document, objects);
        return objects;
    }

    private static void collect(JsonNode part, List<JsonNode> objects) {
        if (part.path("properties").isObject()) {
            objects.add(part);
        }
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            collect(member.getValue(), objects);
        }
        if (part.isArray()) {
            part.forEach(item -> collect(item, objects));
        }
    }
}
