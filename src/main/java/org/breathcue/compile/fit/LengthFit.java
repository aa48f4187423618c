package org.breathcue.compile.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.script.Range;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.SessionLimits;
import org.breathcue.timeline.Timeline;

/**
 * Gives a session an exact length.
 *
 * <p>It tries these in order, and takes the first that gives the length:
 *
 * <ol>
 *   <li>All steps, every range at its low end. If that is too long, silences are shortened, as far as they may be. If it is too
 *       short, {@link LengthSearch} raises ranges by whole units, and silences are lengthened to make up the rest.
 *   <li>The same without the last optional step, then without the last two, and so on.
 * </ol>
 *
 * <p>An example: a session has a hold of 20-30 s and 8 s besides, of which 4 s are a silence that may last from 2.5 s to 8 s.
 *
 * <ul>
 *   <li>33 s: the hold is raised to 25 s; 25 s + 8 s is exact.
 *   <li>32.5 s: the hold is raised to 24 s, and the silence is lengthened by 0.5 s.
 *   <li>27 s: even the lowest hold of 20 s is 1 s too long, so the silence is shortened to 3 s.
 *   <li>26 s: the silence cannot be shortened to 2 s. The length is refused, with the nearest lengths that are possible.
 * </ul>
 */
public final class LengthFit {
    /** How many lengths near one that cannot be reached are tried before the message gives up naming one. */
    private static final int NEAREST_TRIED = 4;

    private final Script script;
    private final Candidates candidates;
    private final Diagnostics diagnostics;
    private boolean exhausted;

    public LengthFit(Script script, Candidates candidates, Diagnostics diagnostics) {
        this.script = script;
        this.candidates = candidates;
        this.diagnostics = diagnostics;
    }

