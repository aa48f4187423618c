package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.Guide;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Stretch;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.voice.Utterance;

/** Expands the movement of one stretch: its repetitions, the breaths of its flow, and their words. */
final class MovementExpander {
    private final SessionBuilder draft;
    private final Stretch stretch;
    private final BreathRatio ofSession;
    private final int step;
    private final PlaceholderFiller words;
    private final Guide guide;
    private final Calls calls;
    private final Repetitions repetitions;
    /** The breath of the current repetition. */
    private BreathRatio breath;

    /** @param ofSession the breath of the session at this step */
    MovementExpander(
            SessionBuilder draft,
            Stretch stretch,
            BreathRatio ofSession,
            UnrolledStep.Leaf leaf,
            PlaceholderFiller words) {
        this.draft = draft;
        this.stretch = stretch;
        this.ofSession = ofSession;
        this.step = leaf.ordinal();
        this.words = words;
        this.guide = draft.guide(stretch.guide());
        this.calls = draft.calls(stretch.calls());
        this.repetitions = new Repetitions(draft, stretch, leaf.round());
        this.breath = breath(1, 1);
        checkPhases(stretch.enter());
        checkPhases(stretch.leave());
        checkPhases(stretch.movement().match(hold -> List.of(), Movement.Flow::lines));
    }

    Repetitions repetitions() {
        return repetitions;
    }

    /** Returns the breath of one repetition. */
    BreathRatio breath(int set, int time) {
        return repetitions.breath(set, time).orElse(ofSession);
    }

    /** Returns the breath before a repetition or, before the first one, before a set. */
    BreathRatio breathBefore(int set, int time) {
        return time > 1 ? breath(set, time - 1) : breath(set - 1, repetitions.times(set - 1));
    }

    /** Whether the rest is between repetitions rather than between sets. */
    boolean restsBetweenTimes() {
        return repetitions.sets() == 1 && stretch.movement().match(hold -> true, flow -> false);
    }

    /** Gives the placeholder for the hold its value of the first repetition. */
    void fillHold() {
        stretch.movement()
                .accept(
                        hold -> {
                            Amount amount = repetitions.hold(hold.amounts(), 1, 1);
                            nameHold(amount, amount(amount, 1, 1));
                        },
                        flow -> {});
    }

    /** Returns the call that tells how long the hold is; empty if it is short, or if the words of the script tell it. */
    Optional<String> lengthCall() {
        boolean told = Stream.concat(stretch.setup().stream(), stretch.enter().stream())
                .flatMap(line -> line.templates().stream())
                .anyMatch(wording -> wording.placeholders().contains(Placeholder.HOLD));
        return told || !calls.contains(Call.LENGTH)
                ? Optional.empty()
                : stretch.movement()
                        .match(hold -> lengthCall(repetitions.hold(hold.amounts(), 1, 1)), flow -> Optional.empty());
    }

    private Optional<String> lengthCall(Amount amount) {
        double value = amount(amount, 1, 1);
        return value * unit(amount) > Calls.LONGEST_WITHOUT_LENGTH && !amount.untilReady()
                ? Optional.of(EnginePhrases.holdLength(amount.inBreaths(), value))
                : Optional.empty();
    }

    private void nameHold(Amount amount, double value) {
        words.with(Placeholder.HOLD, EnginePhrases.amount(amount.inBreaths(), value));
    }

    /** Returns everything that is done on one side in one set. */
    List<Part.Movement> ofSide(int set, Side side) {
        words.on(side);
        return stretch.movement()
                .match(
                        hold -> eachTime(set, time -> List.of(hold(hold, set, side, time))),
                        flow -> flow.isBreathed()
                                ? breathedFlow(flow, set, side, 1, repetitions.times(set), true, true)
                                : eachTime(
                                        set,
                                        time -> timedFlow(
                                                flow, set, side, time, time == 1, time == repetitions.times(set))));
    }

    private List<Part.Movement> eachTime(int set, IntFunction<List<Part.Movement>> movements) {
        List<Part.Movement> all = new ArrayList<>();
        for (int time = 1; time <= repetitions.times(set); time++) {
            all.addAll(movements.apply(time));
        }
        return all;
    }

    /**
     * Returns what is done on one side in one repetition when sides alternate.
     *
     * @param enters whether the way into a flow is part of it
     * @param leaves whether the way out of a flow is part of it
     */
    List<Part.Movement> ofTime(int set, Side side, int time, boolean enters, boolean leaves) {
        words.on(side);
        return stretch.movement()
                .match(
                        hold -> List.of(hold(hold, set, side, time)),
                        flow -> flow.isBreathed()
                                ? breathedFlow(flow, set, side, time, time, enters, leaves)
                                : timedFlow(flow, set, side, time, enters, leaves));
    }

