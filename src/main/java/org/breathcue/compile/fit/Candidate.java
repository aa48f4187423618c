package org.breathcue.compile.fit;

import java.util.List;
import java.util.Map;
import org.breathcue.compile.expand.Selection;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Range;

/**
 * The length of a session for one selection, in frames: with every silence at its shortest, its own and its longest length.
 *
 * @param ranges the ranges that can be raised, in the order the session meets them
 * @param growth the seconds by which one more unit of a range makes the session longer, at least
 */
public record Candidate(
        Selection selection,
        List<Range> ranges,
        Map<Span, Double> growth,
        int frameRate,
        long shortest,
        long frames,
        long longest) {
    /** Returns the seconds by which one more unit of a range makes the session longer, at least; 0 if not known. */
    public double growth(Range range) {
        return growth.getOrDefault(range.span(), 0.0);
    }

    /** Returns the least length in frames with more of some ranges; it may be longer than this estimate. */
    long expected(Selection more, List<Range> raised) {
        double seconds = 0;
        for (Range range : raised) {
            seconds += growth(range) * (more.units(range) - selection.units(range));
        }
        return frames + (long) Math.floor(seconds * frameRate);
    }

    /** Whether it can be given a length without shortening a silence. */
    boolean reaches(long target) {
        return frames <= target && target <= longest;
    }
}
