package org.breathcue.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.breathcue.compile.Candidates.Candidate;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Range;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.Timeline;

/**
 * Gives a session an exact length. Doses are whole units: one common part of all ranges, the largest that fits with silences as
 * they are, then single ranges a unit more in the order of the script; silences take the rest. They are shortened only when the
 * lowest doses do not fit, and only when that does not suffice are optional steps left out, the last first.
 */
final class LengthFit {
    /** How finely the common part is looked for. */
    private static final int PARTS = 4096;
    /** Ranges whose values are gone through one by one when the common part leads past the length. */
    private static final int COARSE_RANGES = 3;

    private static final int COARSE_VALUES = 12;
    /** How much work is spent on lengths that the common part does not reach, in events. */
    private static final long MOST_EVENTS_TRIED = 3_000_000;

    private final Script script;
    private final Candidates candidates;
    private final Diagnostics diagnostics;
    private long below = -1;
    private long above = Long.MAX_VALUE;

    LengthFit(Script script, Candidates candidates, Diagnostics diagnostics) {
        this.script = script;
        this.candidates = candidates;
        this.diagnostics = diagnostics;
    }

    /** The timeline of exactly so many frames; empty when an error was reported. */
    Optional<Timeline> fit(long target) {
        Optional<Candidate> lowest = lowest();
        if (lowest.isEmpty()) {
            return Optional.empty();
        }
        for (Selection base : bases()) {
            Optional<Candidate> reached = candidates.of(base).flatMap(least -> reach(least, target));
            if (reached.isPresent()) {
                return timeline(reached.get(), target);
            }
        }
        reportUnreachable(target);
        return Optional.empty();
    }

    /** The shortest and the longest the session can be. */
    Optional<LengthRange> range() {
        if (lowest().isEmpty()) {
            return Optional.empty();
        }
        double rate = candidates.frameRate();
        return Optional.of(new LengthRange(shortest() / rate, longest() / rate));
    }

    private Optional<Candidate> lowest() {
        return candidates.of(Selection.LOWEST).or(() -> candidates.of(Selection.LOWEST, diagnostics));
    }

    /** Every step at its lowest, then without the last optional step, without the last two, … */
    private List<Selection> bases() {
        List<Selection> bases = new ArrayList<>(List.of(Selection.LOWEST));
        List<Step> optional = new ArrayList<>();
        collectOptional(script.steps(), optional);
        Collections.reverse(optional);
        for (Step step : optional) {
            bases.add(bases.get(bases.size() - 1).without(step));
        }
        return bases;
    }

    private static void collectOptional(List<Step> steps, List<Step> optional) {
        for (Step step : steps) {
            if (step.optional()) {
                optional.add(step);
            }
            if (step instanceof Step.Repeat repeat) {
                collectOptional(repeat.steps(), optional);
            }
        }
    }

    private Optional<Candidate> reach(Candidate least, long target) {
        note(least, target);
        if (target <= least.frames()) {
            return Optional.of(least).filter(candidate -> candidate.reaches(target));
        }
        Candidate grown = grown(least, least.session().ranges(), target);
        note(grown, target);
        return grown.reaches(target) ? Optional.of(grown) : searched(least, grown, target);
    }

    /** The largest common part that fits, then single ranges a unit more. */
    private Candidate grown(Candidate least, List<Range> ranges, long target) {
        Candidate best = least;
        int fits = 0;
        int tooLong = PARTS + 1;
        while (tooLong - fits > 1) {
            // The whole of every range is tried first: it is what fits when the target is far away.
            int part = tooLong == PARTS + 1 ? PARTS : (fits + tooLong) / 2;
            Optional<Candidate> candidate = candidates.of(least.selection().at((double) part / PARTS, ranges));
            if (candidate.isPresent() && candidate.get().frames() <= target) {
                fits = part;
                best = candidate.get();
            } else {
                tooLong = part;
            }
        }
        Candidate raised = best;
        do {
            best = raised;
            raised = raised(best, ranges, target);
        } while (raised.frames() > best.frames());
        return best;
    }

    /** One unit more of each range that has room, in order; of many that all have room, all at once. */
    private Candidate raised(Candidate from, List<Range> ranges, long target) {
        List<Range> open = ranges.stream()
                .filter(range -> from.selection().units(range) < range.units())
                .toList();
        boolean roomless = target - from.frames() < candidates.frameRate() / 2;
        if (open.isEmpty() || roomless) {
            return from;
        }
        Optional<Candidate> all = candidates.of(from.selection().raised(open));
        all.ifPresent(candidate -> note(candidate, target));
        if (all.isPresent() && all.get().frames() <= target && all.get().frames() > from.frames()) {
            return all.get();
        }
        if (open.size() == 1) {
            return from;
        }
        int half = open.size() / 2;
        Candidate first = raised(from, open.subList(0, half), target);
        return raised(first, open.subList(half, open.size()), target);
    }

