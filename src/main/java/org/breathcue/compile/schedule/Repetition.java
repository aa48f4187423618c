package org.breathcue.compile.schedule;

import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Session;
import org.breathcue.script.Call;
import org.breathcue.timeline.Role;

/** The number of a repetition: at its start or, if words are spoken there, soon after them. */
final class Repetition {
    /** The silence between the words and the number, in seconds. */
    private static final double BETWEEN = 0.2;

    private Repetition() {}

    /**
     * Says the number if there is room in the repetition.
     *
     * @param start the first frame of the repetition
     * @param end the first frame after it
     */
    static void place(Part.Movement movement, int number, Session.EngineWords words, Room room, long start, long end) {
        if (movement.calls().contains(Call.REPETITIONS)) {
            long length = room.length(words.number(number));
            room.firstFree(start, length, room.frames(BETWEEN)).stream()
                    .filter(from -> from + length <= end)
                    .forEach(from -> room.say(words.number(number), from, Role.COUNT));
        }
    }
}
