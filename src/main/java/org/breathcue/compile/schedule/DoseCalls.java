package org.breathcue.compile.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breathcue.compile.expand.DoseCue;
import org.breathcue.compile.expand.EnginePhrases;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Prescription;
import org.breathcue.compile.expand.Session;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.duration.DurationText;
import org.breathcue.script.Call;
import org.breathcue.script.HoldMoment;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;

/**
 * Places what is said and rung inside one dose.
 *
 * <p>The cues of the script come first: each has its moment, and one that does not fit is an error. Then the engine adds its own
 * calls where the dose is still silent: the soft chime one breath before the end of a dose of 2 min or more, "Last breath." with
 * the last of 5 or more breaths, "Halfway." in doses of 40 s to 2 min, and a countdown in the last 3 s of 20 s or more. A call that
 * does not fit is left out. Moments depend only on the dose, and lengths on the words of both sides, so both sides get the same.
 *
 * <p>An example: a hold of 60 s at 10 s a breath, with a cue of 3 s at "10 s". The cue takes 10 to 13 s. "Halfway." is due at 30 s
 * and waits for the next breath phase, which begins there; it takes 30 to 30.8 s. The countdown, if it is called for, takes 57, 58
 * and 59 s, if each number lasts at most one second. There is no chime, because the hold is shorter than 2 min.
 */
final class DoseCalls {
    private static final double SHORTEST_WITH_HALFWAY = 40;
    private static final double LONGEST_WITH_HALFWAY = 120;
    private static final double SHORTEST_WITH_COUNTDOWN = 20;
    private static final int FEWEST_WITH_LAST_BREATH = 5;

    private final TimelineBuilder track;
    private final Session.EngineWords words;
    private final Diagnostics diagnostics;
    private final Prescription prescription;
    private final Part.Movement movement;
    private final List<PlacedPhase> edges;
    private final long start;
    private final long end;
    private final List<Taken> taken = new ArrayList<>();

    DoseCalls(
            TimelineBuilder track,
            Session.EngineWords words,
            Diagnostics diagnostics,
            Prescription prescription,
            Part.Movement movement,
            List<PlacedPhase> edges,
            long start,
            long end) {
        this.track = track;
        this.words = words;
        this.diagnostics = diagnostics;
        this.prescription = prescription;
        this.movement = movement;
        this.edges = edges;
        this.start = start;
        this.end = end;
    }

    /** Frames that are in use. */
    private record Taken(long from, long until) {}

    /** Marks frames as in use. */
    void take(long from, long until) {
        taken.add(new Taken(from, until));
    }

    /** Places the cues of the script. They come before everything else. */
    void placeCues() {
        movement.cues().forEach(this::cue);
    }

    /** Places the engine's own calls, where there is room. */
    void placeOwn() {
        boolean still = prescription.form() != DoseForm.BREATHE;
        lastBreath(still ? chime() : 0);
        if (still) {
            halfway();
        }
        countdown();
    }

    private void cue(DoseCue cue) {
        Optional<Long> place = placeOf(cue);
        if (place.isEmpty()) {
            return;
        }
        long from = place.get();
        double seconds = track.seconds(cue.utterance());
        double longest = Math.max(seconds, cue.twin().map(track::seconds).orElse(0.0));
        long until = from + track.frames(longest);
        if (until > end) {
            diagnostics.report(
                    Code.WORDS_TOO_LONG,
                    cue.source(),
                    "these words take " + DurationText.secondsWithTenths(longest) + ", but the hold has only "
                            + DurationText.secondsWithTenths(track.secondsOf(end - from)) + " left",
                    "use fewer words, or place them earlier");
            return;
        }
        if (!isFree(from, until)) {
            diagnostics.report(
                    Code.WORDS_TOO_LONG,
                    cue.source(),
                    "these words would overlap other words in the same hold",
                    "use fewer words, or change their `at`");
            return;
        }
        track.speech(from, cue.source(), movement.place(), cue.utterance(), Role.CUE);
        take(from, Math.min(end, until + track.frames(cue.seconds())));
    }

