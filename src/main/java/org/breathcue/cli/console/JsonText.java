package org.breathcue.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.diagnostic.PrintableText;

/** JSON that commands print for other programs. {@code docs/programs.md} describes it. */
public final class JsonText {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Ends lines with a line feed on every platform. */
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private JsonText() {}

    /** Returns an empty list. */
    public static ArrayNode list() {
        return MAPPER.createArrayNode();
    }

    /**
     * Returns an object that starts with the name and version of its format.
     *
     * @param format such as {@code breathcue-voices/1}
     */
    public static ObjectNode object(String format) {
        return MAPPER.createObjectNode().put("format", format);
    }

    /** Returns a value as text, with a line feed at the end. */
    public static String of(JsonNode value) {
        try {
            return PrintableText.escaped(WRITER.writeValueAsString(value)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }
}
