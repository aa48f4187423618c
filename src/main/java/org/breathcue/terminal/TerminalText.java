package org.breathcue.terminal;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.timeline.Timeline;

/** The texts that several forms of the screen show. */
final class TerminalText {
    static final String WAITING = "Waiting for you. Press any key to continue.";
    static final String GOING_ON = "Continuing.";
    static final String DEVICE_GONE = "The audio device was lost. Reconnecting…";
    static final String DEVICE_BACK = "The audio device is back.";
    static final String ENDING = "Ending.";

    /** The list of keys. With the line of the state, it has as many lines as the block, so that the height does not change. */
    private static final List<String> KEYS = List.of(
            "any key   pause, continue           w   where am I",
            "→   next stretch    ←   back        r   repeat the words",
            "9   softer          0   louder      s   skip this side",
            "m   breath sound off or on          q   end gently",
            "?   show or hide the keys      Ctrl-C   stop at once");

    /** The list of keys for a terminal that is too narrow for the usual one: complete in 39 columns. */
    private static final List<String> KEYS_OF_NARROW = List.of(
            "any key   pause, continue",
            "→   next stretch    ←   back",
            "r   repeat the words",
            "w   where am I",
            "s   skip this side",
            "9   softer          0   louder",
            "m   breath sound off or on",
            "q   end gently",
            "?   show or hide the keys",
            "Ctrl-C   stop at once");

    private static final List<String> KEYS_IN_LINES = List.of(
            "Any key: pause, continue.",
            "Right arrow: next stretch. Left arrow: back.",
            "R: repeat the words. W: where am I. S: skip this side.",
            "9: softer. 0: louder. M: breath sound off or on.",
            "Q: end gently. Ctrl-C: stop at once.");

    private TerminalText() {}

    /** Returns the first of the plain lines, which says how to control and end the session. */
    static String introduction(KeyMode keys) {
        return switch (keys) {
            case NONE -> "Press Ctrl-C to stop.";
            case BACKGROUND ->
                "There are no keys in the background. To stop, enter: kill "
                        + ProcessHandle.current().pid();
            case WITH_ENTER ->
                "This terminal sends keys only after Enter. Press Enter to pause, ? and Enter for help, Ctrl-C to stop.";
            case SINGLE -> "Press any key to pause, ? for help, Ctrl-C to stop.";
        };
    }

    static String waiting(KeyMode keys) {
        return switch (keys) {
            case NONE, BACKGROUND -> "Waiting for you.";
            case WITH_ENTER -> "Waiting for you. Press Enter to continue.";
            case SINGLE -> WAITING;
        };
    }

    /** Returns the list of keys for a terminal of this width. */
    static List<String> keys(int columns) {
        boolean fits = KEYS.stream().allMatch(line -> Columns.of(line) <= columns);
        return fits ? KEYS : KEYS_OF_NARROW;
    }

    /** Returns the keys and their meanings in sentences, for screen readers. */
    static List<String> keysInLines(KeyMode keys) {
        return keys == KeyMode.WITH_ENTER
                ? Stream.concat(Stream.of("Press Enter after each key."), KEYS_IN_LINES.stream())
                        .toList()
                : KEYS_IN_LINES;
    }

    /**
     * Returns lines that say that the session has ended, and where.
     *
     * @param goingOn returns the command that continues from a frame; it has a line of its own and is never cut
     */
    static List<String> ended(long frame, Timeline timeline, LongFunction<String> goingOn) {
        if (frame >= timeline.frames()) {
            return List.of("Finished.");
        }
        return List.of(
                "Stopped at " + ClockText.elapsed(frame, timeline.frameRate()) + ". To continue from there:",
                "  " + PrintableText.of(goingOn.apply(frame)));
    }
}
