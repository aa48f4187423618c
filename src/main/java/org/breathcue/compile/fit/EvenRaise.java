package org.breathcue.compile.fit;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.fit.Candidates.Candidate;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.script.Range;

/**
 * Raises ranges toward a length: all of them by one common part, the largest that fits with silences as they are, then single
 * ranges by a unit, in the order of the script, while there is room.
 */
final class EvenRaise {
    /** How finely the common part is looked for. */
    private static final int PARTS = 4096;

    /** How much work is spent on single ranges, in events. */
    private static final int EVENTS_ONE_BY_ONE = 100_000;

    private final Candidates candidates;
    private final long target;
    private long mostWork;

    private EvenRaise(Candidates candidates, long target) {
        this.candidates = candidates;
        this.target = target;
    }

    /** The longest that is found, at most {@code target} frames; {@code least} is no longer than that. */
    static Candidate toward(long target, Candidate least, List<Range> ranges, Candidates candidates)
            throws MissingSoundsException {
        return new EvenRaise(candidates, target).raised(least, ranges);
    }

    private Candidate raised(Candidate least, List<Range> ranges) throws MissingSoundsException {
        Candidate best;
        Candidate raised = together(least, ranges);
        mostWork = candidates.work() + EVENTS_ONE_BY_ONE;
        do {
            best = raised;
            raised = one(best, ranges);
        } while (raised.frames() > best.frames());
        return best;
    }

    /** Each guess is what the growth that was told leads to; halves where that leads too far. */
    private Candidate together(Candidate least, List<Range> ranges) throws MissingSoundsException {
        Candidate best = least;
        int fits = 0;
        int tooLong = PARTS + 1;
        boolean misled = false;
        while (tooLong - fits > 1) {
            int part = misled ? (fits + tooLong) / 2 : guess(least, best, ranges, fits, tooLong);
            Optional<Candidate> candidate = candidates.of(selection(least, part, ranges));
            if (candidate.isPresent() && candidate.get().frames() <= target) {
                fits = part;
                best = candidate.get();
                misled = false;
            } else {
                tooLong = part;
                misled = true;
            }
        }
        return best;
    }

    /** The largest part that would fit if nothing grew more than it is known to, and one more than {@code fits} at least. */
    private int guess(Candidate least, Candidate best, List<Range> ranges, int fits, int tooLong) {
        int low = fits + 1;
        int high = tooLong;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (best.expected(selection(least, middle, ranges), ranges) <= target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Selection selection(Candidate least, int part, List<Range> ranges) {
        return least.selection().at((double) part / PARTS, ranges);
    }

    /** One unit more of each range that has room, in order; of many that all have room, all at once. */
    private Candidate one(Candidate from, List<Range> ranges) throws MissingSoundsException {
        List<Range> open = ranges.stream()
                .filter(range -> from.selection().units(range) < range.units())
                .toList();
        if (open.isEmpty() || candidates.work() > mostWork) {
            return from;
        }
        Selection all = from.selection().raised(open);
        if (from.expected(all, open) <= target) {
            Optional<Candidate> raised = candidates.of(all);
            if (raised.isPresent()
                    && raised.get().frames() <= target
                    && raised.get().frames() > from.frames()) {
                return raised.get();
            }
        }
        if (open.size() == 1) {
            return from;
        }
        int half = open.size() / 2;
        Candidate first = one(from, open.subList(0, half));
        return one(first, open.subList(half, open.size()));
    }
}
