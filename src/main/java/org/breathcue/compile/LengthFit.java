package org.breathcue.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int EVENTS_SEARCHED = 3_000_000;

    /** How much work is spent on single ranges. */
    private static final int EVENTS_TRIED_ONE_BY_ONE = 150_000;

    /** How many lengths near one that cannot be reached are tried before none is named. */
    private static final int NEAREST_TRIED = 12;

    private final Script script;
    private final Candidates candidates;
    private final Diagnostics diagnostics;
    private int mostTried;
    /** The lengths in frames that were met, as they are and at their longest. */
    private final TreeSet<Long> met = new TreeSet<>();

    LengthFit(Script script, Candidates candidates, Diagnostics diagnostics) {
        this.script = script;
        this.candidates = candidates;
        this.diagnostics = diagnostics;
    }

    /** The timeline of exactly so many frames; empty when an error was reported. */
    Optional<Timeline> fit(long target) {
        if (lowest().isEmpty()) {
            return Optional.empty();
        }
        Optional<Candidate> reached = solved(target);
        if (reached.isPresent()) {
            return timeline(reached.get(), target);
        }
        reportUnreachable(target);
        return Optional.empty();
    }

    /** What gives exactly so many frames. */
    private Optional<Candidate> solved(long target) {
        for (Selection base : bases()) {
            Optional<Candidate> least = candidates.of(base);
            least.ifPresent(this::note);
            // Silences can be shortened here: everything down to the shortest is possible.
            least.map(Candidate::shortest).ifPresent(met::add);
            if (least.isPresent() && least.get().shortest() <= target) {
                return target <= least.get().frames()
                        ? least.filter(candidate -> target <= candidate.longest())
                        : reached(least.get(), target);
            }
        }
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

    private Optional<Candidate> reached(Candidate least, long target) {
        Candidate grown = grown(least, least.ranges(), target);
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
            candidate.ifPresent(this::note);
            if (candidate.isPresent() && candidate.get().frames() <= target) {
                fits = part;
                best = candidate.get();
            } else {
                tooLong = part;
            }
        }
        mostTried = candidates.tried() + work(best, EVENTS_TRIED_ONE_BY_ONE);
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
        if (open.isEmpty() || candidates.tried() > mostTried) {
            return from;
        }
        double least = open.stream().mapToDouble(from::growth).sum();
        if (from.frames() + Math.floor(least * candidates.frameRate()) <= target) {
            Optional<Candidate> all = candidates.of(from.selection().raised(open));
            all.ifPresent(this::note);
            if (all.isPresent() && all.get().frames() <= target && all.get().frames() > from.frames()) {
                return all.get();
            }
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
        List<Range> ranges = least.ranges();
        List<Range> coarse = ranges.stream()
                .sorted(Comparator.comparingLong(range -> -growth(least, range)))
                .limit(COARSE_RANGES)
                .toList();
        List<Range> fine =
                ranges.stream().filter(range -> !coarse.contains(range)).toList();
        return searched(least, coarse, fine, target, candidates.tried() + work(grown, EVENTS_SEARCHED));
    }

    private Optional<Candidate> searched(
            Candidate from, List<Range> coarse, List<Range> fine, long target, int mostTried) {
        if (coarse.isEmpty()) {
            Candidate grown = from.frames() <= target ? grown(from, fine, target) : from;
            return Optional.of(grown).filter(candidate -> candidate.reaches(target));
        }
        Range range = coarse.get(0);
        int values = Math.min(range.units(), COARSE_VALUES);
        for (int i = values; i >= 0 && candidates.tried() < mostTried; i--) {
            int units = values == 0 ? 0 : Math.round((float) range.units() * i / values);
            Optional<Candidate> reached = candidates
                    .of(from.selection().with(range, units))
                    .filter(candidate -> candidate.frames() <= target)
                    .flatMap(candidate ->
                            searched(candidate, coarse.subList(1, coarse.size()), fine, target, mostTried));
            if (reached.isPresent()) {
                return reached;
            }
        }
        return Optional.empty();
    }

    /** How many candidates of this size so many events are. */
    private static int work(Candidate candidate, int events) {
        return events / Math.max(50, candidate.parts());
    }

    private long growth(Candidate least, Range range) {
        return candidates
                .of(least.selection().with(range, 1))
                .map(candidate -> candidate.frames() - least.frames())
                .orElse(0L);
    }

    private void note(Candidate candidate) {
        met.add(candidate.frames());
        met.add(candidate.longest());
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
        return grown(least, least.ranges(), most).longest();
    }

    private void reportUnreachable(long target) {
        double rate = candidates.frameRate();
        long shortest = (long) Math.ceil(shortest() / rate);
        long longest = (long) Math.floor(longest() / rate);
        String nearest = Stream.of(below(target, shortest), above(target, longest))
                .flatMap(Optional::stream)
                .map(seconds -> Figures.clock(seconds))
                .collect(Collectors.joining(" and "));
        diagnostics.report(
                Code.LENGTH_UNREACHABLE,
                lengthSpan(),
                "the session cannot last " + clock(target / rate) + ": it can last from " + Figures.clock(shortest)
                        + " to " + Figures.clock(longest),
                nearest.isEmpty() ? "widen a range, or add or leave out steps" : "the nearest possible: " + nearest);
    }

    /** The longest possible length under the target, in whole seconds. */
    private Optional<Long> below(long target, long shortest) {
        return firstSolved(new TreeSet<>(met)
                .headSet(target, false).descendingSet().stream()
                        .map(frames -> Math.floorDiv(frames, (long) candidates.frameRate()))
                        .filter(seconds -> seconds >= shortest));
    }

    /** The shortest possible length over the target, in whole seconds. */
    private Optional<Long> above(long target, long longest) {
        return firstSolved(new TreeSet<>(met)
                .tailSet(target, false).stream()
                        .map(frames -> -Math.floorDiv(-frames, (long) candidates.frameRate()))
                        .filter(seconds -> seconds <= longest));
    }

    private Optional<Long> firstSolved(Stream<Long> seconds) {
        return seconds.distinct()
                .limit(NEAREST_TRIED)
                .filter(length -> solved(length * candidates.frameRate()).isPresent())
                .findFirst();
    }

    private static String clock(double seconds) {
        return Figures.clock(Math.round(seconds));
    }
}