    /** Records by how much another repetition, or another set, would lengthen the session. */
    private void grow(int set, double seconds) {
        draft.choices().grows(repetitions.count(set), seconds / repetitions.times(set));
        draft.choices().grows(stretch.sets(), seconds / repetitions.sets());
    }

    /** The placeholders and the breath are from now on those of this repetition. */
    private void begin(int set, int time) {
        words.at(time, repetitions.times(set));
        breath = breath(set, time);
    }

    private Part.Movement hold(Movement.Hold hold, int set, Side side, int time) {
        begin(set, time);
        Amount amount = repetitions.hold(hold.amounts(), set, time);
        double value = amount(amount, set, time);
        nameHold(amount, value);
        if (stretch.build().isEmpty()) {
            draft.choices().grows(amount, unit(amount));
        }
        grow(set, value * unit(amount));
        Prescription prescription = hold.held()
                .<Prescription>map(held ->
                        new Prescription.Held(hold.span(), held.phase(stretch.enter()), value, amount.untilReady()))
                .orElseGet(() -> hold(hold.span(), amount, value));
        List<MovementCue> enter = cues(stretch.enter(), Role.ENTER);
        List<DoseCue> cues = cues(stretch.cues(), amount, value, hold.held().isEmpty());
        return movement(set, side, time, enter, prescription, cues, cues(stretch.leave(), Role.LEAVE));
    }

    /** @param breathed whether the breath goes on in the hold */
    private List<DoseCue> cues(List<HoldCue> cues, Amount amount, double value, boolean breathed) {
        CueExpander expander = new CueExpander(draft, breath, guide);
        if (breathed) {
            expander.check(cues);
        }
        return expander.cues(cues, amount, value, MovementBreath.steady(breath).cyclesIn(amount, value), words);
    }

    /** Returns a hold in which the breath goes on. */
    private static Prescription hold(Span source, Amount amount, double value) {
        return amount.inBreaths()
                ? new Prescription.Breathed(source, DoseForm.HOLD, (int) value, amount.untilReady())
                : new Prescription.Timed(source, DoseForm.HOLD, value, true, amount.untilReady());
    }

    /** Returns the dose of one repetition: the selected amount, or one that grows when the stretch builds up. */
    private double amount(Amount amount, int set, int time) {
        return stretch.build()
                .map(build -> amount.value((int) Math.round(amount.units() * repetitions.part(build, set, time))))
                .orElseGet(() -> draft.choices().value(amount));
    }

    /**
     * Returns a flow that follows the breath: one dose for all its times. With holds inside, the part before a hold, the hold, and the
     * part after it are doses of their own, in each time.
     */
    private List<Part.Movement> breathedFlow(
            Movement.Flow flow, int set, Side side, int from, int to, boolean enters, boolean leaves) {
        begin(set, from);
        List<MovementCue> enter = enters ? cues(stretch.enter(), Role.ENTER) : List.of();
        FlowBreaths breaths =
                new FlowBreaths(flow.span(), breath, flow.lines().get(0).on().orElseThrow());
        List<Part.Movement> all = new ArrayList<>();
        for (int time = from; time <= to; time++) {
            begin(set, time);
            breaths.breathe(breath);
            int begun = all.size();
            for (Line line : flow.lines()) {
                Movement.FlowHold hold = flow.holds().get(line);
                double value = hold == null ? 0 : draft.choices().value(hold.amount());
                if (hold != null) {
                    nameHold(hold.amount(), value);
                }
                add(line, breaths);
                if (hold != null) {
                    all.add(flowPart(flow, set, side, time, 1, breaths.taken()));
                    all.add(flowHold(hold, value, set, side, time));
                }
            }
            breaths.endPass();
            List<Prescription.Cycle> rest = flow.holds().isEmpty() ? List.of() : breaths.taken();
            if (!rest.isEmpty()) {
                all.add(flowPart(flow, set, side, time, 1, rest));
            }
            for (int i = begun + 1; i < all.size(); i++) {
                all.set(i, all.get(i).uncounted());
            }
        }
        if (flow.holds().isEmpty()) {
            all.add(flowPart(flow, set, side, from, to - from + 1, breaths.taken()));
        }
        all.set(0, all.get(0).entering(enter));
        int last = all.size() - 1;
        all.set(last, all.get(last).leaving(leaves ? cues(stretch.leave(), Role.LEAVE) : List.of()));
        return all;
    }

    private void add(Line line, FlowBreaths breaths) {
        BreathPhase on = line.on().orElseThrow();
        double seconds = line.time().map(time -> seconds(time.amount())).orElse(breath.seconds(on));
        // Else the breath lacks the phase, which has been reported.
        if (seconds > 0) {
            Optional<Utterance> said =
                    draft.hearings().wordsOnBreath(line, guide, wording -> draft.utterance(wording, words));
            breaths.add(new Prescription.Phase(line.span(), on, seconds, said, Optional.empty()));
        }
    }

