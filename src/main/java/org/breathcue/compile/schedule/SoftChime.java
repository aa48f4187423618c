package org.breathcue.compile.schedule;

import java.util.OptionalLong;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Session;

/** The soft chime one breath before the end of a dose of 2 min or more. */
final class SoftChime {
    private SoftChime() {}

    /** Rings the chime if it fits; returns the first frame after it. */
    static OptionalLong place(Part.Movement movement, Room room) {
        if (!movement.mayRing()) {
            return OptionalLong.empty();
        }
        long from = room.breaths() == 0
                ? room.end() - room.frames(movement.breath().first().cycle())
                : room.startOfBreath(room.breaths());
        return room.ring(Session.SOFT_CHIME, from)
                ? OptionalLong.of(from + room.length(Session.SOFT_CHIME))
                : OptionalLong.empty();
    }
}
