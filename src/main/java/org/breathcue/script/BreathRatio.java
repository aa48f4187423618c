package org.breathcue.script;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.breathcue.timeline.BreathPhase;

/** The lengths of the phases of a breath in seconds. A hold of 0 s means that the breath has no such phase. */
public record BreathRatio(double inhale, double holdIn, double exhale, double holdOut) {
    /** Six breaths per minute, with a longer exhale than inhale. */
    public static final BreathRatio DEFAULT = new BreathRatio(4, 0, 6, 0);

    /** Returns the breath as scripts write it: {@code 4:6} or {@code 4:7:8}. */
    public String written() {
        DoubleStream parts;
        if (holdOut > 0) {
            parts = DoubleStream.of(inhale, holdIn, exhale, holdOut);
        } else if (holdIn > 0) {
            parts = DoubleStream.of(inhale, holdIn, exhale);
        } else {
            parts = DoubleStream.of(inhale, exhale);
        }
        return parts.mapToObj(seconds ->
                        BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(":"));
    }

    /** Returns the length of one breath in seconds. */
    public double cycle() {
        return inhale + holdIn + exhale + holdOut;
    }

    /** Returns the same proportions at another rate in breaths per minute. */
    public BreathRatio paced(double cyclesPerMinute) {
        double factor = 60 / cyclesPerMinute / cycle();
        return new BreathRatio(inhale * factor, holdIn * factor, exhale * factor, holdOut * factor);
    }

    /** Returns the length of a phase in seconds; 0 if the breath does not have it. */
    public double seconds(BreathPhase phase) {
        return switch (phase) {
            case INHALE -> inhale;
            case HOLD_IN -> holdIn;
            case EXHALE -> exhale;
            case HOLD_OUT -> holdOut;
        };
    }

    /** Returns the phases that the breath has, starting with the inhale. */
    public List<BreathPhase> phases() {
        return List.of(BreathPhase.values()).stream()
                .filter(phase -> seconds(phase) > 0)
                .toList();
    }

    /** Returns a phase, or the next one after it that the breath has. */
    public BreathPhase from(BreathPhase phase) {
        return seconds(phase) > 0 ? phase : from(phase.next());
    }

    /** Returns the next phase that the breath has; the first phase follows the last. */
    public BreathPhase after(BreathPhase phase) {
        return from(phase.next());
    }
}
