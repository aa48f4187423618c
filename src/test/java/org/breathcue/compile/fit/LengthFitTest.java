package org.breathcue.compile.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.duration.DurationText;
import org.breathcue.script.Range;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.AssertionCounter;
import org.breathcue.support.Compiled;
import org.breathcue.support.CountedSounds;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fitting small sessions, against going through every choice there is. */
class LengthFitTest {
    private static final int RATE = CountedSounds.USUAL.frameRate();

    private static final String COARSE = """
            { "name": "Plank", "calls": [], "hold": "60 s", "times": "2-5", "sets": "2-4", "rest": "30 s" }""";
    private static final String REPEATED = """
            { "repeat": "1-3", "steps": [{ "name": "Plank", "hold": "2 min" }, { "name": "Twist", "hold": "3 min", "sides": "both" }] },
            { "name": "Squat", "hold": "5 min", "sets": "1-4" },
            { "name": "Fold", "hold": "2-4 breaths" }""";
    private static final String MIXED = """
            { "name": "Plank", "hold": "100 s", "times": "1-4" },
            { "name": "Cat", "flow": [{ "on": "inhale", "say": "Sink." }, { "on": "exhale", "say": "Round." }], "times": "3-6" },
            { "name": "Press", "flow": [{ "say": "Press.", "for": "70 s" }], "times": "1-3" },
            { "breathe": "2-4 breaths", "breath": "20:20" }""";
    private static final String OPTIONAL = """
            { "name": "Plank", "hold": "90 s", "times": "1-3", "optional": true },
            { "name": "Sit", "hold": "50 s", "sets": "1-2" },
            { "name": "Squat", "hold": "80 s", "times": "2-3", "optional": true }""";

    @ParameterizedTest
    @ValueSource(strings = {COARSE, REPEATED, MIXED, OPTIONAL})
    void findsWhatAnyChoiceGivesAndElseTheNearest(String steps) throws MissingSoundsException {
        Script script = script(steps);
        List<Candidate> bases = bases(script);
        Candidate all = bases.get(0);
        long first = bases.get(bases.size() - 1).shortest() / RATE - 30;
        long last = longest(every(script, all)) / RATE + 30;
        Map<Candidate, List<Candidate>> everyOf = new HashMap<>();
        for (Candidate base : bases) {
            everyOf.put(base, every(script, base));
        }
        AssertionCounter counter = new AssertionCounter();
        for (long seconds = first; seconds <= last; seconds += 7) {
            long target = seconds * RATE;
            List<Candidate> possible = bases.stream()
                    .filter(base -> base.shortest() <= target)
                    .findFirst()
                    .map(everyOf::get)
                    .orElse(List.of());
            boolean reachable = possible.stream()
                    .anyMatch(c -> (isLowest(c) ? c.shortest() : c.frames()) <= target && target <= c.longest());
            Diagnostics diagnostics = new Diagnostics();
            Optional<Timeline> fitted = new LengthFit(script, candidates(script), diagnostics).fit(target);
            assertThat(fitted.map(Timeline::frames))
                    .as("%d s", seconds)
                    .isEqualTo(reachable ? Optional.of(target) : Optional.empty());
            counter.count(reachable ? "fitted" : "refused");
            if (!reachable) {
                assertThat(diagnostics.sorted().get(0).hint())
                        .as("%d s", seconds)
                        .hasValueSatisfying(hint -> assertThat(hint)
                                .startsWith("the nearest possible: " + nearest(everyOf, bases, target) + "; "));
            }
        }
        counter.assertAtLeast(Map.of("fitted", 5, "refused", 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {COARSE, REPEATED, MIXED, OPTIONAL})
    void everyChoiceIsPossibleFromItsOwnLengthToItsLongest(String steps) throws MissingSoundsException {
        Script script = script(steps);
        Candidate least = bases(script).get(0);
        for (Candidate choice : every(script, least)) {
            for (long target : new long[] {choice.frames(), choice.longest()}) {
                assertThat(new LengthFit(script, candidates(script), new Diagnostics())
                                .fit(target)
                                .map(Timeline::frames))
                        .hasValue(target);
            }
        }
        for (Candidate base : bases(script)) {
            assertThat(new LengthFit(script, candidates(script), new Diagnostics())
                            .fit(base.shortest())
                            .map(Timeline::frames))
                    .hasValue(base.shortest());
        }
    }

    /** The longest possible before, and the shortest after, with as many optional steps as that leaves. */
    private static String nearest(Map<Candidate, List<Candidate>> everyOf, List<Candidate> bases, long target) {
        List<String> nearest = new ArrayList<>();
        Optional<Candidate> chosen =
                bases.stream().filter(base -> base.shortest() <= target).findFirst();
        List<Candidate> possible = chosen.map(everyOf::get).orElse(List.of());
        possible.stream()
                .mapToLong(Candidate::longest)
                .filter(frames -> frames < target)
                .max()
                .ifPresent(frames -> nearest.add(told(frames / RATE)));
        long after = Math.min(
                possible.stream()
                        .mapToLong(Candidate::frames)
                        .filter(frames -> frames > target)
                        .min()
                        .orElse(Long.MAX_VALUE),
                bases.stream()
                        .mapToLong(Candidate::shortest)
                        .filter(frames -> frames > target)
                        .min()
                        .orElse(Long.MAX_VALUE));
        if (after < Long.MAX_VALUE) {
            nearest.add(told((after + RATE - 1) / RATE));
        }
        return String.join(" and ", nearest);
    }

    private static String told(long seconds) {
        return DurationText.clock(seconds) + " (" + seconds + " s)";
    }

    private static boolean isLowest(Candidate candidate) {
        return candidate.ranges().stream()
                .allMatch(range -> candidate.selection().units(range) == 0);
    }

    /** The lowest of everything, then without the last optional step, then without the last two. */
    private static List<Candidate> bases(Script script) throws MissingSoundsException {
        Candidates candidates = candidates(script);
        List<Candidate> bases = new ArrayList<>();
        Selection selection = Selection.LOWEST;
        bases.add(candidates.of(selection).orElseThrow());
        for (int i = script.steps().size() - 1; i >= 0; i--) {
            if (script.steps().get(i).optional()) {
                selection = selection.without(script.steps().get(i));
                bases.add(candidates.of(selection).orElseThrow());
            }
        }
        return bases;
    }

    /** Every choice there is in the ranges. */
    private static List<Candidate> every(Script script, Candidate base) throws MissingSoundsException {
        Candidates candidates = candidates(script);
        List<Selection> selections = new ArrayList<>(List.of(base.selection()));
        for (Range range : base.ranges()) {
            List<Selection> more = new ArrayList<>();
            for (Selection selection : selections) {
                for (int units = 0; units <= range.units(); units++) {
                    more.add(selection.with(range, units));
                }
            }
            selections = more;
        }
        List<Candidate> every = new ArrayList<>();
        for (Selection selection : selections) {
            candidates.of(selection).ifPresent(every::add);
        }
        return every;
    }

    private static long longest(List<Candidate> all) {
        return all.stream().mapToLong(Candidate::longest).max().orElseThrow();
    }

    private static Candidates candidates(Script script) {
        return Compiled.candidates(script);
    }

    private static Script script(String steps) {
        Source source = new Source("script.json", "{ \"title\": \"Test\", \"steps\": [" + steps + "] }");
        Diagnostics diagnostics = new Diagnostics();
        return ScriptReader.read(source, new FolderLibrary(List.of(), Path.of("")), diagnostics)
                .orElseThrow(() -> new AssertionError(Compiled.told(diagnostics)));
    }
}
