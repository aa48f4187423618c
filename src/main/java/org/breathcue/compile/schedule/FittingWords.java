package org.breathcue.compile.schedule;

import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;

/** Checks that words fit into the time that their line sets. */
final class FittingWords {
    private final TimelineBuilder track;
    private final Diagnostics diagnostics;

    FittingWords(TimelineBuilder track, Diagnostics diagnostics) {
        this.track = track;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns the message for something that takes longer than the time it is in.
     *
     * @param what what takes longer, such as {@code these words take}
     * @param seconds how long it takes
     * @param noun what the time is called
     * @param left what is left of the time, in seconds
     */
    static String tooLong(String what, double seconds, String noun, double left) {
        return what + " " + DurationText.secondsWithTenths(seconds) + ", but the " + noun + " has only "
                + DurationText.secondsWithTenths(left);
    }

    /**
     * Reports words that take longer than their time.
     *
     * @param words the length of the words in seconds
     * @param key the key that sets the time
     * @param allowed the time in seconds
     */
    void check(Span source, double words, String key, double allowed) {
        if (track.frames(words) > track.frames(allowed)) {
            diagnostics.report(
                    Code.WORDS_TOO_LONG,
                    source,
                    "these words take " + DurationText.secondsWithTenths(words) + ", but `" + key + "` allows only "
                            + DurationText.secondsWithTenths(allowed),
                    "use fewer words, or allow more time");
        }
    }
}
