package org.breathcue.compile.fit;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.script.Range;

/**
 * Raises ranges toward a length, as evenly as whole units allow, with silences at their own lengths.
 *
 * <p>It has two stages. First it finds the largest common part from 0 to 1 that fits: with the part p, a range of n units above
 * its low end is raised by floor(p · (n + 1)) units, at most n. The part is searched in steps of 1/4096. Then it raises single
 * ranges by one unit, in the order of the script, while that fits.
 *
 * <p>An example: holds of 20-30 s, 20-30 s and 20-21 s, besides which nothing takes time, and a target of 62 s. The part 0.09 would
 * raise the first two by floor(0.09 · 11) = 0 units. From 1/11 on it would raise both to 21 s, which makes 62 s, and fits. From
 * 2/11 on it would make 64 s, which does not fit. So the result is 21 s, 21 s and 20 s. For a target of 63 s, the second stage adds
 * one unit to the first range: 22 s, 21 s and 20 s.
 *
 * <p>A guess is made from the seconds that each unit is known to add ({@link Candidate#growth}); where the guess is too long, the
 * interval is halved.
 */
final class EvenRaise {
    /** The steps in which the common part is searched. */
    private static final int PARTS = 4096;

    /** The work after which single ranges are raised no more, in events. */
    private static final int EVENTS_ONE_BY_ONE = 100_000;

    private final Candidates candidates;
    private final long target;
    private long mostWork;

    private EvenRaise(Candidates candidates, long target) {
        this.candidates = candidates;
        this.target = target;
    }

    /**
     * Returns the longest candidate found that has at most {@code target} frames.
     *
     * @param least the candidate to start from; not longer than {@code target}
     */
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

    /** Raises all ranges by the largest common part that fits. */
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

    /** Returns the largest part that fits if every unit adds just what is known; at least one more than {@code fits}. */
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

    /** Raises each range that is not at its high end by one unit, in order; all at once if they fit together. */
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
