package org.breathcue.serve.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.breathcue.CatalogEntry;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.script.Position;

/** A session of the library as the page shows it to those who choose. */
public final class SessionJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double SECONDS_PER_MINUTE = 60;

    private SessionJson() {}

    /** Returns the session; empty if it has errors. */
    public static Optional<ObjectNode> of(CatalogEntry entry) {
        return entry.summary().map(session -> of(entry.file().plainName(), session));
    }

    private static ObjectNode of(String name, SessionSummary session) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", name).put("title", session.title());
        json.putObject("minutes")
                .put("shortest", session.lengths().shortest() / SECONDS_PER_MINUTE)
                .put("longest", session.lengths().longest() / SECONDS_PER_MINUTE)
                .put("usual", session.seconds() / SECONDS_PER_MINUTE);
        session.positions().stream().map(Position::word).forEach(json.putArray("positions")::add);
        session.props().forEach(json.putArray("props")::add);
        session.stretches().forEach(json.putArray("stretches")::add);
        session.variations().forEach(json.putArray("variations")::add);
        return json;
    }
}
