package org.breathcue.mpris;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.breathcue.live.Gesture;
import org.breathcue.live.Status;
import org.breathcue.pcm.Decibels;
import org.jspecify.annotations.Nullable;

/**
 * The volume that somebody asked for, which becomes gestures of one step each. Of several requests between two calls of {@link #apply}, as a
 * slider makes them, the last one counts. Any thread may ask.
 */
final class VolumeRequest {
    private static final double STEP_DB = 3;
    private static final double SOFTEST_DB = -30;
    /** Less is an error of rounding by whoever asks. */
    private static final double SAME_DB = 0.1;

    private final AtomicReference<@Nullable Double> wanted = new AtomicReference<>();

    /** Asks for a volume, as a factor of the amplitude; what is above 1 is taken for 1, and what is below 0 for 0. */
    void ask(double factor) {
        wanted.set(factor);
    }

    /** Makes the gestures that bring the volume nearest to what was asked for. A small change makes at least one step in its direction. */
    void apply(Status status, Consumer<Gesture> gestures) {
        Double factor = wanted.getAndSet(null);
        if (factor == null || Double.isNaN(factor)) {
            return;
        }
        double target = factor <= 0 ? SOFTEST_DB : Math.max(SOFTEST_DB, Math.min(0, Decibels.fromLinear(factor)));
        double change = target - status.volumeDb();
        if (Math.abs(change) < SAME_DB) {
            return;
        }
        long steps = Math.max(1, Math.round(Math.abs(change) / STEP_DB));
        for (long i = 0; i < steps; i++) {
            gestures.accept(change < 0 ? Gesture.SOFTER : Gesture.LOUDER);
        }
    }
}
