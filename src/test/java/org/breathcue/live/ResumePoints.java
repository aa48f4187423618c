package org.breathcue.live;

import java.util.List;
import java.util.OptionalInt;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Timeline;

/**
 * Where a session resumes after a gesture, worked out frame by frame: slow, and simple enough to be trusted. Shares no code with the
 * transport.
 */
final class ResumePoints {
    private final Timeline timeline;

    /** For each frame, the frame to resume from after an interruption there. */
    private final int[] owed;

    /** For each frame, the number of its mark. */
    private final int[] mark;

    /** For each frame, the number of its step. */
    private final int[] step;

    /** For each frame, the end of the dose around it if that dose lasts until the listener is ready, and 0 elsewhere. */
    private final int[] ready;

    ResumePoints(Timeline timeline) {
        this.timeline = timeline;
        int frames = (int) timeline.frames();
        owed = new int[frames + 1];
        mark = new int[frames + 1];
        step = new int[frames + 1];
        ready = new int[frames + 1];
        for (int f = 0; f <= frames; f++) {
            owed[f] = f;
        }
        int cycleStart = 0;
        int cycle = 0;
        for (Event.Breath breath : timeline.events(Event.Breath.class)) {
            boolean begins = breath.cycle() == 0 || breath.cycle() != cycle;
            cycleStart = begins ? (int) breath.startFrame() : cycleStart;
            cycle = breath.cycle();
            for (long f = breath.startFrame(); f < breath.endFrame(); f++) {
                owed[(int) f] = cycleStart;
            }
        }
        for (Event.Speech speech : timeline.events(Event.Speech.class)) {
            for (long f = speech.startFrame(); f < speech.endFrame(); f++) {
                owed[(int) f] = (int) speech.startFrame();
            }
        }
        List<Event.Mark> marks = timeline.events(Event.Mark.class);
        for (int m = 0; m < marks.size(); m++) {
            Place place = marks.get(m).place();
            for (long f = marks.get(m).startFrame(); f < marks.get(m).endFrame(); f++) {
                mark[(int) f] = m;
                step[(int) f] = place == null ? 1000 + m : place.step();
            }
        }
        for (Event.Wait wait : timeline.events(Event.Wait.class)) {
            for (Event.Dose dose : timeline.events(Event.Dose.class)) {
                for (long f = dose.startFrame(); dose.endFrame() == wait.startFrame() && f < dose.endFrame(); f++) {
                    ready[(int) f] = (int) dose.endFrame();
                }
            }
        }
    }

    /** Whether a frame lies in a dose that ends when the listener says so. */
    boolean isUntilReady(int frame) {
        return ready[frame] > 0;
    }

    /** The end of the dose until the listener is ready that a frame lies in. */
    int readyAt(int frame) {
        return ready[frame];
    }

    /** The frame to resume from after an interruption. */
    int owed(int frame) {
        return owed[frame];
    }

    /** Whether a gesture may leave out a part of the session. */
    static boolean skips(Gesture gesture) {
        return gesture == Gesture.NEXT
                || gesture == Gesture.SKIP_SIDE
                || gesture == Gesture.END
                || gesture == Gesture.BACK;
    }

    /** The start of the next step; empty in the last. */
    OptionalInt nextStep(int frame) {
        return change(step, frame);
    }

    /** The start of the next mark; empty in the last. */
    OptionalInt nextMark(int frame) {
        return change(mark, frame);
    }

    /**
     * Where going back leads: to the start of the step; to that of the step before within three seconds of the start or of going back.
     *
     * @param again whether the listener has gone back within the last three seconds
     */
    int back(int frame, boolean again) {
        int start = stepStart(frame);
        return start > 0 && (again || frame - start < 3 * MadeSession.RATE) ? stepStart(start - 1) : start;
    }

    /** The first frame of the step that a frame lies in. */
    int stepStart(int frame) {
        int start = frame;
        while (start > 0 && step[start - 1] == step[frame]) {
            start--;
        }
        return start;
    }

    private OptionalInt change(int[] numbers, int frame) {
        for (int f = frame; f < timeline.frames(); f++) {
            if (numbers[f] != numbers[frame]) {
                return OptionalInt.of(f);
            }
        }
        return OptionalInt.empty();
    }
}
