package org.breathcue.script;

import java.util.List;
import org.breathcue.timeline.BreathPhase;

/** The lengths of a breath's phases in seconds; a hold of 0 s is no phase. */
public record BreathRatio(double inhale, double holdIn, double exhale, double holdOut) {
    /** Six breaths a minute, the longer part out. */
    public static final BreathRatio DEFAULT = new BreathRatio(4, 0, 6, 0);

    /** One whole breath in seconds. */
    public double cycle() {
        return inhale + holdIn + exhale + holdOut;
    }

    /** The same proportions at so many cycles a minute. */
    public BreathRatio paced(double cyclesPerMinute) {
        double factor = 60 / cyclesPerMinute / cycle();
        return new BreathRatio(inhale * factor, holdIn * factor, exhale * factor, holdOut * factor);
    }

    /** The length of a phase in seconds; 0 for one this breath does not have. */
    public double seconds(BreathPhase phase) {
        return switch (phase) {
            case INHALE -> inhale;
            case HOLD_IN -> holdIn;
            case EXHALE -> exhale;
            case HOLD_OUT -> holdOut;
        };
    }

    /** The phases this breath has, from the inhale. */
    public List<BreathPhase> phases() {
        return List.of(BreathPhase.values()).stream()
                .filter(phase -> seconds(phase) > 0)
                .toList();
    }

    /** The phase that follows, around the cycle. */
    public BreathPhase after(BreathPhase phase) {
        List<BreathPhase> phases = phases();
        return phases.get((phases.indexOf(phase) + 1) % phases.size());
    }
}
