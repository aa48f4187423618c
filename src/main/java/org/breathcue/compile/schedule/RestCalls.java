package org.breathcue.compile.schedule;

import java.util.OptionalLong;
import org.breathcue.compile.expand.Interlude;
import org.breathcue.compile.expand.Session;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;

/**
 * Places what is said and rung in a rest or a pause.
 *
 * <p>The words of the script come first. Then the engine makes its own calls where the rest is still silent: the ones at its end
 * before the ones at its start, because they tell the listener when to begin. A call that does not fit is left out.
 *
 * <p>An example: a rest of 30 s before the second of three sets. "Rest, thirty seconds." is said at 0 s, "Ten seconds left." at
 * 20 s, "Set two of three." at 22 s and "Get ready." at 26 s. In a rest of 5 s, only the set is called.
 */
final class RestCalls {
    private static final double SHORTEST_WITH_TEN_LEFT = 30;

    /** When calls begin, in seconds before the end. */
    private static final double TEN_LEFT = 10;

    private static final double SET = 8;
    private static final double READY = 4;

    /** The silence between two calls at the start of a rest, and between other calls, in seconds. */
    private static final double BETWEEN_FIRST = 1;

    private static final double BETWEEN = 0.3;

    private final Session.EngineWords words;
    private final CueHearings hearings;
    private final Diagnostics diagnostics;

    RestCalls(Session.EngineWords words, CueHearings hearings, Diagnostics diagnostics) {
        this.words = words;
        this.hearings = hearings;
        this.diagnostics = diagnostics;
    }

    void place(Interlude heard, Room room) {
        lines(heard, room);
        new CuePlacer(room, heard.noun(), hearings, diagnostics).place(heard.cues());
        double seconds = room.secondsOf(room.end() - room.start());
        if (!heard.waits()) {
            ready(heard, seconds, room);
        }
        if (seconds >= Calls.SHORTEST_REST) {
            heard.rest().ifPresent(call -> room.say(call, room.start(), Role.HELPER));
        }
        heard.next().ifPresent(call -> sayFrom(room.start(), call, BETWEEN_FIRST, room));
        heard.set()
                .ifPresent(call -> sayFrom(Math.max(room.start(), room.end() - room.frames(SET)), call, BETWEEN, room));
    }

    /** Says the calls that announce the end. "Get ready." ends before a countdown begins. */
    private void ready(Interlude heard, double seconds, Room room) {
        long counted = Countdown.place(words.countdown(heard.calls().countdownIn(seconds, Calls.SHORTEST_REST)), room);
        if (!heard.calls().contains(Call.READY) || seconds < Calls.SHORTEST_REST) {
            return;
        }
        Utterance ready = words.getReady();
        long before = counted == room.end() ? counted : counted - room.length(ready) - room.frames(BETWEEN);
        room.say(ready, Math.min(before, room.end() - room.frames(READY)), Role.HELPER);
        if (seconds >= SHORTEST_WITH_TEN_LEFT) {
            room.say(words.tenSecondsLeft(), room.end() - room.frames(TEN_LEFT), Role.HELPER);
        }
    }

    private void lines(Interlude heard, Room room) {
        long from = room.start();
        for (Interlude.Words line : heard.lines()) {
            long until = from + room.length(line.utterance());
            if (until > room.end()) {
                diagnostics.report(
                        Code.WORDS_TOO_LONG,
                        line.source(),
                        FittingWords.tooLong(
                                        "these words take",
                                        room.secondsOf(until - from),
                                        heard.noun(),
                                        room.secondsOf(Math.max(0, room.end() - from)))
                                + " left",
                        "use fewer words, or a longer " + heard.noun());
                return;
            }
            room.speak(line.utterance(), line.source(), from, Role.SAY);
            long next = until + room.frames(line.seconds());
            room.take(from, Math.min(next, room.end()));
            from = next;
        }
    }

    /** Says a call as soon after a frame as there is room for it, with some silence before and after. */
    private static void sayFrom(long frame, Utterance call, double between, Room room) {
        OptionalLong free = room.firstFree(frame, room.length(call), room.frames(between));
        free.ifPresent(from -> room.say(call, from, Role.HELPER));
    }
}
