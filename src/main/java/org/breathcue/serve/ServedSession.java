package org.breathcue.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.live.GestureTable;
import org.breathcue.plan.PlanFormat;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.script.Position;
import org.breathcue.stream.Appendix;
import org.breathcue.stream.StreamedSession;

/** A session that was prepared, with its files. Immutable. Usable by several threads. */
final class ServedSession {
    private final PreparedSession session;
    private final StreamedSession stream;
    private final Content plan;

    /** @param options the options that it was prepared with */
    ServedSession(PreparedSession session, Query options) throws SessionException {
        this.session = session;
        this.stream = session.stream();
        this.plan = Content.json(plan(session, stream, options));
    }

    PreparedSession session() {
        return session;
    }

    /** Returns a file by its name; empty if there is no such file. */
    Optional<Content> file(String name) {
        return switch (name) {
            case "plan.json" -> Optional.of(plan);
            case "audio.wav" -> Optional.of(Content.of(stream.wav(), plan.tag() + "-wav"));
            case "audio.mp3" -> Optional.of(Content.of(stream.mp3(), plan.tag() + "-mp3"));
            case "picture.svg" -> Optional.of(Content.of("image/svg+xml", session.plan(PlanFormat.SVG)));
            case "words.vtt" ->
                Optional.of(Content.of("text/vtt; charset=utf-8", CaptionFormat.VTT.text(session.timeline())));
            case "sheet.html" -> Optional.of(Content.of("text/html; charset=utf-8", session.plan(PlanFormat.HTML)));
            default -> Optional.empty();
        };
    }

    private static ObjectNode plan(PreparedSession session, StreamedSession stream, Query options) {
        ObjectNode json;
        try {
            json = (ObjectNode) Content.JSON.readTree(session.plan(PlanFormat.JSON));
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
        ObjectNode used = json.putObject("options");
        for (Query.Parameter option : options.parameters()) {
            if (option.name().equals(RequestReader.SET)) {
                used.withArray(option.name()).add(option.value());
            } else {
                used.put(option.name(), option.value());
            }
        }
        return json;
    }

    private static void describe(StreamedSession stream, ObjectNode json) {
        Appendix appendix = stream.appendix();
        json.put("frames", appendix.end());
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
        ArrayNode gestures = json.putArray("gestures");
        for (GestureTable.Row row : table.rows()) {
            row.numbers().forEach(gestures.addArray()::add);
        }
    }
}
