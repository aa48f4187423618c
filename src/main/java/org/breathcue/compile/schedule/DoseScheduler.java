package org.breathcue.compile.schedule;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.compile.expand.MovementBreath;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Prescription;
import org.breathcue.compile.expand.Session;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.BreathRatio;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Role;

/** Decides how long each dose lasts, and places it: the dose itself, the breaths that fill it, and what sounds inside it. */
final class DoseScheduler {
    /** What a breath of a flow leaves after its words, in seconds. */
    private static final double AFTER_PHASE_WORDS = 0.2;

    private final TimelineBuilder track;
    private final DoseCalls calls;
    private final SlowedBreaths slowed;

    DoseScheduler(
            TimelineBuilder track,
            Session.EngineWords words,
            CueHearings hearings,
            SlowedBreaths slowed,
            Diagnostics diagnostics) {
        this.track = track;
        this.calls = new DoseCalls(words, hearings, new FittingWords(track, diagnostics), diagnostics);
        this.slowed = slowed;
    }

    /**
     * The length of a dose that is not a flow.
     *
     * @param cycles the breaths that fill it; 0 if it is not paced, or too short for one
     */
    record DoseLength(double seconds, int cycles) {}

    /** Returns the length of a dose of seconds, and the number of breaths that come nearest to it. */
    static DoseLength length(Prescription.Timed timed, MovementBreath breath) {
        return new DoseLength(timed.seconds(), timed.paced() ? breath.cyclesIn(timed.seconds()) : 0);
    }

    /** Returns the length of a dose of breaths: the sum of their lengths. */
    static DoseLength length(Prescription.Breathed breathed, MovementBreath breath) {
        return new DoseLength(breath.seconds(breathed.breaths()), breathed.breaths());
    }

    /**
     * Places a hold, or breathing alone, and moves past it.
     *
     * @param first the phase its breaths start with
     */
    void still(Part.Movement movement, DoseLength length, BreathPhase first) {
        long start = track.now();
        long end = start + track.frames(length.seconds());
        List<PlacedPhase> edges = edges(start, length, movement.breath(), first);
        for (PlacedPhase edge : edges) {
            breath(movement, edge, edge.cycle());
        }
        dose(movement, end, edges);
    }

    /** Places a hold in which the breath is held, and moves past it. Its phase belongs to no breath that a cue could count. */
    void held(Prescription.Held held, Part.Movement movement) {
        long start = track.now();
        long end = start + track.frames(held.seconds());
        PlacedPhase phase = new PlacedPhase(held.phase(), 0, start, end);
        breath(movement, phase, 1);
        dose(movement, end, List.of(phase));
    }

    private void breath(Part.Movement movement, PlacedPhase phase, int cycle) {
        track.add(new Event.Breath(
                phase.start(),
                phase.end() - phase.start(),
                movement.prescription().source(),
                movement.place(),
                phase.phase(),
                cycle,
                false));
    }

    private void dose(Part.Movement movement, long end, List<PlacedPhase> phases) {
        Prescription prescription = movement.prescription();
        long start = track.now();
        track.add(new Event.Dose(
                start, end - start, prescription.source(), movement.place(), prescription.form(), prescription.dose()));
        calls.place(movement, new Room(track, prescription.source(), movement.place(), start, end, phases));
        track.advanceTo(end);
    }

    /** The phases of a dose; every edge is rounded from its exact place in the dose. */
    private List<PlacedPhase> edges(long start, DoseLength length, MovementBreath breath, BreathPhase first) {
        int cycles = length.cycles();
        List<PlacedPhase> edges = new ArrayList<>();
        double scale = cycles == 0 ? 1 : length.seconds() / breath.seconds(cycles);
        double before = 0;
        for (int cycle = 1; cycle <= cycles; cycle++) {
            BreathRatio ratio = breath.cycle(cycle, cycles);
            double inCycle = 0;
            BreathPhase phase = first;
            do {
                double from = before + inCycle;
                inCycle += ratio.seconds(phase);
                double to = before + inCycle;
                edges.add(new PlacedPhase(
                        phase, cycle, start + track.frames(from * scale), start + track.frames(to * scale)));
                phase = ratio.after(phase);
            } while (phase != first);
            before += ratio.cycle();
        }
        return edges;
    }

    /** Places a flow and moves past it. */
    void flow(Prescription.Flowed flow, Part.Movement movement) {
        long start = track.now();
        double elapsed = 0;
        int cycle = 0;
        long end = start;
        List<PlacedPhase> phases = new ArrayList<>();
        List<PlacedPhase> words = new ArrayList<>();
        for (Prescription.Cycle breath : flow.cycles()) {
            cycle++;
            double factor = factor(breath);
            for (Prescription.Phase phase : breath.phases()) {
                long from = start + track.frames(elapsed);
                elapsed += phase.seconds() * factor;
                end = start + track.frames(elapsed);
                track.add(new Event.Breath(
                        from, end - from, phase.source(), movement.place(), phase.phase(), cycle, factor > 1));
                phase.words().ifPresent(said -> track.speech(from, phase.source(), movement.place(), said, Role.PHASE));
                phases.add(new PlacedPhase(phase.phase(), cycle, from, end));
                words.add(new PlacedPhase(phase.phase(), cycle, from, from + track.frames(longest(phase))));
            }
        }
        track.add(new Event.Dose(start, end - start, flow.source(), movement.place(), flow.form(), flow.dose()));
        Room room = new Room(track, flow.source(), movement.place(), start, end, phases);
        words.forEach(said -> room.take(said.start(), said.end()));
        calls.count(movement, room);
        track.advanceTo(end);
    }

    /** By how much a breath is slowed so that its words fit, on this side and the other alike. */
    private double factor(Prescription.Cycle breath) {
        double factor = 1;
        for (Prescription.Phase phase : breath.phases()) {
            double longest = longest(phase);
            if (longest > 0) {
                double needed = (longest + AFTER_PHASE_WORDS) / phase.seconds();
                slowed.inFlow(phase.source(), phase.phase(), phase.seconds(), longest, needed);
                factor = Math.max(factor, needed);
            }
        }
        return factor;
    }

    /** Returns the length of the words of a phase, on the side where they are longer, in seconds. */
    private double longest(Prescription.Phase phase) {
        return Math.max(
                phase.words().map(track::seconds).orElse(0.0),
                phase.twin().map(track::seconds).orElse(0.0));
    }
}
