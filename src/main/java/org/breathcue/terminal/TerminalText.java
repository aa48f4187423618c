package org.breathcue.terminal;

import java.util.List;
import org.breathcue.timeline.Timeline;

/** What the screen says in any of its forms. */
final class TerminalText {
    static final String WAITING = "Waiting for you. Press any key to go on.";
    static final String WAITING_WITHOUT_KEYS = "Waiting for you.";
    static final String GOING_ON = "Going on.";
    static final String DEVICE_GONE = "The sound device is gone; looking for it…";
    static final String DEVICE_BACK = "The sound is back.";
    static final String ENDING = "Ending.";

    /** As many lines as the screen has, so that nothing jumps. */
    static final List<String> KEYS = List.of(
            "any key   wait for me, and go on    w   where am I",
            "→   next stretch    ←   back        r   say that again",
            "9   softer          0   louder      s   skip this side",
            "m   breath sound off, and on        q   end gently",
            "?   hide the keys              Ctrl-C   end at once");

    /** The same for the ear. */
    static final List<String> KEYS_IN_LINES = List.of(
            "Any key: wait for me, and go on.",
            "Right arrow: next stretch. Left arrow: back.",
            "R: say that again. W: where am I. S: skip this side.",
            "9: softer. 0: louder. M: breath sound off, and on.",
            "Q: end gently. Ctrl-C: end at once.");

    private TerminalText() {}

    /** How a session has ended. */
    static String ended(long frame, Timeline timeline) {
        if (frame >= timeline.frames()) {
            return "Finished.";
        }
        String at = Figures.passed(frame, timeline.frameRate());
        return "Ended at " + at + ". To go on from there: --from " + at;
    }
}
