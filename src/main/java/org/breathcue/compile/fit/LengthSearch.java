package org.breathcue.compile.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.script.Range;

/**
 * Searches for values of all ranges that give a length, with silences at their own lengths or longer.
 *
 * <p>First it raises all ranges evenly ({@link EvenRaise}). That fails where one unit of a range is longer than silences can make
 * up for. Then it searches depth first: it goes through the values of the coarsest range, from the one that was raised evenly down,
 * and then from there up, so that no range grows far while others have room. For each value it raises the others evenly, and if
 * that fails goes through the values of the next range. Where a value is too short even with all other ranges at their high ends,
 * lower values are not tried, since they are shorter still.
 *
 * <p>An example: a plank of 60 s is done 2-5 times, a fold is held for 20-30 s, 10 s are besides, and silences can add 5 s. The
 * target is 225 s. The largest common part is just below one half: 3 planks and 25 s, which is 215 s; single units raise the fold
 * to 30 s and give 220 s, and silences make 225 s. For a target of 230 s this fails, because 220 s + 5 s is too short and a fourth
 * plank makes 270 s. The search then tries 3 planks (at most 225 s: too short), and ends, because 4 planks are too
 * long: no choice gives 230 s.
 *
 * <p>All candidates on the way are remembered, so when nothing is found the nearest possible lengths are among them. The search
 * ends after a fixed amount of work, measured in events, so that its result does not depend on the machine.
 */
final class LengthSearch {
    /** The work after which the depth-first search ends, in events. */
    private static final int MOST_WORK = 200_000;

    private final Candidates candidates;
    private final long target;
    private final long mostWork;
    private boolean exhausted;

    LengthSearch(Candidates candidates, long target) {
        this.candidates = candidates;
        this.target = target;
        this.mostWork = candidates.work() + MOST_WORK;
    }

    /** Whether the search was cut short because it had used up its work. */
    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Returns a candidate that reaches the length with silences at their own lengths or longer.
     *
     * @param least the candidate with the low end of every range
     */
    Optional<Candidate> reached(Candidate least) throws MissingSoundsException {
        Candidate even = EvenRaise.toward(target, least, least.ranges(), candidates);
        if (even.reaches(target)) {
            return Optional.of(even);
        }
        return tooShort(least, least.ranges()) ? Optional.empty() : chosen(least, coarseFirst(least));
    }

    /**
     * @param low has the low ends of the ranges in {@code open}; not too long, and not too short with their high ends
     * @param open the ranges that are still to be chosen, the coarsest first
     */
    private Optional<Candidate> chosen(Candidate low, List<Range> open) throws MissingSoundsException {
        Range range = open.get(0);
        List<Range> others = open.subList(1, open.size());
        int most = mostUnits(low, range);
        int fair = Math.min(
                most,
                EvenRaise.toward(target, low, open, candidates).selection().units(range));
        boolean lowerTooShort = false;
        for (int units : outward(fair, most)) {
            if (lowerTooShort && units < fair) {
                continue;
            }
            if (candidates.work() > mostWork) {
                exhausted = true;
                return Optional.empty();
            }
            Optional<Candidate> next = candidates.of(low.selection().with(range, units));
            if (next.isEmpty() || next.get().frames() > target) {
                continue;
            }
            if (tooShort(next.get(), others)) {
                lowerTooShort |= units <= fair;
                continue;
            }
            Candidate even = EvenRaise.toward(target, next.get(), others, candidates);
            Optional<Candidate> reached = even.reaches(target) ? Optional.of(even) : chosen(next.get(), others);
            if (reached.isPresent()) {
                return reached;
            }
        }
        return Optional.empty();
    }

    /** Returns the numbers from {@code fair} down to 0, and then from {@code fair} up to {@code most}. */
    private static int[] outward(int fair, int most) {
        return IntStream.concat(
                        IntStream.rangeClosed(0, fair).map(lower -> fair - lower),
                        IntStream.rangeClosed(fair + 1, most))
                .toArray();
    }

    /** Returns the most units of a range that are not too long. The next unit was tried, and is too long. */
    private int mostUnits(Candidate low, Range range) throws MissingSoundsException {
        int fits = 0;
        int tooLong = range.units() + 1;
        while (tooLong - fits > 1) {
            int units = (fits + tooLong) >>> 1;
            Optional<Candidate> candidate = candidates.of(low.selection().with(range, units));
            if (candidate.isPresent() && candidate.get().frames() <= target) {
                fits = units;
            } else {
                tooLong = units;
            }
        }
        return fits;
    }

    /** Whether the session is too short even with the high ends of these ranges. */
    private boolean tooShort(Candidate low, List<Range> ranges) throws MissingSoundsException {
        return candidates
                .of(low.selection().at(1, ranges))
                .filter(candidate -> candidate.longest() < target)
                .isPresent();
    }

    private List<Range> coarseFirst(Candidate least) throws MissingSoundsException {
        List<Range> ranges = new ArrayList<>(least.ranges());
        if (ranges.size() > 1) {
            Map<Range, Double> growth = new HashMap<>();
            for (Range range : ranges) {
                growth.put(range, growth(least, range));
            }
            ranges.sort(Comparator.comparingDouble(range -> -growth.getOrDefault(range, 0.0)));
        }
        return ranges;
    }

    /** Returns the seconds that one more unit adds; measured where it is not known, as for repeats. */
    private double growth(Candidate least, Range range) throws MissingSoundsException {
        double told = least.growth(range);
        if (told > 0 || candidates.work() > mostWork) {
            return told;
        }
        return candidates
                .of(least.selection().with(range, 1))
                .map(more -> (double) (more.frames() - least.frames()) / candidates.frameRate())
                .orElse(0.0);
    }
}
