package org.breathcue.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of frames, as ranges that neither overlap nor touch, in order. Immutable. Adding is O(n) in the number of ranges, which is
 * small: a session without gestures is one range.
 */
public record FrameRanges(List<Range> ranges) {
    public static final FrameRanges NONE = new FrameRanges(List.of());

    /**
     * Frames one after the other.
     *
     * @param from the first frame
     * @param to the first frame after them
     */
    public record Range(long from, long to) {
        /** @throws IllegalArgumentException if the range is empty */
        public Range {
            if (from >= to) {
                throw new IllegalArgumentException("no frames from " + from + " to " + to);
            }
        }
    }

    public FrameRanges {
        ranges = List.copyOf(ranges);
    }

    /** Returns these frames and those from {@code from} (inclusive) to {@code to} (exclusive). */
    public FrameRanges plus(long from, long to) {
        if (from >= to) {
            return this;
        }
        List<Range> all = new ArrayList<>();
        long start = from;
        long end = to;
        int place = 0;
        for (Range range : ranges) {
            if (range.to() < start) {
                all.add(range);
                place = all.size();
            } else if (range.from() > end) {
                all.add(range);
            } else {
                start = Math.min(start, range.from());
                end = Math.max(end, range.to());
            }
        }
        all.add(place, new Range(start, end));
        return new FrameRanges(all);
    }

    /** Returns the frames of both sets. */
    public FrameRanges plus(FrameRanges others) {
        FrameRanges all = this;
        for (Range range : others.ranges) {
            all = all.plus(range.from(), range.to());
        }
        return all;
    }

    /** Returns how many of these frames lie from {@code from} (inclusive) to {@code to} (exclusive). */
    public long countIn(long from, long to) {
        long count = 0;
        for (Range range : ranges) {
            count += Math.max(0, Math.min(to, range.to()) - Math.max(from, range.from()));
        }
        return count;
    }

    /** Returns whether all frames from {@code from} (inclusive) to {@code to} (exclusive) are among these. */
    public boolean contain(long from, long to) {
        return countIn(from, to) == to - from;
    }
}
