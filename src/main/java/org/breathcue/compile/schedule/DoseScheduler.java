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
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;

/** Places doses: the hold itself, the breaths that tile it, and what is said or rung inside. */
final class DoseScheduler {
    /** What a breath of a flow leaves after its words, in seconds. */
    private static final double AFTER_PHASE_WORDS = 0.2;

    /** A dose shorter than this part of a breath has no breaths. */
    private static final double SHORTEST_PACED = 0.7;

    /** The breaths of a {@code breathe} that are named aloud. */
    private static final int NAMED_BREATHS = 2;

    private final TimelineBuilder track;
    private final Session.EngineWords words;
    private final Diagnostics diagnostics;
    private final SlowedBreaths slowed;

    DoseScheduler(TimelineBuilder track, Session.EngineWords words, SlowedBreaths slowed, Diagnostics diagnostics) {
        this.track = track;
        this.words = words;
        this.slowed = slowed;
        this.diagnostics = diagnostics;
    }

    /**
     * Places a hold, or breathing alone, and moves past it.
     *
     * @return whether it has breaths
     */
    boolean still(Prescription prescription, Part.Movement movement, BreathPhase first) {
        MovementBreath breath = movement.breath();
        double seconds;
        int cycles;
        if (prescription instanceof Prescription.Breathed breathed) {
            cycles = breathed.breaths();
            seconds = breath.seconds(cycles);
        } else {
            Prescription.Timed timed = (Prescription.Timed) prescription;
            seconds = timed.seconds();
            cycles = timed.paced() ? breath.cyclesIn(seconds, SHORTEST_PACED) : 0;
        }
        long start = track.now();
        long end = start + track.frames(seconds);
        track.add(new Event.Dose(
                start, end - start, prescription.source(), movement.place(), prescription.form(), prescription.dose()));
        List<PlacedPhase> edges = edges(start, seconds, cycles, breath, first);
        for (PlacedPhase edge : edges) {
            track.add(new Event.Breath(
                    edge.start(),
                    edge.end() - edge.start(),
                    prescription.source(),
                    movement.place(),
                    edge.phase(),
                    edge.cycle(),
                    false));
        }
        DoseCalls calls = new DoseCalls(track, words, diagnostics, prescription, movement, edges, start, end);
        calls.placeCues();
        if (prescription.form() == DoseForm.BREATHE) {
            nameBreaths(prescription, movement, edges, calls);
        }
        calls.placeOwn();
        track.advanceTo(end);
        return cycles > 0;
    }

    /** Whether a hold is long enough to be breathed. */
    boolean isPaced(Prescription prescription, Part.Movement movement) {
        return !(prescription instanceof Prescription.Timed timed)
                || (timed.paced() && movement.breath().cyclesIn(timed.seconds(), SHORTEST_PACED) > 0);
    }

    /** The phases of a dose; every edge is rounded from its exact place in the dose. */
    private List<PlacedPhase> edges(long start, double seconds, int cycles, MovementBreath breath, BreathPhase first) {
        List<PlacedPhase> edges = new ArrayList<>();
        double scale = cycles == 0 ? 1 : seconds / breath.seconds(cycles);
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

    private void nameBreaths(
            Prescription prescription, Part.Movement movement, List<PlacedPhase> edges, DoseCalls calls) {
        for (PlacedPhase edge : edges) {
            Utterance name = words.phases().get(edge.phase());
            if (name != null && edge.cycle() <= NAMED_BREATHS) {
                long end = edge.start() + track.frames(track.seconds(name));
                if (end <= edge.end() && calls.isFree(edge.start(), end)) {
                    track.speech(edge.start(), prescription.source(), movement.place(), name, Role.PHASE);
                    calls.take(edge.start(), end);
                }
            }
        }
    }

    /** Places a flow and moves past it. */
    void flow(Prescription.Flowed flow, Part.Movement movement) {
        long start = track.now();
        double elapsed = 0;
        int cycle = 0;
        long end = start;
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
            }
        }
        track.add(new Event.Dose(start, end - start, flow.source(), movement.place(), flow.form(), flow.dose()));
        track.advanceTo(end);
    }

    /** By how much a breath is slowed so that its words fit, on this side and the other alike. */
    private double factor(Prescription.Cycle breath) {
        double factor = 1;
        for (Prescription.Phase phase : breath.phases()) {
            double longest = Math.max(
                    phase.words().map(track::seconds).orElse(0.0),
                    phase.twin().map(track::seconds).orElse(0.0));
            if (longest > 0) {
                double needed = (longest + AFTER_PHASE_WORDS) / phase.seconds();
                slowed.inFlow(phase.source(), phase.phase(), phase.seconds(), longest, needed);
                factor = Math.max(factor, needed);
            }
        }
        return factor;
    }
}
