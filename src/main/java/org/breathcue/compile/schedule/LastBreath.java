package org.breathcue.compile.schedule;

import java.util.OptionalLong;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Session;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Role;

/** The call "Last breath." with the last of five or more breaths, or as soon as the chime has ended in it. */
final class LastBreath {
    private LastBreath() {}

    /** @param rung the first frame after the chime, if there is one */
    static void place(Part.Movement movement, Session.EngineWords words, OptionalLong rung, Room room) {
        DoseAmount dose = movement.prescription().dose();
        if (movement.calls().contains(Call.LAST_BREATH)
                && dose.unit() == DoseUnit.BREATHS
                && dose.value() >= Calls.FEWEST_WITH_LAST_BREATH) {
            room.say(words.lastBreath(), Math.max(room.startOfBreath(room.breaths()), rung.orElse(0)), Role.CUE);
        }
    }
}
