package org.breathcue.script;

/** A breath that may change, linearly, from one ratio to another with the same phases. */
public record BreathGlide(BreathRatio from, BreathRatio to) {
    /** A breath that stays as it is. */
    public static BreathGlide steady(BreathRatio breath) {
        return new BreathGlide(breath, breath);
    }

    /** The breath at {@code place}, from 0 (its beginning) to 1 (its end). */
    public BreathRatio at(double place) {
        return new BreathRatio(
                between(from.inhale(), to.inhale(), place),
                between(from.holdIn(), to.holdIn(), place),
                between(from.exhale(), to.exhale(), place),
                between(from.holdOut(), to.holdOut(), place));
    }

    /** The same breath at so many cycles a minute. */
    public BreathGlide paced(double cyclesPerMinute) {
        return new BreathGlide(from.paced(cyclesPerMinute), to.paced(cyclesPerMinute));
    }

    private static double between(double from, double to, double place) {
        return place == 1 ? to : from + (to - from) * place;
    }
}
