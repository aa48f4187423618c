package org.breathcue.compile.expand;

import org.breathcue.timeline.BreathPhase;
import org.jspecify.annotations.Nullable;

/**
 * Decides which lines on the breath go on with the phase of the line before, so that no other phase lies between them: an inhale
 * after an inhale, or after a hold that follows an inhale. The exhale alike.
 *
 * <p>An example: of inhale, inhale, hold in, inhale, exhale, inhale, the second and the third inhale go on; all four lines up to the
 * exhale are the inhale of one breath.
 */
public final class LineBreath {
    private @Nullable BreathPhase last;
    /** The last phase that was not {@link #last}. */
    private @Nullable BreathPhase before;

    /** Adds the phase of the next line, and returns whether it goes on with the phase of the line before. */
    public boolean goesOn(BreathPhase phase) {
        BreathPhase line = last;
        boolean interrupted = line != null && line.isHold() && phase == before && phase.next() == line;
        if (phase == line) {
            return true;
        }
        before = line;
        last = phase;
        return interrupted;
    }

    /** Something else follows: the next line goes on with nothing. */
    public void end() {
        last = null;
        before = null;
    }
}
