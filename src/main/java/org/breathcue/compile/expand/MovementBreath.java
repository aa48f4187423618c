package org.breathcue.compile.expand;

import java.util.List;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.timeline.BreathPhase;

/**
 * The breath of one movement.
 *
 * @param arrives whether its last cycle is the end of the glide; else the movement that follows starts there
 */
public record MovementBreath(BreathGlide glide, boolean arrives) {
    /** Seconds shorter than this part of a breath have no breath. */
    private static final double SHORTEST_PART = 0.7;

    static MovementBreath steady(BreathRatio breath) {
        return new MovementBreath(BreathGlide.steady(breath), true);
    }

    /** The breath that leads in and out. */
    public BreathRatio first() {
        return glide.from();
    }

    /** One of {@code cycles} cycles, counted from 1. */
    public BreathRatio cycle(int cycle, int cycles) {
        int parts = arrives ? cycles - 1 : cycles;
        return parts < 1 || glide.from().equals(glide.to()) ? first() : glide.at((double) (cycle - 1) / parts);
    }

    /** The exact length of so many cycles in seconds. */
    public double seconds(int cycles) {
        if (glide.from().equals(glide.to())) {
            return cycles * first().cycle();
        }
        double seconds = 0;
        for (int cycle = 1; cycle <= cycles; cycle++) {
            seconds += cycle(cycle, cycles).cycle();
        }
        return seconds;
    }

    /** How many whole cycles fill a chosen amount. */
    int cyclesIn(Amount amount, double value) {
        return amount.inBreaths() ? (int) value : cyclesIn(value);
    }

    /** How many whole cycles come nearest, by ratio, to some seconds; 0 when they are too short for one. */
    public int cyclesIn(double seconds) {
        if (seconds / first().cycle() < SHORTEST_PART) {
            return 0;
        }
        double mean = (first().cycle() + glide.to().cycle()) / 2;
        int about = (int) Math.floor(seconds / mean);
        int best = Math.max(1, about - 1);
        for (int cycles = best + 1; cycles <= about + 2; cycles++) {
            // Of two equally near, the slower breath.
            if (distance(cycles, seconds) < distance(best, seconds)) {
                best = cycles;
            }
        }
        return best;
    }

    private double distance(int cycles, double seconds) {
        double exact = seconds(cycles);
        return Math.max(exact / seconds, seconds / exact);
    }

    public List<BreathPhase> phases() {
        return first().phases();
    }
}
