package org.breathcue.serve.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.breathcue.PreparedSession;
import org.breathcue.live.GestureTable;
import org.breathcue.plan.PlanFormat;
import org.breathcue.script.Position;
import org.breathcue.stream.Appendix;
import org.breathcue.stream.StreamedSession;

/** A session as the page reads it: the timeline, what a player needs in order to follow gestures, and what to know before it begins. */
public final class PlanJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PlanJson() {}

    /** @param stream the files of the session */
    public static ObjectNode of(PreparedSession session, StreamedSession stream) {
        ObjectNode json;
        try {
            json = (ObjectNode) MAPPER.readTree(session.plan(PlanFormat.JSON));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is JSON", e);
        }
        describe(stream, json.putObject("stream"));
        ObjectNode preflight = json.putObject("preflight");
        session.preflight().props().forEach(preflight.putArray("props")::add);
        session.preflight().positions().stream()
                .map(Position::word)
                .distinct()
                .forEach(preflight.putArray("positions")::add);
        ArrayNode cautions = preflight.putArray("cautions");
        session.preflight()
                .cautions()
                .forEach(caution -> cautions.addObject()
                        .put("name", String.join(", ", caution.stretches()))
                        .put("text", caution.words()));
        return json;
    }

    private static void describe(StreamedSession stream, ObjectNode json) {
        Appendix appendix = stream.appendix();
        json.put("frames", appendix.end());
        json.putObject("chime")
                .put("from", appendix.chime().from())
                .put("to", appendix.chime().to());
        ArrayNode told = json.putArray("told");
        appendix.told()
                .forEach(place -> told.addObject()
                        .put("text", place.text())
                        .put("from", place.from())
                        .put("to", place.to()));
        json.putObject("room")
                .put("from", appendix.room().from())
                .put("to", appendix.room().to());
        GestureTable table = stream.table();
        table.waits().forEach(json.putArray("waits")::add);
        ArrayNode setups = json.putArray("setups");
        for (List<GestureTable.Part> parts : table.setups()) {
            ArrayNode setup = setups.addArray();
            parts.forEach(part -> setup.addArray().add(part.from()).add(part.to()));
        }
        ArrayNode gestures = json.putArray("gestures");
        for (GestureTable.Row row : table.rows()) {
            row.numbers().forEach(gestures.addArray()::add);
        }
    }
}
