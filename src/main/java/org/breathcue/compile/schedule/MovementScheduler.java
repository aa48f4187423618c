package org.breathcue.compile.schedule;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.expand.LineBreath;
import org.breathcue.compile.expand.MovementCue;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Prescription;
import org.breathcue.compile.expand.Session;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.BreathRatio;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.jspecify.annotations.Nullable;

/**
 * Places movements, and keeps the breath clock: it runs from the first phase that leads into a dose to the last that leads out,
 * and on into the next movement when nothing lies between.
 */
final class MovementScheduler {
    /** What a phase that leads in or out leaves after its words, in seconds. */
    private static final double AFTER_PHASE_WORDS = 0.3;

    private final TimelineBuilder track;
    private final SlowedBreaths slowed = new SlowedBreaths();
    private final DoseScheduler doses;
    private final FittingWords fitting;
    private final Diagnostics diagnostics;

    private final LineBreath lines = new LineBreath();

    /** The phase that comes next while the clock runs, or a hold before it that the breath does not have. */
    private @Nullable BreathPhase next;
    /** Whether the last movement was part of a flow, which a hold inside it goes on from. */
    private boolean flowing;
    /** Whether the clock has not run since the movements began. */
    private boolean fresh = true;

    MovementScheduler(TimelineBuilder track, Session.EngineWords words, CueHearings hearings, Diagnostics diagnostics) {
        this.track = track;
        this.doses = new DoseScheduler(track, words, hearings, slowed, diagnostics);
        this.fitting = new FittingWords(track, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** Something else follows: the next movement starts the clock anew. */
    void stopClock() {
        lines.end();
        flowing = false;
        next = null;
        fresh = true;
    }

    /** Tells what words do to their breaths. */
    void reportSlowed() {
        slowed.report(diagnostics);
    }

    void place(Part.Movement movement) {
        slowed.during(movement.source());
        lines.end();
        for (MovementCue cue : movement.enter()) {
            place(cue, movement);
        }
        dose(movement);
        for (MovementCue cue : movement.leave()) {
            place(cue, movement);
        }
    }

    private void place(MovementCue cue, Part.Movement movement) {
        if (cue.on().isEmpty()) {
            say(cue, cue.time().orElseThrow(), movement);
            waitIf(cue.waits(), cue.source(), movement);
            lines.end();
            next = null;
            fresh = false;
            return;
        }
        BreathPhase phase = cue.on().get();
        BreathRatio breath = movement.breath().first();
        if (breath.seconds(phase) == 0 && cue.time().isEmpty()) {
            return;
        }
        if (next == null) {
            next = fresh ? breath.phases().get(0) : phase;
        }
        if (!lines.goesOn(phase)) {
            runUntil(phase, movement);
        }
        double words = track.seconds(cue.utterance());
        double seconds = phaseSeconds(cue, phase, words, breath.seconds(phase));
        long start = track.breath(cue.source(), movement.place(), phase, seconds);
        track.speech(start, cue.source(), movement.place(), cue.utterance(), cue.role());
        next = phase.next();
        fresh = false;
    }

    /** Says words that stop the breath, and moves past them and their time. */
    private void say(MovementCue cue, MovementCue.Time time, Part.Movement movement) {
        Event.Speech speech = track.speech(track.now(), cue.source(), movement.place(), cue.utterance(), cue.role());
        switch (time.kind()) {
            case AFTER_WORDS -> track.advanceTo(speech.endFrame());
            case WITH_WORDS -> fitting.check(cue.source(), track.seconds(cue.utterance()), "within", time.seconds());
        }
        track.advance(time.seconds());
    }

    private double phaseSeconds(MovementCue cue, BreathPhase phase, double words, double nominal) {
        if (cue.time().isEmpty()) {
            double needed = Math.max(nominal, words + AFTER_PHASE_WORDS);
            slowed.onTheWay(cue.source(), phase, nominal, words, needed / nominal);
            return needed;
        }
        double prescribed = cue.time().get().seconds();
        fitting.check(cue.source(), words, "for", prescribed);
        return prescribed;
    }

    /** Phases without words, outside the dose, until {@code phase} is due. */
    private void runUntil(BreathPhase phase, Part.Movement movement) {
        BreathRatio breath = movement.breath().first();
        while (next != null && next != phase) {
            if (breath.seconds(next) > 0) {
                track.breath(movement.source(), movement.place(), next, breath.seconds(next));
            }
            next = next.next();
        }
    }

    private void dose(Part.Movement movement) {
        Prescription prescription = movement.prescription();
        lines.end();
        next = prescription
                .<Optional<BreathPhase>>match(
                        timed -> still(movement, DoseScheduler.length(timed, movement.breath())),
                        breathed -> still(movement, DoseScheduler.length(breathed, movement.breath())),
                        held -> Optional.of(held(movement, held)),
                        flow -> Optional.of(flow(movement, flow)))
                .orElse(null);
        waitIf(prescription.waits(), prescription.source(), movement);
        fresh = false;
    }

    /**
     * Places a dose that is not a flow; returns the phase that follows it, if it is breathed: after whole breaths, the same as before it.
     */
    private Optional<BreathPhase> still(Part.Movement movement, DoseScheduler.DoseLength length) {
        BreathPhase inhale = movement.breath().phases().get(0);
        boolean paced = length.cycles() > 0;
        if (movement.enter().isEmpty() && paced && !flowing) {
            // Nothing leads into it: it starts with the inhale, each time.
            runUntil(inhale, movement);
        }
        BreathPhase following = next == null ? inhale : next;
        doses.still(movement, length, movement.breath().first().from(following));
        return paced ? Optional.of(following) : Optional.empty();
    }

    /** Places a hold in which the breath is held; returns the phase that follows it. */
    private BreathPhase held(Part.Movement movement, Prescription.Held held) {
        boolean full = next == BreathPhase.HOLD_IN || next == BreathPhase.EXHALE;
        boolean wantsFull = held.phase() == BreathPhase.HOLD_IN;
        if (movement.enter().isEmpty() || full != wantsFull) {
            // What leads into it leaves the lungs otherwise, or nothing leads into it: a new breath, each time.
            runUntil(held.phase(), movement);
        }
        doses.held(held, movement);
        return held.phase().next();
    }

    /** Places a flow; returns the phase that follows it. */
    private BreathPhase flow(Part.Movement movement, Prescription.Flowed flow) {
        BreathPhase first = flow.cycles().get(0).phases().get(0).phase();
        runUntil(first, movement);
        doses.flow(flow, movement);
        flowing = true;
        List<Prescription.Phase> last =
                flow.cycles().get(flow.cycles().size() - 1).phases();
        return last.get(last.size() - 1).phase().next();
    }

    /** A live session waits here for the listener. */
    private void waitIf(boolean waits, Span source, Part.Movement movement) {
        if (waits) {
            track.add(new Event.Wait(track.now(), 0, source, movement.place()));
        }
    }
}
