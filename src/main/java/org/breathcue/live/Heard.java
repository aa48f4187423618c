package org.breathcue.live;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.timeline.FrameRanges;

/**
 * What a listener has heard of a session so far. Immutable.
 *
 * @param frames the frames of the timeline that were heard at least once
 * @param waits the pauses, in order
 * @param skips the parts of the timeline that the listener left out, in order
 * @param repeats how often the listener asked for the last words again
 * @param outputFrames the length of everything that was heard, pauses included, in frames
 */
public record Heard(FrameRanges frames, List<Wait> waits, List<Skip> skips, int repeats, long outputFrames) {
    public static final Heard NOTHING = new Heard(FrameRanges.NONE, List.of(), List.of(), 0, 0);

    /**
     * A pause.
     *
     * @param frame the frame of the timeline at which the session waited
     * @param frames how long it waited so far, in frames
     * @param asked whether the listener asked for it; otherwise the script does, with {@code until ready}
     */
    public record Wait(long frame, long frames, boolean asked) {}

    /**
     * A part of the timeline that the listener left out: the rest of a stretch, of a side, or of a hold that ends when the listener is
     * ready.
     *
     * @param from the first frame that was left out at that moment
     * @param to the frame at which the session continued
     */
    public record Skip(long from, long to) {}

    public Heard {
        waits = List.copyOf(waits);
        skips = List.copyOf(skips);
    }

    /** Returns whether all places lie in a timeline of {@code length} frames. */
    public boolean isWithin(long length) {
        return frames.countIn(length, Long.MAX_VALUE) == 0
                && waits.stream().allMatch(wait -> wait.frame() <= length)
                && skips.stream().allMatch(skip -> skip.from() <= length && skip.to() <= length);
    }

    /** Returns what was heard in two parts of one session. */
    public Heard plus(Heard later) {
        return new Heard(
                frames.plus(later.frames),
                joined(waits, later.waits),
                joined(skips, later.skips),
                repeats + later.repeats,
                outputFrames + later.outputFrames);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
