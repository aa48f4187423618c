package org.breathcue.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Count;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Stretch;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.Dose;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.voice.Utterance;

/** Unrolls what is done in one stretch: its times, the breaths of its flow, and which form of each line is spoken. */
final class MovementExpander {
    private final Stretch stretch;
    private final BreathRatio breath;
    private final int step;
    private final Set<Choice> choices;
    private final Function<String, Utterance> speaker;
    private final int times;
    private final int sets;

    MovementExpander(
            Stretch stretch,
            BreathRatio breath,
            int step,
            Set<Choice> choices,
            Function<String, Utterance> speaker,
            Diagnostics diagnostics) {
        this.stretch = stretch;
        this.breath = breath;
        this.step = step;
        this.choices = choices;
        this.speaker = speaker;
        this.times = chosen(stretch.times(), choices);
        this.sets = chosen(stretch.sets(), choices);
        checkPhases(stretch.enter(), diagnostics);
        checkPhases(stretch.leave(), diagnostics);
        if (stretch.movement() instanceof Movement.Flow flow) {
            checkPhases(flow.lines(), diagnostics);
        }
    }

    int sets() {
        return sets;
    }

    /** Whether a rest lies between the times rather than between sets. */
    boolean restsBetweenTimes() {
        return sets == 1 && stretch.movement() instanceof Movement.Hold;
    }

    /** What is done on one side in one set. */
    List<Part.Movement> movements(int set, Side side) {
        if (stretch.movement() instanceof Movement.Hold hold) {
            return holds(hold, set, side);
        }
        Movement.Flow flow = (Movement.Flow) stretch.movement();
        return flow.isBreathed() ? List.of(breathedFlow(flow, set, side)) : timedFlow(flow, set, side);
    }

    private List<Part.Movement> holds(Movement.Hold hold, int set, Side side) {
        Amount amount = hold.amount();
        double low = chosen(amount);
        List<Part.Movement> all = new ArrayList<>();
        for (int time = 1; time <= times; time++) {
            Prescription prescription = amount.inBreaths()
                    ? new Prescription.Breathed(hold.span(), Dose.Form.HOLD, (int) low)
                    : new Prescription.Timed(hold.span(), Dose.Form.HOLD, low, true);
            all.add(movement(set, side, time, enter(side, time), prescription, leave(side, time)));
        }
        return all;
    }

    private Part.Movement breathedFlow(Movement.Flow flow, int set, Side side) {
        List<Prescription.Cycle> cycles = new ArrayList<>();
        for (int time = 1; time <= times; time++) {
            addPass(flow, side, time, cycles);
        }
        Prescription prescription = new Prescription.Flowed(flow.span(), times, List.copyOf(cycles));
        return movement(set, side, 1, enter(side, 1), prescription, leave(side, times));
    }

    /** The breaths of one time through the lines; phases that no line names run without words. */
    private void addPass(Movement.Flow flow, Side side, int time, List<Prescription.Cycle> cycles) {
        BreathPhase first = flow.lines().get(0).on().orElseThrow();
        BreathPhase next = first;
        List<Prescription.Phase> phases = new ArrayList<>();
        for (Line line : flow.lines()) {
            BreathPhase on = line.on().orElseThrow();
            while (next != on) {
                next = addPhase(uncued(next), first, phases, cycles);
            }
            String words = form(line, side, time);
            double seconds = line.time().map(this::seconds).orElse(breath.seconds(on));
            Cue cue = new Cue(line.span(), speaker.apply(words), Role.PHASE, Optional.of(on), OptionalDouble.empty());
            Optional<Utterance> twin = stretch.sides().order().size() > 1
                    ? Optional.of(speaker.apply(form(line, side.other(), time)))
                    : Optional.empty();
            next = addPhase(new Prescription.Phase(on, seconds, Optional.of(cue), twin), first, phases, cycles);
        }
        while (!phases.isEmpty()) {
            next = addPhase(uncued(next), first, phases, cycles);
        }
    }

    private Prescription.Phase uncued(BreathPhase phase) {
        return new Prescription.Phase(phase, breath.seconds(phase), Optional.empty(), Optional.empty());
    }

    /** Adds a phase, and its breath when that is complete. */
    private BreathPhase addPhase(
            Prescription.Phase phase,
            BreathPhase first,
            List<Prescription.Phase> phases,
            List<Prescription.Cycle> cycles) {
        phases.add(phase);
        BreathPhase next = breath.after(phase.phase());
        if (next == first) {
            cycles.add(new Prescription.Cycle(List.copyOf(phases)));
            phases.clear();
        }
        return next;
    }