    private Part.Movement flowPart(
            Movement.Flow flow, int set, Side side, int time, int often, List<Prescription.Cycle> cycles) {
        grow(
                set,
                cycles.stream()
                        .flatMap(cycle -> cycle.phases().stream())
                        .mapToDouble(Prescription.Phase::seconds)
                        .sum());
        Prescription prescription = new Prescription.Flowed(flow.span(), often, cycles);
        return movement(set, side, time, List.of(), prescription, List.of(), List.of());
    }

    private Part.Movement flowHold(Movement.FlowHold hold, double value, int set, Side side, int time) {
        draft.choices().grows(hold.amount(), unit(hold.amount()));
        grow(set, value * unit(hold.amount()));
        List<DoseCue> cues = cues(hold.cues(), hold.amount(), value, true);
        Prescription prescription = hold(hold.span(), hold.amount(), value);
        return movement(set, side, time, List.of(), prescription, cues, List.of());
    }

    /** Makes every line a dose of its own, with its words before it or, {@code within} its time, at its start. */
    private List<Part.Movement> timedFlow(
            Movement.Flow flow, int set, Side side, int time, boolean enters, boolean leaves) {
        List<Part.Movement> all = new ArrayList<>();
        begin(set, time);
        for (int i = 0; i < flow.lines().size(); i++) {
            Line line = flow.lines().get(i);
            Line.Time lineTime = line.time().orElseThrow();
            Amount amount = lineTime.amount();
            List<MovementCue> enter = new ArrayList<>();
            if (enters && i == 0) {
                enter.addAll(cues(stretch.enter(), Role.ENTER));
            }
            Utterance said = draft.hearings().words(line, guide, wording -> draft.utterance(wording, words));
            boolean inside = lineTime.kind() == Line.Time.Kind.WITH_WORDS;
            if (!inside) {
                Optional<MovementCue.Time> atOnce = Optional.of(MovementCue.Time.afterWords(0));
                enter.add(new MovementCue(line.span(), said, Role.ENTER, Optional.empty(), atOnce, false));
            }
            boolean last = leaves && i + 1 == flow.lines().size();
            draft.choices().grows(amount, unit(amount));
            grow(set, seconds(amount));
            Prescription prescription =
                    new Prescription.Timed(line.span(), DoseForm.FLOW, seconds(amount), false, amount.untilReady());
            Part.Movement move = movement(
                    set,
                    side,
                    time,
                    enter,
                    prescription,
                    inside ? List.of(DoseCue.atStart(line.span(), said)) : List.of(),
                    last ? cues(stretch.leave(), Role.LEAVE) : List.of());
            all.add(i == 0 ? move : move.uncounted());
        }
        return all;
    }

    private Part.Movement movement(
            int set,
            Side side,
            int time,
            List<MovementCue> enter,
            Prescription prescription,
            List<DoseCue> cues,
            List<MovementCue> leave) {
        Place place = new Place(step, set, side, time);
        return new Part.Movement(
                stretch.span(),
                place,
                MovementBreath.steady(breath),
                repetitions.times(set) > 1 ? calls : calls.without(Call.REPETITIONS),
                Map.of(),
                List.copyOf(enter),
                prescription,
                List.copyOf(cues),
                leave);
    }

    private List<MovementCue> cues(List<Line> lines, Role role) {
        List<MovementCue> cues = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Utterance said = draft.hearings().words(line, guide, wording -> draft.utterance(wording, words));
            Optional<MovementCue.Time> time =
                    line.time().map(set -> new MovementCue.Time(seconds(set.amount()), set.kind()));
            if (time.isEmpty() && line.on().isEmpty()) {
                // Without a time of its own, the last movement in or out gets as long as anything else that was just
                // said.
                time = Optional.of(MovementCue.Time.afterWords(
                        i + 1 < lines.size() ? DefaultSilences.BETWEEN_LINES : DefaultSilences.AFTER_WORDS));
            }
            boolean waits = line.time().filter(set -> set.amount().untilReady()).isPresent();
            cues.add(new MovementCue(line.span(), said, role, line.on(), time, waits));
        }
        return List.copyOf(cues);
    }

    /** Returns the length of one breath or second of an amount, in seconds. */
    private double unit(Amount amount) {
        return amount.inBreaths() ? breath.cycle() : 1;
    }

    private double seconds(Amount amount) {
        return draft.seconds(amount, breath);
    }

    private void checkPhases(List<Line> lines) {
        lines.forEach(line -> CueExpander.checkPhase(
                line, breath, "add how long to hold, such as \"for\": \"5 s\"", draft.diagnostics()));
    }
}
