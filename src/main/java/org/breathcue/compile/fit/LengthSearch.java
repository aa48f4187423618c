package org.breathcue.compile.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.compile.fit.Candidates.Candidate;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.script.Range;

/**
 * Finds what gives a length: ranges raised evenly, or else, where a unit of some range is longer than silences can make up for,
 * any choice in them. Goes through the values of the coarsest range, with the others raised evenly, then through those of the
 * next, and leaves out what is too short or too long whatever the others give: so whatever lies nearest to a length in a gap is
 * among the candidates when nothing is found.
 */
final class LengthSearch {
    /** How much work is spent on choices that even ranges do not lead to, in events. */
    private static final int MOST_EVENTS = 200_000;

    private final Candidates candidates;
    private final long target;
    private final long mostWork;
    private boolean exhausted;

    LengthSearch(Candidates candidates, long target) {
        this.candidates = candidates;
        this.target = target;
        this.mostWork = candidates.work() + MOST_EVENTS;
    }

    /** Whether not everything was gone through. */
    boolean isExhausted() {
        return exhausted;
    }

    /** What gives the length with silences as they are or longer, where {@code least} has the lowest of everything. */
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
        for (int units = mostUnits(low, range); units >= 0; units--) {
            if (candidates.work() > mostWork) {
                exhausted = true;
                return Optional.empty();
            }
            Optional<Candidate> next = candidates.of(low.selection().with(range, units));
            if (next.isEmpty() || next.get().frames() > target) {
                continue;
            }
            if (tooShort(next.get(), others)) {
                return Optional.empty();
            }
            Candidate even = EvenRaise.toward(target, next.get(), others, candidates);
            Optional<Candidate> reached = even.reaches(target) ? Optional.of(even) : chosen(next.get(), others);
            if (reached.isPresent()) {
                return reached;
            }
        }
        return Optional.empty();
    }

    /** The most units of a range that are not too long; the next one is too long and was tried. */
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

    /** Whether even the high ends of some ranges are too short. */
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

    /** In seconds; only repeats do not tell it. */
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