    /** Every line is a dose of its own, with its words before it. */
    private List<Part.Movement> timedFlow(Movement.Flow flow, int set, Side side) {
        List<Part.Movement> all = new ArrayList<>();
        for (int time = 1; time <= times; time++) {
            for (int i = 0; i < flow.lines().size(); i++) {
                Line line = flow.lines().get(i);
                List<Cue> enter = new ArrayList<>();
                if (time == 1 && i == 0) {
                    enter.addAll(enter(side, 1));
                }
                Utterance words = speaker.apply(line.say().filled(values(side, time)));
                enter.add(new Cue(line.span(), words, Role.ENTER, Optional.empty(), OptionalDouble.of(0)));
                double seconds = seconds(line.time().orElseThrow());
                boolean last = time == times && i + 1 == flow.lines().size();
                all.add(movement(
                        set,
                        side,
                        time,
                        enter,
                        new Prescription.Timed(line.span(), Dose.Form.FLOW, seconds, false),
                        last ? leave(side, time) : List.of()));
            }
        }
        return all;
    }

    private Part.Movement movement(
            int set, Side side, int time, List<Cue> enter, Prescription prescription, List<Cue> leave) {
        return new Part.Movement(
                stretch.span(), new Place(step, set, side, time), breath, List.copyOf(enter), prescription, leave);
    }

    private List<Cue> enter(Side side, int time) {
        // Without a time of its own, the last movement in gets as long as anything else that was just said.
        return cues(stretch.enter(), Role.ENTER, side, time, OptionalDouble.of(Silences.AFTER_WORDS));
    }

    private List<Cue> leave(Side side, int time) {
        return cues(stretch.leave(), Role.LEAVE, side, time, OptionalDouble.of(Silences.AFTER_WORDS));
    }

    private List<Cue> cues(List<Line> lines, Role role, Side side, int time, OptionalDouble afterLast) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean keepsWords = role == Role.LEAVE || line.on().isEmpty();
            String words = keepsWords ? line.say().filled(values(side, time)) : form(line, side, time);
            OptionalDouble seconds;
            if (line.time().isPresent()) {
                seconds = OptionalDouble.of(seconds(line.time().get()));
            } else if (line.on().isPresent()) {
                seconds = OptionalDouble.empty();
            } else {
                seconds = i + 1 < lines.size() ? OptionalDouble.of(Silences.BETWEEN_LINES) : afterLast;
            }
            cues.add(new Cue(line.span(), speaker.apply(words), role, line.on(), seconds));
        }
        return List.copyOf(cues);
    }

    /** A line on the breath in the form it takes: after the first time, only what differs is said in full. */
    private String form(Line line, Side side, int time) {
        boolean alwaysWhole =
                line.say().namesSide() || line.say().counts() || line.time().isPresent();
        return time == 1 || alwaysWhole
                ? line.say().filled(values(side, time))
                : Phrases.phase(line.on().orElseThrow());
    }

    private Map<Placeholder, String> values(Side side, int time) {
        Map<Placeholder, String> values = sideWords(side);
        values.put(Placeholder.COUNT, Integer.toString(time));
        values.put(Placeholder.TOTAL, Integer.toString(times));
        return values;
    }

    /** What stands for the placeholders that name a side; nothing when there is none. */
    static Map<Placeholder, String> sideWords(Side side) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        if (side != Side.NONE) {
            values.put(Placeholder.SIDE, Phrases.side(side));
            values.put(Placeholder.OTHER_SIDE, Phrases.side(side.other()));
        }
        return values;
    }

    private double seconds(Amount amount) {
        return amount.inBreaths() ? chosen(amount) * breath.cycle() : chosen(amount);
    }

    private double chosen(Amount amount) {
        if (amount.isRange()) {
            choices.add(new Choice(amount.span(), amount.written(), amount.chosen(amount.low())));
        }
        return amount.low();
    }

    static int chosen(Count count, Set<Choice> choices) {
        if (count.isRange()) {
            choices.add(new Choice(count.span(), count.written(), Integer.toString(count.low())));
        }
        return count.low();
    }

    private void checkPhases(List<Line> lines, Diagnostics diagnostics) {
        for (Line line : lines) {
            line.on()
                    .filter(phase -> breath.seconds(phase) == 0)
                    .ifPresent(phase -> diagnostics.report(
                            Code.BREATH_LACKS_PHASE,
                            line.span(),
                            "this starts with a breath held, but the breath has no such phase",
                            "use \"on\": \"inhale\" or \"exhale\""));
        }
    }
}
