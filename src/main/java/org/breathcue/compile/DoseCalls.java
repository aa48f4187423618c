package org.breathcue.compile;

import java.util.List;
import java.util.Optional;
import org.breathcue.timeline.Dose;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says and rings inside a dose by itself. A call that does not fit is left out; since places and lengths
 * depend on the dose alone, it is left out on both sides alike.
 */
final class DoseCalls {
    private static final double SHORTEST_WITH_HALFWAY = 40;
    private static final double LONGEST_WITH_HALFWAY = 120;
    private static final double SHORTEST_WITH_CHIME = 120;
    private static final int FEWEST_WITH_LAST_BREATH = 5;

    private final Track track;
    private final Session.Calls calls;
    private final Prescription prescription;
    private final Part.Movement movement;
    private final List<DoseScheduler.Edge> edges;
    private final long start;
    private final long end;

    DoseCalls(
            Track track,
            Session.Calls calls,
            Prescription prescription,
            Part.Movement movement,
            List<DoseScheduler.Edge> edges,
            long start,
            long end) {
        this.track = track;
        this.calls = calls;
        this.prescription = prescription;
        this.movement = movement;
        this.edges = edges;
        this.start = start;
        this.end = end;
    }

    /** Whether a movement may ring the soft chime. */
    static boolean isLong(Part.Movement movement) {
        Dose dose = movement.prescription().dose();
        return switch (dose.unit()) {
            case SECONDS -> dose.amount() >= SHORTEST_WITH_CHIME;
            case BREATHS -> dose.amount() * movement.breath().cycle() >= SHORTEST_WITH_CHIME;
            case TIMES -> false;
        };
    }

    void place() {
        boolean still = prescription.form() != Dose.Form.BREATHE;
        long ringing = still ? chime() : start;
        Event.Speech lastBreath = lastBreath(ringing);
        if (still) {
            halfway(lastBreath);
        }
    }

    /** Said with the last breath, or in it as soon as the chime has rung. */
    private Event.@Nullable Speech lastBreath(long ringing) {
        Dose dose = prescription.dose();
        if (dose.unit() != Dose.Unit.BREATHS || dose.amount() < FEWEST_WITH_LAST_BREATH) {
            return null;
        }
        return say(calls.lastBreath(), Math.max(lastCycleStart(), ringing), end);
    }

    private void halfway(Event.@Nullable Speech lastBreath) {
        long length = end - start;
        if (length < track.frames(SHORTEST_WITH_HALFWAY) || length > track.frames(LONGEST_WITH_HALFWAY)) {
            return;
        }
        long half = start + (length + 1) / 2;
        Optional<Long> phase = edges.stream()
                .map(DoseScheduler.Edge::start)
                .filter(frame -> frame >= half)
                .findFirst();
        long from = edges.isEmpty() ? half : phase.orElse(end);
        say(calls.halfway(), from, lastBreath == null ? end : lastBreath.startFrame());
    }

    /** Rings one breath before the end of a long dose, if that leaves the sound its time; gives the frame it has rung by. */
    private long chime() {
        if (!isLong(movement)) {
            return start;
        }
        long from = edges.isEmpty() ? end - track.frames(movement.breath().cycle()) : lastCycleStart();
        if (from + track.lengthOf(Session.SOFT_CHIME) > end) {
            return start;
        }
        return track.chime(from, prescription.source(), movement.place(), Session.SOFT_CHIME)
                .endFrame();
    }

    private long lastCycleStart() {
        int last = edges.get(edges.size() - 1).cycle();
        return edges.stream()
                .filter(edge -> edge.cycle() == last)
                .findFirst()
                .orElseThrow()
                .start();
    }

    private Event.@Nullable Speech say(Utterance words, long from, long until) {
        if (from + track.frames(track.seconds(words)) > until) {
            return null;
        }
        return track.speech(from, prescription.source(), movement.place(), words, Role.CUE);
    }
}
