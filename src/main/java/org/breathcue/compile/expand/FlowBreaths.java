package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.BreathRatio;
import org.breathcue.timeline.BreathPhase;

/**
 * Collects the phases of a flow into breaths. Each breath starts with the phase of the first line or, if the breath lacks that
 * phase, where it would be. Phases that no line names are added without words, except between lines that
 * {@linkplain LineBreath go on}.
 *
 * <p>An example, at 4:6: the lines inhale, inhale, exhale are one breath of three phases. The lines exhale, inhale, inhale, exhale
 * are two breaths: exhale, inhale, inhale; and exhale, inhale, of which the last phase has no words.
 */
final class FlowBreaths {
    private final Span source;
    private BreathRatio breath;
    private final BreathPhase first;
    private final LineBreath lines = new LineBreath();
    private final List<Prescription.Phase> current = new ArrayList<>();
    private final List<Prescription.Cycle> complete = new ArrayList<>();
    private BreathPhase next;

    /**
     * @param source of the phases without words
     * @param first the phase of the first line
     */
    FlowBreaths(Span source, BreathRatio breath, BreathPhase first) {
        this.source = source;
        this.breath = breath;
        this.first = first;
        this.next = first;
    }

    /** From now on with another breath of the same phases. */
    void breathe(BreathRatio other) {
        breath = other;
    }

    /** Adds the phase of a line. */
    void add(Prescription.Phase phase) {
        boolean goesOn = lines.goesOn(phase.phase());
        if (goesOn) {
            reopen(phase.phase());
        } else {
            fillUntil(phase.phase());
        }
        add(phase, goesOn);
    }

    /** A hold in the middle of an inhale or exhale begins no breath, even if the first line is such a hold. */
    private void reopen(BreathPhase phase) {
        boolean begun = !phase.isHold()
                && current.stream().allMatch(other -> other.phase().isHold());
        if (begun) {
            current.addAll(0, complete.remove(complete.size() - 1).phases());
        }
    }

    /** Completes the last breath: no more lines follow in this pass. */
    void endPass() {
        fillUntil(first);
        endPart();
    }

    /** Something else follows in the middle of a breath, or at its end. */
    private void endPart() {
        complete();
        lines.end();
    }

    private void complete() {
        if (!current.isEmpty()) {
            complete.add(new Prescription.Cycle(List.copyOf(current)));
            current.clear();
        }
    }

    /** Returns the breaths that were added since the last call. */
    List<Prescription.Cycle> taken() {
        endPart();
        List<Prescription.Cycle> taken = List.copyOf(complete);
        complete.clear();
        return taken;
    }

    private void fillUntil(BreathPhase phase) {
        while (next != phase) {
            if (breath.seconds(next) > 0) {
                add(
                        new Prescription.Phase(source, next, breath.seconds(next), Optional.empty(), Optional.empty()),
                        false);
            } else {
                if (next == first) {
                    complete();
                }
                next = next.next();
            }
        }
    }

    private void add(Prescription.Phase phase, boolean goesOn) {
        if (phase.phase() == first && !goesOn) {
            complete();
        }
        current.add(phase);
        next = phase.phase().next();
    }
}