    /** Returns the first frame of a cue; empty when the dose has no such moment. */
    private Optional<Long> placeOf(DoseCue cue) {
        HoldMoment moment = cue.moment();
        long from;
        switch (moment.kind()) {
            case PART -> from = start + (long) Math.ceil((end - start) * moment.value());
            case AFTER_START -> from = start + track.frames(moment.value());
            case BEFORE_END -> from = end - track.frames(moment.value());
            default -> {
                int cycles = edges.isEmpty() ? 0 : edges.get(edges.size() - 1).cycle();
                int cycle = moment.kind() == HoldMoment.Kind.LAST_BREATH ? cycles : (int) moment.value();
                if (cycles == 0) {
                    return lacking(cue, "this hold is too short for a breath");
                }
                if (cycle > cycles) {
                    return Optional.empty();
                }
                from = startOf(cycle);
            }
        }
        if (cue.on().isEmpty()) {
            return Optional.of(from);
        }
        Optional<Long> phase = edges.stream()
                .filter(edge -> edge.phase() == cue.on().get() && edge.start() >= from)
                .map(PlacedPhase::start)
                .findFirst();
        return phase.isPresent()
                ? phase
                : lacking(
                        cue,
                        "no " + EnginePhrases.phaseNoun(cue.on().get())
                                + " starts between this moment and the end of the hold");
    }

    private Optional<Long> lacking(DoseCue cue, String why) {
        diagnostics.report(
                Code.NO_SUCH_BREATH, cue.moment().span(), why, "write a time, such as \"10 s\" or \"halfway\"");
        return Optional.empty();
    }

    /** Says "Last breath." at the start of the last breath, or after the chime in it. */
    private void lastBreath(long rung) {
        DoseAmount dose = prescription.dose();
        if (!movement.calls().contains(Call.LAST_BREATH)
                || dose.unit() != DoseUnit.BREATHS
                || dose.value() < FEWEST_WITH_LAST_BREATH) {
            return;
        }
        say(words.lastBreath(), Math.max(startOf(edges.get(edges.size() - 1).cycle()), rung));
    }

    private void halfway() {
        long length = end - start;
        boolean taken = movement.cues().stream()
                .map(DoseCue::moment)
                .anyMatch(moment -> moment.kind() == HoldMoment.Kind.PART && moment.value() == 0.5);
        if (taken
                || !movement.calls().contains(Call.HALFWAY)
                || length < track.frames(SHORTEST_WITH_HALFWAY)
                || length > track.frames(LONGEST_WITH_HALFWAY)) {
            return;
        }
        long half = start + (length + 1) / 2;
        Optional<Long> phase = edges.stream()
                .map(PlacedPhase::start)
                .filter(frame -> frame >= half)
                .findFirst();
        say(words.halfway(), edges.isEmpty() ? half : phase.orElse(end));
    }

    /** Rings the soft chime one breath before the end of a long dose, if it fits. Returns the first frame after it, or 0. */
    private long chime() {
        if (!movement.mayRing()) {
            return 0;
        }
        long from = edges.isEmpty()
                ? end - track.frames(movement.breath().first().cycle())
                : startOf(edges.get(edges.size() - 1).cycle());
        long until = from + track.lengthOf(Session.SOFT_CHIME);
        if (until > end || !isFree(from, until)) {
            return 0;
        }
        track.chime(from, prescription.source(), movement.place(), Session.SOFT_CHIME);
        take(from, until);
        return until;
    }

    /** Says "Three. Two. One." in the last seconds, if all three fit. */
    private void countdown() {
        DoseAmount dose = prescription.dose();
        if (!movement.calls().contains(Call.COUNTDOWN)
                || dose.unit() != DoseUnit.SECONDS
                || dose.value() < SHORTEST_WITH_COUNTDOWN) {
            return;
        }
        List<Utterance> numbers = words.countdown();
        int count = numbers.size();
        for (int i = 0; i < count; i++) {
            long from = end - track.frames(count - i);
            long next = end - track.frames(count - i - 1);
            if (from + track.frames(track.seconds(numbers.get(i))) > next || !isFree(from, next)) {
                return;
            }
        }
        for (int i = 0; i < count; i++) {
            long from = end - track.frames(count - i);
            track.speech(from, prescription.source(), movement.place(), numbers.get(i), Role.COUNT);
        }
    }

    private long startOf(int cycle) {
        return edges.stream()
                .filter(edge -> edge.cycle() == cycle)
                .findFirst()
                .orElseThrow()
                .start();
    }

    private void say(Utterance utterance, long from) {
        long to = from + track.frames(track.seconds(utterance));
        if (to <= end && isFree(from, to)) {
            track.speech(from, prescription.source(), movement.place(), utterance, Role.CUE);
            take(from, to);
        }
    }

    /** Whether these frames are not in use yet. */
    boolean isFree(long from, long until) {
        return taken.stream().noneMatch(other -> from < other.until() && other.from() < until);
    }
}
