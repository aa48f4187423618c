package org.breathcue.compile.schedule;

import java.util.List;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Session;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Role;

/**
 * The numbers of the seconds: of each breath phase or, in a hold or a flow of seconds, of all of it.
 *
 * <p>Each number starts with its second, from "One." on. It is left out if its second is not free: after "Inhale." in a phase of
 * four seconds, "Two.", "Three." and "Four." are said.
 */
final class CountedSeconds {
    /** The part of a second that may be missing at the end of a phase that is stretched to fit into a dose. */
    private static final double MISSING = 0.1;

    private CountedSeconds() {}

    static void place(Part.Movement movement, Session.EngineWords words, Room room) {
        int highest = movement.counted();
        if (highest == 0) {
            return;
        }
        boolean whole = movement.prescription().form() != DoseForm.BREATHE
                && movement.prescription().dose().unit() == DoseUnit.SECONDS;
        List<PlacedPhase> parts =
                whole ? List.of(new PlacedPhase(BreathPhase.HOLD_IN, 1, room.start(), room.end())) : room.phases();
        parts.forEach(part -> count(part, highest, words, room));
    }

    private static void count(PlacedPhase part, int highest, Session.EngineWords words, Room room) {
        int seconds = (int) (room.secondsOf(part.end() - part.start()) + MISSING);
        for (int number = 1; number <= Math.min(seconds, highest); number++) {
            long from = part.start() + room.frames(number - 1);
            long until = Math.min(part.end(), part.start() + room.frames(number));
            if (from + room.length(words.number(number)) <= until) {
                room.say(words.number(number), from, Role.COUNT);
            }
        }
    }
}
