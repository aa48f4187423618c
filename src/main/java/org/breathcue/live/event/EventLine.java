package org.breathcue.live.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.diagnostic.PrintableText;

/** Builds the events of {@code breathcue-events/1} and writes them as lines. */
final class EventLine {
    static final String FORMAT = "breathcue-events/1";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final double MILLIS_PER_SECOND = 1000;

    private final int frameRate;

    /** @param frameRate the frames per second of the session */
    EventLine(int frameRate) {
        this.frameRate = frameRate;
    }

    /** Returns an event at a frame of the session. */
    ObjectNode event(String name, long frame) {
        return place(MAPPER.createObjectNode().put("event", name), frame);
    }

    /** Adds a frame of the session, and its time in seconds, rounded to milliseconds. */
    ObjectNode place(ObjectNode event, long frame) {
        return event.put("frame", frame).put("seconds", seconds(frame));
    }

    /** Adds a length. */
    ObjectNode length(ObjectNode event, long frames) {
        return event.put("lengthFrames", frames).put("lengthSeconds", seconds(frames));
    }

    /** Returns frames in seconds, rounded to milliseconds. */
    double seconds(long frames) {
        return Math.round(frames * MILLIS_PER_SECOND / frameRate) / MILLIS_PER_SECOND;
    }

    /** Returns an event as one line with a line feed. */
    static String text(ObjectNode event) {
        try {
            return PrintableText.escaped(MAPPER.writeValueAsString(event)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }
}
