package org.breathcue.cli.sessions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.CatalogEntry;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.cli.console.JsonText;
import org.breathcue.script.Position;
import org.breathcue.voice.Delivery;

/** Writes a list of sessions as JSON for other programs. {@code docs/programs.md} describes the keys. */
final class SessionsJson {
    private final ArrayNode list = JsonText.list();

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
        return JsonText.of(list);
    }
}
