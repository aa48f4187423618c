package org.breathcue.compile.schedule;

import java.util.List;
import java.util.Optional;
import org.breathcue.compile.expand.DoseCue;
import org.breathcue.compile.expand.EnginePhrases;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.duration.DurationText;
import org.breathcue.script.HoldMoment;

/** Places the cues of the script: each at its moment. One that does not fit is an error. */
final class CuePlacer {
    private final Room room;
    private final String noun;
    private final CueHearings hearings;
    private final Diagnostics diagnostics;

    /** @param noun what the time is called in messages */
    CuePlacer(Room room, String noun, CueHearings hearings, Diagnostics diagnostics) {
        this.room = room;
        this.noun = noun;
        this.hearings = hearings;
        this.diagnostics = diagnostics;
    }

    /** Places the cues that come once, then those that are repeated where there is room for them. */
    void place(List<DoseCue> cues) {
        cues.stream().filter(cue -> cue.every() == 0).forEach(this::place);
        cues.stream().filter(cue -> cue.every() > 0).forEach(this::repeat);
    }

    private void repeat(DoseCue cue) {
        long longest = room.longest(cue, hearings);
        if (longest > room.frames(cue.every())) {
            tooLong(
                    cue,
                    "this takes " + DurationText.secondsWithTenths(room.secondsOf(longest)) + ", but is repeated every "
                            + DurationText.seconds(cue.every()),
                    "use fewer words, a shorter chime, or a longer time");
            return;
        }
        momentOf(cue, longest)
                .filter(from -> room.isFree(from, from + longest))
                .ifPresent(from -> put(cue, from, longest));
    }

    private void put(DoseCue cue, long from, long longest) {
        room.place(cue, hearings, from);
        room.take(from, Math.min(room.end(), from + longest + room.frames(cue.seconds())));
    }

    private void place(DoseCue cue) {
        long longest = room.longest(cue, hearings);
        Optional<Long> moment = momentOf(cue, longest);
        if (moment.isEmpty()) {
            return;
        }
        long from = moment.get();
        if (from >= room.end() || (from < room.start() && cue.moment().value() > 0)) {
            // The time is a range, and shorter than it may be.
            return;
        }
        long until = from + longest;
        if (from < room.start() || until > room.end()) {
            tooLong(
                    cue,
                    FittingWords.tooLong(
                                    cue.words().isPresent() ? "these words take" : "this chime takes",
                                    room.secondsOf(longest),
                                    noun,
                                    room.secondsOf(room.end() - Math.max(room.start(), from)))
                            + " left",
                    "use fewer words, or place them earlier");
        } else if (!room.isFree(from, until)) {
            tooLong(
                    cue,
                    (cue.words().isPresent() ? "these words" : "this chime") + " would overlap other words in the same "
                            + noun,
                    "use fewer words, or change their `at`");
        } else {
            put(cue, from, longest);
        }
    }

    private void tooLong(DoseCue cue, String message, String hint) {
        diagnostics.report(Code.WORDS_TOO_LONG, cue.source(), message, hint);
    }

    /**
     * Returns the first frame of a cue; empty if the dose has no such moment.
     *
     * @param words the length of its words in frames
     */
    private Optional<Long> momentOf(DoseCue cue, long words) {
        HoldMoment moment = cue.moment();
        long from;
        switch (moment.kind()) {
            case PART -> from = room.start() + (long) Math.ceil((room.end() - room.start()) * moment.value());
            case AFTER_START -> from = room.start() + room.frames(moment.value());
            case BEFORE_END -> from = room.end() - (moment.value() == 0 ? words : room.frames(moment.value()));
            default -> {
                int breaths = room.breaths();
                int breath = moment.kind() == HoldMoment.Kind.LAST_BREATH ? breaths : (int) moment.value();
                if (breaths == 0) {
                    return lacking(
                            cue,
                            !noun.equals("hold")
                                    ? "this " + noun + " has no breath"
                                    : room.phases().isEmpty()
                                            ? "this hold is too short for a breath"
                                            : "the breath is held here, so no breath can be counted");
                }
                if (breath > breaths) {
                    return Optional.empty();
                }
                from = room.startOfBreath(breath);
            }
        }
        if (cue.on().isEmpty()) {
            return Optional.of(from);
        }
        Optional<Long> phase = room.phases().stream()
                .filter(placed -> placed.phase() == cue.on().get() && placed.start() >= from)
                .map(PlacedPhase::start)
                .findFirst();
        return phase.isPresent()
                ? phase
                : lacking(
                        cue,
                        "no " + EnginePhrases.phaseNoun(cue.on().get())
                                + " starts between this moment and the end of the " + noun);
    }

    private Optional<Long> lacking(DoseCue cue, String why) {
        if (cue.every() > 0) {
            return Optional.empty();
        }
        diagnostics.report(
                Code.NO_SUCH_BREATH, cue.moment().span(), why, "write a time, such as \"10 s\" or \"halfway\"");
        return Optional.empty();
    }
}
