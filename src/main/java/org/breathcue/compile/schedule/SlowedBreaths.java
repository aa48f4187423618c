package org.breathcue.compile.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breathcue.compile.expand.EnginePhrases;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.timeline.BreathPhase;

/** Lines whose words slow their breath too much, each at its worst in each step. */
final class SlowedBreaths {
    private static final double SLOW = 1.5;
    private static final double TOO_SLOW = 2;

    private final Map<Place, Slowed> slowed = new LinkedHashMap<>();
    private Optional<Span> step = Optional.empty();

    /** Sets the step in which the lines that come next are spoken. */
    void during(Span step) {
        this.step = Optional.of(step);
    }

    /** Of a flow, where breaths are counted: far too slow is an error. */
    void inFlow(Span source, BreathPhase phase, double nominal, double words, double factor) {
        add(new Slowed(source, phase, nominal, words, factor, factor > TOO_SLOW));
    }

    /** On the way in or out, where nothing is counted. */
    void onTheWay(Span source, BreathPhase phase, double nominal, double words, double factor) {
        add(new Slowed(source, phase, nominal, words, factor, false));
    }

    private void add(Slowed breath) {
        if (breath.factor > SLOW) {
            slowed.merge(new Place(step, breath.source), breath, (a, b) -> a.factor >= b.factor ? a : b);
        }
    }

    void report(Diagnostics diagnostics) {
        List<Map.Entry<Place, Slowed>> worstFirst = new ArrayList<>(slowed.entrySet());
        worstFirst.sort(Comparator.comparingDouble(place -> -place.getValue().factor));
        for (Map.Entry<Place, Slowed> place : worstFirst) {
            Slowed breath = place.getValue();
            place.getKey().step.ifPresent(diagnostics::during);
            diagnostics.report(
                    breath.wrong ? Code.TEACHING_TOO_SLOW : Code.TEACHING_SLOW,
                    breath.source,
                    String.format(
                            Locale.ROOT,
                            "these words take %s, but the %s lasts %s: the breath would be slowed to %.2f times its length",
                            DurationText.secondsWithTenths(breath.words),
                            EnginePhrases.phaseNoun(breath.phase),
                            DurationText.secondsWithTenths(breath.nominal),
                            breath.factor),
                    "use fewer words, move words to `setup`, or set a slower `breath`");
        }
    }

    /** One line in one step. */
    private record Place(Optional<Span> step, Span line) {}

    /**
     * One line.
     *
     * @param nominal the length of the phase in seconds
     * @param words that of the words
     * @param factor by which the phase is longer
     */
    private record Slowed(Span source, BreathPhase phase, double nominal, double words, double factor, boolean wrong) {}
}
