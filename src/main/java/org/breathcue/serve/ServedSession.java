package org.breathcue.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.history.Fingerprint;
import org.breathcue.plan.PlanFormat;
import org.breathcue.plan.caption.CaptionFormat;
import org.breathcue.serve.page.ContentHash;
import org.breathcue.serve.page.PlanJson;
import org.breathcue.stream.StreamedSession;

/** A session that was prepared, with its files. Immutable. Usable by several threads. */
final class ServedSession {
    private final PreparedSession session;
    private final StreamedSession stream;
    private final String version;
    private final Content plan;

    /**
     * @param options the options that it was prepared with
     * @param script the file of its script; empty for a draft
     */
    ServedSession(PreparedSession session, Query options, Optional<Path> script) throws SessionException {
        this.session = session;
        this.stream = session.stream();
        ObjectNode json = plan(session, stream, options);
        script.ifPresent(file -> json.put("script", ScriptFolder.nameOf(file)));
        this.version = ContentHash.of((json + session.fileStates()).getBytes(StandardCharsets.UTF_8));
        this.plan = Content.json(json.put(PreparedSessions.VERSION, version));
    }

    PreparedSession session() {
        return session;
    }

    /** Returns the name of this version of the session. Another version has another sound, or was made of other files. */
    String version() {
        return version;
    }

    /** Returns the picture in a width in pixels. */
    Content picture(int width) {
        return Content.of("image/svg+xml", session.picture(width));
    }

    /**
     * Returns up to which frame of the sound a told sentence is played. Speaks it, which can take a second.
     *
     * @param number of the sentence in the plan
     */
    Optional<Content> told(int number) {
        return number < stream.appendix().told().size()
                ? Optional.of(Content.json(Content.JSON.createObjectNode().put("to", stream.toldTo(number))))
                : Optional.empty();
    }

    /** Returns a file by its name; empty if there is no such file. */
    Optional<Content> file(String name) {
        return switch (name) {
            case "plan.json" -> Optional.of(plan);
            case "audio.wav" -> Optional.of(Content.of(stream.wav(), version + "-wav"));
            case "audio.mp3" -> Optional.of(Content.of(stream.mp3(), version + "-mp3"));
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