    /**
     * Where the common part does not lead to the length, because a unit of some range is longer than silences can make up for:
     * goes through the values of the coarsest ranges, and fits the others to each.
     */
    private Optional<Candidate> searched(Candidate least, Candidate grown, long target) {
        List<Range> ranges = least.session().ranges();
        List<Range> coarse = ranges.stream()
                .sorted(Comparator.comparingLong(range -> -growth(least, range)))
                .limit(COARSE_RANGES)
                .toList();
        List<Range> fine =
                ranges.stream().filter(range -> !coarse.contains(range)).toList();
        int events = Math.max(50, grown.session().parts().size());
        return searched(least, coarse, fine, target, candidates.tried() + (int) (MOST_EVENTS_TRIED / events));
    }

    private Optional<Candidate> searched(
            Candidate from, List<Range> coarse, List<Range> fine, long target, int mostTried) {
        if (coarse.isEmpty()) {
            Candidate grown = from.frames() <= target ? grown(from, fine, target) : from;
            note(grown, target);
            return Optional.of(grown).filter(candidate -> candidate.reaches(target));
        }
        Range range = coarse.get(0);
        int values = Math.min(range.units(), COARSE_VALUES);
        for (int i = values; i >= 0 && candidates.tried() < mostTried; i--) {
            int units = values == 0 ? 0 : Math.round((float) range.units() * i / values);
            Optional<Candidate> reached = candidates
                    .of(from.selection().with(range, units))
                    .filter(candidate -> candidate.shortest() <= target)
                    .flatMap(candidate ->
                            searched(candidate, coarse.subList(1, coarse.size()), fine, target, mostTried));
            if (reached.isPresent()) {
                return reached;
            }
        }
        return Optional.empty();
    }

    private long growth(Candidate least, Range range) {
        return candidates
                .of(least.selection().with(range, 1))
                .map(candidate -> candidate.frames() - least.frames())
                .orElse(0L);
    }

    /** Remembers which possible lengths lie nearest. */
    private void note(Candidate candidate, long target) {
        if (candidate.longest() < target) {
            below = Math.max(below, candidate.longest());
        } else if (candidate.shortest() > target) {
            above = Math.min(above, candidate.shortest());
        }
    }

    private Optional<Timeline> timeline(Candidate reached, long target) {
        long extra = target - reached.frames();
        return candidates
                .timeline(reached.selection(), extra, diagnostics)
                .map(timeline -> withNotes(timeline, reached, extra));
    }

    /** Tells what was left out, and what silence had to give or take. */
    private Timeline withNotes(Timeline timeline, Candidate reached, long extra) {
        List<Choice> choices = new ArrayList<>(timeline.choices());
        List<Step> optional = new ArrayList<>();
        collectOptional(script.steps(), optional);
        optional.stream()
                .filter(step -> !reached.selection().has(step))
                .forEach(step -> choices.add(new Choice(step.span(), "optional", "left out")));
        if (extra != 0) {
            String change = (extra < 0 ? "shortened by " : "lengthened by ")
                    + Figures.tenths((double) Math.abs(extra) / timeline.frameRate());
            choices.add(new Choice(lengthSpan(), "silence", change));
        }
        return new Timeline(
                timeline.title(),
                timeline.voice(),
                timeline.frameRate(),
                timeline.frames(),
                timeline.seed(),
                choices,
                timeline.events());
    }

    private Span lengthSpan() {
        return script.length().map(Range::span).orElse(script.span());
    }

    private long shortest() {
        List<Selection> bases = bases();
        long shortest = Long.MAX_VALUE;
        for (Selection base : bases) {
            shortest = Math.min(
                    shortest, candidates.of(base).map(Candidate::shortest).orElse(Long.MAX_VALUE));
        }
        return shortest;
    }

    private long longest() {
        Candidate least = candidates.of(Selection.LOWEST).orElseThrow();
        long most = (long) Scheduler.MOST_SECONDS * candidates.frameRate();
        return grown(least, least.session().ranges(), most).longest();
    }

    private void reportUnreachable(long target) {
        long shortest = shortest();
        long longest = longest();
        double rate = candidates.frameRate();
        List<String> nearest = new ArrayList<>();
        if (target > shortest && below >= shortest) {
            nearest.add(clock(Math.floor(below / rate)));
        }
        if (target < longest && above <= longest) {
            nearest.add(clock(Math.ceil(above / rate)));
        }
        diagnostics.report(
                Code.LENGTH_UNREACHABLE,
                lengthSpan(),
                "the session cannot last " + clock(target / rate) + ": it can last from "
                        + clock(Math.ceil(shortest / rate)) + " to " + clock(Math.floor(longest / rate)),
                nearest.isEmpty()
                        ? "widen a range, or add or leave out steps"
                        : "the nearest possible: " + String.join(" and ", nearest));
    }

    private static String clock(double seconds) {
        return Figures.clock(Math.round(seconds));
    }
}
