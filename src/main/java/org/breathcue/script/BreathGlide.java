package org.breathcue.script;

/** A breath that changes linearly from one ratio to another with the same phases. The two may be equal. */
public record BreathGlide(BreathRatio from, BreathRatio to) {
    /** Returns a breath that does not change. */
    public static BreathGlide steady(BreathRatio breath) {
        return new BreathGlide(breath, breath);
    }

    /** Returns the breath as scripts write it: {@code 4:6} or {@code 3:4 to 4:6}. */
    public String written() {
        return from.equals(to) ? from.written() : from.written() + " to " + to.written();
    }

    /** Returns the breath at {@code place}, from 0 (the beginning) to 1 (the end). */
    public BreathRatio at(double place) {
        return new BreathRatio(
                between(from.inhale(), to.inhale(), place),
                between(from.holdIn(), to.holdIn(), place),
                between(from.exhale(), to.exhale(), place),
                between(from.holdOut(), to.holdOut(), place));
    }

    /** Returns the same breath at another rate in breaths per minute. */
    public BreathGlide paced(double cyclesPerMinute) {
        return new BreathGlide(from.paced(cyclesPerMinute), to.paced(cyclesPerMinute));
    }

    private static double between(double from, double to, double place) {
        return place == 1 ? to : from + (to - from) * place;
    }
}
