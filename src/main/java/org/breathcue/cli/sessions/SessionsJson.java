package org.breathcue.cli.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.CatalogEntry;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.script.Position;
import org.breathcue.voice.Delivery;

/** Writes a list of sessions as JSON for other programs. {@code docs/programs.md} describes the keys. */
final class SessionsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Ends lines with a line feed on every platform. */
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final ArrayNode list = MAPPER.createArrayNode();

    void add(CatalogEntry entry) {
        ObjectNode node = list.addObject()
                .put("name", entry.file().plainName())
                .put("file", entry.file().name());
        entry.summary().ifPresent(summary -> describe(summary, node));
        node.put("problems", entry.diagnostics().size());
    }

    private static void describe(SessionSummary session, ObjectNode node) {
        node.put("title", session.title());
        session.about().ifPresent(about -> node.put("about", about));
        node.put("frameRate", session.frameRate());
        node.put("frames", session.frames());
        node.put("seconds", session.seconds());
        node.put("shortestSeconds", session.lengths().shortest());
        node.put("ownSeconds", session.seconds());
        node.put("longestSeconds", session.lengths().longest());
        session.positions().stream().map(Position::word).forEach(node.putArray("positions")::add);
        session.props().forEach(node.putArray("props")::add);
        session.voice().ifPresent(voice -> node.put("voice", voice));
        if (session.delivery() != Delivery.PLAIN) {
            node.put("delivery", session.delivery().word());
        }
    }

    /** Returns the list, with a line feed at the end. */
    String text() {
        try {
            return PrintableText.escaped(WRITER.writeValueAsString(list)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of plain values can always be written", e);
        }
    }
}
