package org.breathcue.timeline;

import java.util.List;

/**
 * How full the lungs are at the start and at the end of a breath phase: 0 is empty, 1 is full. Of two inhales without an exhale
 * between them, each takes the part of the volume that it takes of the time. The exhale alike.
 */
public record LungVolume(double start, double end) {
    /** Returns the volume during one of the breath phases, which are in the order of time. */
    public static LungVolume of(List<Event.Breath> breaths, int index) {
        BreathPhase phase = breaths.get(index).phase();
        boolean rises = phase.isIn();
        BreathPhase moving = rises ? BreathPhase.INHALE : BreathPhase.EXHALE;
        long before = 0;
        for (int i = index - 1; i >= 0 && sameBreath(breaths, i, moving); i--) {
            before += moved(breaths.get(i), moving);
        }
        long own = moved(breaths.get(index), moving);
        long after = 0;
        for (int i = index + 1; i < breaths.size() && sameBreath(breaths, i - 1, moving); i++) {
            after += moved(breaths.get(i), moving);
        }
        long all = before + own + after;
        double start = before == 0 && phase.isHold() ? 1 : (double) before / all;
        double end = before == 0 && phase.isHold() ? 1 : (double) (before + own) / all;
        return rises ? new LungVolume(start, end) : new LungVolume(1 - start, 1 - end);
    }

    /** Whether a phase and the next one belong to the same inhale, or to the same exhale. */
    private static boolean sameBreath(List<Event.Breath> breaths, int index, BreathPhase moving) {
        Event.Breath one = breaths.get(index);
        Event.Breath next = breaths.get(index + 1);
        return one.endFrame() == next.startFrame() && isPart(one, moving) && isPart(next, moving);
    }

    private static boolean isPart(Event.Breath breath, BreathPhase moving) {
        return breath.phase() == moving || breath.phase() == moving.next();
    }

    private static long moved(Event.Breath breath, BreathPhase moving) {
        return breath.phase() == moving ? breath.lengthFrames() : 0;
    }
}
