package org.breathcue.terminal;

import java.util.List;
import org.breathcue.timeline.Timeline;

/** What the screen says in any of its forms. */
final class TerminalText {
    static final String WAITING = "Waiting for you. Press any key to continue.";
    static final String WAITING_WITHOUT_KEYS = "Waiting for you.";
    static final String GOING_ON = "Continuing.";
    static final String DEVICE_GONE = "The audio device was lost. Reconnecting…";
    static final String DEVICE_BACK = "The audio device is back.";
    static final String ENDING = "Ending.";

    /** As many lines as the screen has, so that nothing jumps. */
    static final List<String> KEYS = List.of(
            "any key   pause, continue           w   where am I",
            "→   next stretch    ←   back        r   repeat the words",
            "9   softer          0   louder      s   skip this side",
            "m   breath sound off or on          q   end gently",
            "?   hide the keys              Ctrl-C   stop at once");

    /** The same for the ear. */
    static final List<String> KEYS_IN_LINES = List.of(
            "Any key: pause, continue.",
            "Right arrow: next stretch. Left arrow: back.",
            "R: repeat the words. W: where am I. S: skip this side.",
            "9: softer. 0: louder. M: breath sound off or on.",
            "Q: end gently. Ctrl-C: stop at once.");

    private TerminalText() {}

    /** How a session has ended. */
    static String ended(long frame, Timeline timeline) {
        if (frame >= timeline.frames()) {
            return "Finished.";
        }
        String at = ClockText.elapsed(frame, timeline.frameRate());
        return "Stopped at " + at + ". To continue from there: --from " + at;
    }
}
