package org.breathcue.plan.caption;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * The words of one caption and the time to show them.
 *
 * @param startMillis the start in milliseconds
 * @param endMillis the end in milliseconds, greater than the start
 * @param text one line without control characters, never blank
 */
record Caption(long startMillis, long endMillis, String text) {
    /** Returns the captions of all words that are spoken in a timeline, in order. */
    static List<Caption> spoken(Timeline timeline) {
        List<Caption> cues = new ArrayList<>();
        for (Event.Speech speech : timeline.events(Event.Speech.class)) {
            String text = PrintableText.of(speech.text()).strip();
            if (!text.isEmpty()) {
                long start = millis(speech.startFrame(), timeline.frameRate());
                long end = millis(speech.endFrame(), timeline.frameRate());
                // Players ignore a cue without length.
                cues.add(new Caption(start, Math.max(end, start + 1), text));
            }
        }
        return cues;
    }

    private static long millis(long frame, int frameRate) {
        return (frame * 1000 + frameRate / 2) / frameRate;
    }
}
