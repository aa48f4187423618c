package org.breathcue.compile.schedule;

import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Session;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.HoldMoment;
import org.breathcue.timeline.Role;

/**
 * The call "Halfway." in the middle of doses of 40 s to 2 min. A breath phase that starts at most one second before or after
 * the middle is preferred to it.
 *
 * <p>An example: 45 s at 10 s a breath are five breaths of 9 s. The middle is at 22.5 s. The nearest phase starts at 21.6 s,
 * within a second, so that is when the call is made.
 */
final class Halfway {
    /** How far a phase may be from the middle, in seconds. */
    private static final double NEAR = 1;

    private Halfway() {}

    static void place(Part.Movement movement, Session.EngineWords words, Room room) {
        long length = room.end() - room.start();
        boolean said = movement.cues().stream()
                .map(cue -> cue.moment())
                .anyMatch(moment -> moment.kind() == HoldMoment.Kind.PART && moment.value() == 0.5);
        if (!said
                && movement.calls().contains(Call.HALFWAY)
                && length >= room.frames(Calls.SHORTEST_WITH_HALFWAY)
                && length <= room.frames(Calls.LONGEST_WITH_HALFWAY)) {
            room.say(words.halfway(), middle(room), Role.CUE);
        }
    }

    /** Returns the middle of the dose, or the nearest start of a phase if it is near. Of two equally near, the later one. */
    private static long middle(Room room) {
        long middle = room.start() + (room.end() - room.start() + 1) / 2;
        long nearest = middle;
        long distance = room.frames(NEAR);
        for (PlacedPhase phase : room.phases()) {
            long from = Math.abs(phase.start() - middle);
            if (from <= distance) {
                nearest = phase.start();
                distance = from;
            }
        }
        return nearest;
    }
}
