package org.breathcue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.fit.Candidate;
import org.breathcue.compile.fit.Candidates;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Range;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By how much a unit more of a range is told to lengthen a session: what fitting it to a length goes by. */
class GrowthTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ 'name': 'Fold', 'hold': '20-30 s' }",
                "{ 'name': 'Fold', 'hold': '3-5 breaths' }",
                "{ 'name': 'Fold', 'hold': '20-30 s', 'sides': 'both', 'times': 3, 'sets': 2 }",
                "{ 'name': 'Fold', 'hold': '3-5 breaths', 'sides': 'alternate' }",
                "{ 'name': 'Fold', 'hold': '20 s', 'times': '2-4' }",
                "{ 'name': 'Fold', 'hold': '3 breaths', 'times': '2-4', 'sets': 2 }",
                "{ 'name': 'Fold', 'hold': '20 s', 'times': 3, 'sets': '2-4' }",
                "{ 'name': 'Fold', 'hold': '20 s', 'times': '2-4', 'sides': 'both' }",
                "{ 'name': 'Cat', 'flow': [{ 'on': 'inhale', 'say': 'In.' }], 'times': '2-4' }",
                "{ 'name': 'Cat', 'flow': [{ 'on': 'inhale', 'say': 'In.' }], 'times': 2, 'sets': '2-4' }",
                "{ 'name': 'Plank', 'flow': [{ 'say': 'In.', 'for': '5-10 s' }], 'times': 2 }",
                "{ 'name': 'Plank', 'flow': [{ 'say': 'In.', 'for': '2-4 breaths' }], 'times': 2 }",
                "{ 'name': 'Plank', 'flow': [{ 'say': 'In.', 'for': '5 s' }, { 'say': 'Up.', 'for': '2 s' }], 'times': '2-4' }",
                "{ 'breathe': '20-40 s' }",
                "{ 'breathe': '3-5 breaths' }"
            })
    void isWhatAUnitMoreAddsToTheDoses(String step) throws MissingSoundsException {
        Planned planned = Planned.session("'calls': [],", step);
        Candidates candidates = Compiled.candidates(planned.script());
        Candidate least = candidates.of(Selection.LOWEST).orElseThrow();
        Range range = least.ranges().get(0);
        Candidate more = candidates.of(Selection.LOWEST.with(range, 1)).orElseThrow();
        assertThat(least.ranges()).hasSize(1);
        assertThat(least.growth(range)).isEqualTo(doses(candidates, more) - doses(candidates, least));
    }

    private static double doses(Candidates candidates, Candidate candidate) throws MissingSoundsException {
        return candidates
                        .timeline(candidate.selection(), 0, new Diagnostics())
                        .orElseThrow()
                        .events(Event.Dose.class)
                        .stream()
                        .mapToLong(Event.Dose::lengthFrames)
                        .sum()
                / (double) Planned.RATE;
    }
}
