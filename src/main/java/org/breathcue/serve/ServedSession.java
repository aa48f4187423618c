package org.breathcue.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.history.Fingerprint;
import org.breathcue.plan.PlanFormat;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.serve.page.PlanJson;
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

    /** Returns the name of everything that the session is made of. */
    String tag() {
        return plan.tag();
    }

    /** Returns the picture in a width in pixels. */
    Content picture(int width) {
        return Content.of("image/svg+xml", session.picture(width));
    }

    /** Returns a file by its name; empty if there is no such file. */
    Optional<Content> file(String name) {
        return switch (name) {
            case "plan.json" -> Optional.of(plan);
            case "audio.wav" -> Optional.of(Content.of(stream.wav(), plan.tag() + "-wav"));
            case "audio.mp3" -> Optional.of(Content.of(stream.mp3(), plan.tag() + "-mp3"));
            case "words.vtt" ->
                Optional.of(Content.of("text/vtt; charset=utf-8", CaptionFormat.VTT.text(session.timeline())));
            case "sheet.html" -> Optional.of(Content.of("text/html; charset=utf-8", session.plan(PlanFormat.HTML)));
            default -> Optional.empty();
        };
    }

    private static ObjectNode plan(PreparedSession session, StreamedSession stream, Query options) {
        ObjectNode json = PlanJson.of(session, stream);
        json.put("fingerprint", Fingerprint.of(session.timeline()));
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
}
