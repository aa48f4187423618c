package org.breathcue.live.event;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** The stretches of a timeline, and all its other steps, such as rests: each with all its sides and sets. */
final class Stretches {
    private final List<Stretch> stretches = new ArrayList<>();
    private final EventTrack<Event> placed;

    /**
     * One of them.
     *
     * @param step the number of the step, as for {@code --from}; 0 if it has none
     * @param name without a side
     * @param sets the number of sets
     */
    record Stretch(int step, String name, long startFrame, long endFrame, int sets) {}

    /**
     * A place in a session.
     *
     * @param set the number of the set, from 1
     */
    record Spot(Stretch stretch, int set, Side side) {}

    Stretches(Timeline timeline) {
        placed = new EventTrack<>(timeline.events().stream()
                .filter(event -> event.place() != null)
                .toList());
        Stretch last = null;
        for (Event.Mark mark : timeline.events(Event.Mark.class)) {
            if (mark.lengthFrames() == 0) {
                continue;
            }
            Place place = mark.place();
            if (last != null && place != null && place.step() == last.step()) {
                stretches.remove(last);
                last = new Stretch(last.step(), last.name(), last.startFrame(), mark.endFrame(), last.sets());
            } else {
                int step = place == null ? 0 : place.step();
                last = new Stretch(step, name(mark), mark.startFrame(), mark.endFrame(), sets(step));
            }
            stretches.add(last);
        }
    }

    private int sets(int step) {
        return placed.events().stream()
                .map(Event::place)
                .mapToInt(place -> place != null && place.step() == step ? place.set() : 1)
                .max()
                .orElse(1);
    }

    /** Returns the name of a mark without the side at its end. */
    private static String name(Event.Mark mark) {
        Place place = mark.place();
        String ending = place == null || place.side() == Side.NONE
                ? ""
                : ", " + place.side().key() + " side";
        return mark.name().endsWith(ending)
                ? mark.name().substring(0, mark.name().length() - ending.length())
                : mark.name();
    }

    List<Stretch> all() {
        return List.copyOf(stretches);
    }

    /** Returns the place of a frame; null outside the session. */
    @Nullable
    Spot at(long frame) {
        for (Stretch stretch : stretches) {
            if (frame >= stretch.startFrame() && frame < stretch.endFrame()) {
                int last = placed.lastUpTo(frame);
                Place place = last < 0 ? null : placed.get(last).place();
                return place == null || place.step() != stretch.step()
                        ? new Spot(stretch, 1, Side.NONE)
                        : new Spot(stretch, place.set(), place.side());
            }
        }
        return null;
    }
}
