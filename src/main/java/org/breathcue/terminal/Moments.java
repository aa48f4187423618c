package org.breathcue.terminal;

import java.util.List;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Finds what belongs to a frame; events of one kind never overlap. Immutable. */
final class Moments {
    private final List<Event.Mark> marks;
    private final List<Event.Dose> holds;
    private final List<Event.Breath> breaths;

    Moments(Timeline timeline) {
        marks = timeline.events(Event.Mark.class).stream()
                .filter(mark -> mark.lengthFrames() > 0)
                .toList();
        holds = timeline.events(Event.Dose.class);
        breaths = timeline.events(Event.Breath.class);
    }

    /** The moment of a frame; that of the last one for every frame behind the end. */
    Moment at(long frame) {
        int mark = Math.max(0, last(marks, frame));
        Event.Mark now = mark < marks.size() ? marks.get(mark) : null;
        Event.Mark next = mark + 1 < marks.size() ? marks.get(mark + 1) : null;
        Event.Dose hold = over(holds, frame);
        return new Moment(now, next, hold, hold == null ? coming(now, frame) : null, over(breaths, frame));
    }

    /** The doses of one stretch. */
    List<Event.Dose> doses(Event.Mark mark) {
        return holds.stream()
                .filter(hold -> hold.startFrame() >= mark.startFrame() && hold.startFrame() < mark.endFrame())
                .toList();
    }

    private Event.@Nullable Dose coming(Event.@Nullable Mark mark, long frame) {
        int next = last(holds, frame) + 1;
        return mark != null && next < holds.size() && holds.get(next).startFrame() < mark.endFrame()
                ? holds.get(next)
                : null;
    }

    private static <E extends Event> @Nullable E over(List<E> events, long frame) {
        int last = last(events, frame);
        return last >= 0 && frame < events.get(last).endFrame() ? events.get(last) : null;
    }

    /** The last event that begins at or before a frame; −1 if there is none. */
    private static int last(List<? extends Event> events, long frame) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).startFrame() <= frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
