package org.breathcue.plan.caption;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * Words and when to show them.
 *
 * @param startMillis when they begin
 * @param endMillis when they end, later than they begin
 * @param text one line without control characters, never blank
 */
record Caption(long startMillis, long endMillis, String text) {
    /** What is spoken in a timeline, in order. */
    static List<Caption> spoken(Timeline timeline) {
        List<Caption> cues = new ArrayList<>();
        for (Event.Speech speech : timeline.events(Event.Speech.class)) {
            String text = PrintableText.of(speech.text()).strip();
            if (!text.isEmpty()) {
                long start = millis(speech.startFrame(), timeline.frameRate());
                long end = millis(speech.endFrame(), timeline.frameRate());
                // Players drop a cue that ends when it begins.
                cues.add(new Caption(start, Math.max(end, start + 1), text));
            }
        }
        return cues;
    }

    private static long millis(long frame, int frameRate) {
        return (frame * 1000 + frameRate / 2) / frameRate;
    }
}
