package org.breathcue.compile.schedule;

import java.util.List;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;

/** Numbers that count down to the end of a dose: one a second, all of them or none. */
final class Countdown {
    private Countdown() {}

    /** Says the numbers if each has its second for itself; returns the first frame of the first number, or the end. */
    static long place(List<Utterance> numbers, Room room) {
        int count = numbers.size();
        for (int i = 0; i < count; i++) {
            long from = room.end() - room.frames(count - i);
            long next = room.end() - room.frames(count - i - 1);
            if (from + room.length(numbers.get(i)) > next || !room.isFree(from, next)) {
                return room.end();
            }
        }
        for (int i = 0; i < count; i++) {
            room.say(numbers.get(i), room.end() - room.frames(count - i), Role.COUNT);
        }
        return room.end() - room.frames(count);
    }
}
