package org.breathcue.terminal;

import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;
import org.breathcue.timeline.TimelineIndex;
import org.jspecify.annotations.Nullable;

/**
 * The events of a timeline that the screen shows at one frame.
 *
 * @param mark the current chapter
 * @param next the chapter after it
 * @param dose the current dose
 * @param coming the next dose of the current chapter, if there is no current dose
 * @param breath the current phase of the breath
 */
record VisibleEvents(
        Event.@Nullable Mark mark,
        Event.@Nullable Mark next,
        Event.@Nullable Dose dose,
        Event.@Nullable Dose coming,
        Event.@Nullable Breath breath) {
    /** Returns the events at a frame; after the end, those at the last frame. */
    static VisibleEvents at(TimelineIndex index, long frame) {
        EventTrack<Event.Mark> marks = index.marks();
        int current = lasting(marks, Math.max(0, marks.lastUpTo(frame)), -1);
        Event.Mark mark = event(marks, current);
        Event.Mark next = event(marks, lasting(marks, current + 1, 1));
        Event.Dose dose = index.doses().at(frame).orElse(null);
        Event.Dose coming = mark == null || dose != null ? null : nextDose(index.doses(), frame, mark);
        return new VisibleEvents(
                mark, next, dose, coming, index.breaths().at(frame).orElse(null));
    }

    /** Returns the index of the nearest mark that has a length; marks without length are never shown. */
    private static int lasting(EventTrack<Event.Mark> marks, int from, int step) {
        int i = from;
        while (i >= 0 && i < marks.size() && marks.get(i).lengthFrames() == 0) {
            i += step;
        }
        return i;
    }

    private static Event.@Nullable Mark event(EventTrack<Event.Mark> marks, int i) {
        return i >= 0 && i < marks.size() ? marks.get(i) : null;
    }

    private static Event.@Nullable Dose nextDose(EventTrack<Event.Dose> doses, long frame, Event.Mark mark) {
        int next = doses.firstAfter(frame);
        return next < doses.size() && doses.start(next) < mark.endFrame() ? doses.get(next) : null;
    }
}
