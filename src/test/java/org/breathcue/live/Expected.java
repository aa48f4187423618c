package org.breathcue.live;

import java.util.List;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Timeline;

/** Where a session goes on after a gesture, painted frame by frame: slow, and simple enough to be believed. */
final class Expected {
    private final Timeline timeline;

    /** For each frame, where to go on when it was interrupted there. */
    private final int[] owed;

    /** For each frame, the number of its mark and of its step. */
    private final int[] mark;

    private final int[] step;
    private final boolean[] ready;

    Expected(Timeline timeline) {
        this.timeline = timeline;
        int frames = (int) timeline.frames();
        owed = new int[frames + 1];
        mark = new int[frames + 1];
        step = new int[frames + 1];
        ready = new boolean[frames + 1];
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
                    ready[(int) f] = true;
                }
            }
        }
    }

    /** Whether it lies in a dose that ends when the listener says so. */
    boolean isUntilReady(int frame) {
        return ready[frame];
    }

    /** Whether a listener may miss something because of it. */
    boolean skips(Gesture gesture) {
        return gesture == Gesture.NEXT
                || gesture == Gesture.SKIP_SIDE
                || gesture == Gesture.END
                || gesture == Gesture.BACK;
    }

    /** Whether it is told here what follows; a wait may be long, and then says more first. */
    boolean knows(Gesture gesture, int frame) {
        return switch (gesture) {
            case WAIT, SOFTER, LOUDER, BREATH_SOUND, END -> false;
            case NEXT -> has(step, frame);
            case SKIP_SIDE -> has(mark, frame);
            case BACK, AGAIN, WHERE -> true;
        };
    }

    /** The first frame of the timeline that is heard after a gesture, when {@code frame} was the last before. */
    int after(Gesture gesture, int frame) {
        return switch (gesture) {
            case NEXT -> change(step, frame);
            case SKIP_SIDE -> change(mark, frame);
            case BACK -> back(frame);
            case AGAIN, WHERE -> owed[frame];
            default -> throw new IllegalArgumentException(gesture.name());
        };
    }

    private int back(int frame) {
        int start = frame;
        while (start > 0 && step[start - 1] == step[frame]) {
            start--;
        }
        if (frame - start >= 3000 || start == 0) {
            return start;
        }
        int before = start - 1;
        while (before > 0 && step[before - 1] == step[start - 1]) {
            before--;
        }
        return before;
    }

    private boolean has(int[] numbers, int frame) {
        return numbers[frame] != numbers[(int) timeline.frames() - 1];
    }

    private static int change(int[] numbers, int frame) {
        int f = frame;
        while (numbers[f] == numbers[frame]) {
            f++;
        }
        return f;
    }
}
