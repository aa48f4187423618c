package org.breathcue.live.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.TimelineIndex;
import org.jspecify.annotations.Nullable;

/** Tells which words and which phase of the breath are heard. */
final class AudibleEvents {
    private final TimelineIndex index;
    private final EventLine line;
    private final Consumer<ObjectNode> out;
    private Event.@Nullable Breath breath;
    private Event.@Nullable Speech speech;

    /** The words outside the timeline that are heard; empty if there are none. */
    private String otherWords = "";

    /** The frame of the timeline that follows what was heard; −1 if that was not of the timeline. */
    private long next = -1;

    AudibleEvents(TimelineIndex index, EventLine line, Consumer<ObjectNode> out) {
        this.index = index;
        this.line = line;
        this.out = out;
    }

    /** A frame of the timeline is heard. */
    void enter(long frame) {
        boolean jumped = frame != next;
        Event.Breath nowBreathed = index.breaths().at(frame).orElse(null);
        if (nowBreathed == null) {
            endBreath(frame);
        } else if (jumped || !nowBreathed.equals(breath)) {
            ObjectNode event =
                    line.event("breath", frame).put("phase", nowBreathed.phase().key());
            if (nowBreathed.cycle() > 0) {
                event.put("cycle", nowBreathed.cycle());
            }
            out.accept(line.length(event, nowBreathed.endFrame() - frame));
        }
        breath = nowBreathed;
        Event.Speech nowSpoken = index.speech().at(frame).orElse(null);
        if (jumped || nowSpoken == null || !nowSpoken.equals(speech)) {
            endWords(frame);
            if (nowSpoken != null) {
                ObjectNode event = line.event("words", frame)
                        .put("text", nowSpoken.text())
                        .put("role", nowSpoken.role().key());
                out.accept(line.length(event, nowSpoken.endFrame() - frame));
            }
        }
        speech = nowSpoken;
        next = frame;
    }

    /** The frames before {@code frame} were heard. */
    void reached(long frame) {
        next = frame;
    }

    /**
     * Nothing of the timeline is heard.
     *
     * @param frame the place at which the session continues
     * @param words the words that are heard instead; empty if there are none
     */
    void outside(long frame, String words) {
        endBreath(frame);
        if (speech != null || !words.equals(otherWords)) {
            endWords(frame);
            if (!words.isEmpty()) {
                out.accept(line.event("words", frame).put("text", words));
            }
            otherWords = words;
        }
        next = -1;
    }

    private void endBreath(long frame) {
        if (breath != null) {
            out.accept(line.event("breath-end", frame));
            breath = null;
        }
    }

    private void endWords(long frame) {
        if (speech != null || !otherWords.isEmpty()) {
            out.accept(line.event("words-end", frame));
            speech = null;
            otherWords = "";
        }
    }
}
