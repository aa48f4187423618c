package org.breathcue.compile.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.breathcue.compile.expand.DoseCue;
import org.breathcue.compile.expand.EnginePhrases;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Prescription;
import org.breathcue.compile.expand.Session;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.Role;

/**
 * Places what is said and rung inside one dose that is not a flow along the breath.
 *
 * <p>The cues of the script come first: each has its moment, and one that does not fit is an error. Then the engine makes its
 * own calls where the dose is still silent, in the order of their importance. A call that does not fit is left out. Moments
 * depend only on the dose, and lengths on the words of both sides, so both sides get the same.
 *
 * <p>An example: a hold of 60 s at 10 s a breath, with a cue of 3 s at "10 s". The cue takes 10 to 13 s. "Halfway." is said at
 * 30 s, where a breath begins; it takes 30 to 30.8 s. The countdown, if it is called for, takes 57, 58 and 59 s, if each number
 * lasts at most one second. There is no chime, because the hold is shorter than 2 min.
 */
final class DoseCalls {
    private final Session.EngineWords words;
    private final CueHearings hearings;
    private final FittingWords fitting;
    private final Diagnostics diagnostics;

    DoseCalls(Session.EngineWords words, CueHearings hearings, FittingWords fitting, Diagnostics diagnostics) {
        this.words = words;
        this.hearings = hearings;
        this.fitting = fitting;
        this.diagnostics = diagnostics;
    }

    void place(Part.Movement movement, Room room) {
        Prescription prescription = movement.prescription();
        if (prescription.form() == DoseForm.FLOW) {
            movement.cues().forEach(words -> begin(words, room));
        } else {
            new CuePlacer(room, "hold", hearings, diagnostics).place(movement.cues());
        }
        if (prescription.form() == DoseForm.BREATHE) {
            nameBreaths(movement, room);
            LastBreath.place(movement, words, OptionalLong.empty(), room);
        } else {
            LastBreath.place(movement, words, SoftChime.place(movement, room), room);
            Halfway.place(movement, words, room);
        }
        Countdown.place(words.countdown(movement.countdown()), room);
        movement.repetitions()
                .forEach(number -> Repetition.place(movement, number, words, room, room.start(), room.end()));
        CountedSeconds.place(movement, words, room);
    }

    /** Counts the repetitions and the seconds of a flow along the breath. */
    void count(Part.Movement movement, Room room) {
        List<Integer> repetitions = movement.repetitions();
        for (int i = 0; i < repetitions.size(); i++) {
            int first = 1 + room.breaths() * i / repetitions.size();
            int next = 1 + room.breaths() * (i + 1) / repetitions.size();
            long end = next > room.breaths() ? room.end() : room.startOfBreath(next);
            Repetition.place(movement, repetitions.get(i), words, room, room.startOfBreath(first), end);
        }
        CountedSeconds.place(movement, words, room);
    }

    /** Places the words that a move by the clock begins with. */
    private void begin(DoseCue move, Room room) {
        long longest = room.longest(move, hearings);
        fitting.check(move.source(), room.secondsOf(longest), "within", room.secondsOf(room.end() - room.start()));
        room.place(move, hearings, room.start());
        room.take(room.start(), room.start() + longest);
    }

    /** Names the phases of the first breaths. Words of the script that are longer than their phase are an error. */
    private void nameBreaths(Part.Movement movement, Room room) {
        Set<Part.PhaseName> tooLong = new HashSet<>();
        for (PlacedPhase phase : room.phases()) {
            Part.PhaseName name = movement.names().get(phase.phase());
            if (name == null || phase.cycle() > name.breaths()) {
                continue;
            }
            long length = phase.end() - phase.start();
            if (room.length(name.words()) <= length) {
                room.say(name.words(), name.source(), phase.start(), Role.PHASE);
            } else if (name.written() && tooLong.add(name)) {
                diagnostics.report(
                        Code.WORDS_TOO_LONG,
                        name.source(),
                        FittingWords.tooLong(
                                "these words take",
                                room.secondsOf(room.length(name.words())),
                                EnginePhrases.phaseNoun(phase.phase()),
                                room.secondsOf(length)),
                        "use fewer words, or a slower breath");
            }
        }
    }
}