    /** Returns a timeline of exactly this many frames; empty when an error was reported. */
    public Optional<Timeline> fit(long target) throws MissingSoundsException {
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

    /** Returns a candidate that silences can bring to exactly this many frames. */
    private Optional<Candidate> solved(long target) throws MissingSoundsException {
        for (Selection base : bases()) {
            Optional<Candidate> least = candidates.of(base);
            if (least.isPresent() && least.get().shortest() <= target) {
                return target <= least.get().frames() ? least : searched(least.get(), target);
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> searched(Candidate least, long target) throws MissingSoundsException {
        LengthSearch search = new LengthSearch(candidates, target);
        Optional<Candidate> reached = search.reached(least);
        exhausted |= search.isExhausted();
        return reached;
    }

    /** Returns the shortest and the longest length the session can have; empty when an error was reported. */
    public Optional<LengthRange> range() throws MissingSoundsException {
        if (lowest().isEmpty()) {
            return Optional.empty();
        }
        double rate = candidates.frameRate();
        return Optional.of(new LengthRange(shortest() / rate, longest() / rate));
    }

    private Optional<Candidate> lowest() throws MissingSoundsException {
        Optional<Candidate> lowest = candidates.of(Selection.LOWEST);
        return lowest.isPresent() ? lowest : candidates.of(Selection.LOWEST, diagnostics);
    }

    /** Returns the selections to start from: all steps at their low ends, then without the last optional step, the last two, … */
    private List<Selection> bases() {
        List<Selection> bases = new ArrayList<>(List.of(Selection.LOWEST));
        List<Step> optional = new ArrayList<>(optional());
        Collections.reverse(optional);
        for (Step step : optional) {
            bases.add(bases.get(bases.size() - 1).without(step));
        }
        return bases;
    }

    /** Returns the optional steps in the order of the script. */
    private List<Step> optional() {
        return StepWalk.steps(script.steps()).stream().filter(Step::optional).toList();
    }

    private Optional<Timeline> timeline(Candidate reached, long target) throws MissingSoundsException {
        long extra = target - reached.frames();
        return candidates
                .timeline(reached.selection(), extra, diagnostics)
                .map(timeline -> withNotes(timeline, reached, extra));
    }

    /** Adds to the choices which steps were left out, and by how much silences were changed. */
    private Timeline withNotes(Timeline timeline, Candidate reached, long extra) {
        List<Choice> choices = new ArrayList<>(timeline.choices());
        optional().stream()
                .filter(step -> !reached.selection().has(step))
                .forEach(step -> choices.add(new Choice(step.span(), "optional", "left out")));
        if (extra != 0) {
            String change = (extra < 0 ? "shortened by " : "lengthened by ")
                    + DurationText.secondsToTenths((double) Math.abs(extra) / timeline.frameRate());
            choices.add(new Choice(lengthSpan(), "silence", change));
        }
        return timeline.withChoices(choices);
    }

    private Span lengthSpan() {
        return script.length().map(Range::span).orElse(script.span());
    }

    private long shortest() throws MissingSoundsException {
        List<Selection> bases = bases();
        long shortest = Long.MAX_VALUE;
        for (Selection base : bases) {
            shortest = Math.min(
                    shortest, candidates.of(base).map(Candidate::shortest).orElse(Long.MAX_VALUE));
        }
        return shortest;
    }

    /**
     * Returns the longest possible length. If the high ends of all ranges together break a limit, the search for a session
     * of the maximum length is asked: it reaches that length, or has tried the nearest ones on its way.
     */
    private long longest() throws MissingSoundsException {
        Candidate least = candidates.of(Selection.LOWEST).orElseThrow();
        Optional<Candidate> highest = candidates.of(Selection.LOWEST.at(1, least.ranges()));
        if (highest.isPresent()) {
            return highest.get().longest();
        }
        long most = (long) SessionLimits.MAX_SECONDS * candidates.frameRate();
        return solved(most).isPresent()
                ? most
                : candidates.tried().mapToLong(Candidate::longest).max().orElseThrow();
    }

    private void reportUnreachable(long target) throws MissingSoundsException {
        double rate = candidates.frameRate();
        long shortest = (long) Math.ceil(shortest() / rate);
        long longest = (long) Math.floor(longest() / rate);
        String nearest = Stream.of(below(target), above(target, longest))
                .flatMap(Optional::stream)
                .map(seconds -> DurationText.clock(seconds) + " (" + seconds + " s)")
                .collect(Collectors.joining(" and "));
        // If the search was cut short, a nearer length may have been missed.
        String possible = exhausted ? "possible near it: " : "the nearest possible: ";
        diagnostics.report(
                Code.LENGTH_UNREACHABLE,
                lengthSpan(),
                "the session cannot last " + clock(target / rate) + ": it can last from " + DurationText.clock(shortest)
                        + " to " + DurationText.clock(longest),
                (nearest.isEmpty() ? "" : possible + nearest + "; ")
                        + (target > longest * candidates.frameRate()
                                ? "to make it longer, write ranges such as \"hold\": \"20-60 s\", or add steps"
                                : target < shortest * candidates.frameRate()
                                        ? "to make it shorter, shorten holds, or mark steps with \"optional\": true"
                                        : "to reach any length in between, write a hold as a range of seconds"));
    }

    /** Returns the longest possible length below the target, in whole seconds. */
    private Optional<Long> below(long target) throws MissingSoundsException {
        return firstSolved(candidates
                .tried()
                .map(Candidate::longest)
                .filter(frames -> frames < target)
                .sorted(Comparator.reverseOrder())
                .map(frames -> Math.floorDiv(frames, (long) candidates.frameRate())));
    }

    /** Returns the shortest possible length above the target, in whole seconds. */
    private Optional<Long> above(long target, long longest) throws MissingSoundsException {
        // Silences can be shortened if no range is raised, so every length down to the shortest is possible.
        List<Long> possible = new ArrayList<>();
        for (Selection base : bases()) {
            candidates.of(base).map(Candidate::shortest).ifPresent(possible::add);
        }
        candidates.tried().map(Candidate::frames).forEach(possible::add);
        return firstSolved(possible.stream()
                .filter(frames -> frames > target)
                .sorted()
                .map(frames -> -Math.floorDiv(-frames, (long) candidates.frameRate()))
                .filter(seconds -> seconds <= longest));
    }

    private Optional<Long> firstSolved(Stream<Long> seconds) throws MissingSoundsException {
        for (long length : seconds.distinct().limit(NEAREST_TRIED).toList()) {
            if (solved(length * candidates.frameRate()).isPresent()) {
                return Optional.of(length);
            }
        }
        return Optional.empty();
    }

    private static String clock(double seconds) {
        return DurationText.clock(Math.round(seconds));
    }
}
