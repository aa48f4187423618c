package org.breathcue.compile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Count;
import org.breathcue.script.Line;
import org.breathcue.script.Position;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.Dose;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Script to session: unrolls repeats, chooses in ranges (their low end) and decides every word. One use each.
 */
public final class Expander {
    private static final int CHAPTER_CHARACTERS = 40;

    private final Script script;
    private final int wordsPerMinute;
    private final Diagnostics diagnostics;
    private final BreathRatio sessionBreath;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Choice> choices = new LinkedHashSet<>();
    private final Set<String> cautionsGiven = new HashSet<>();
    private @Nullable Position position;
    private int ordinal;
    /** The index of a pause or rest that was just added and can announce what comes next; −1 when there is none. */
    private int announcing = -1;

    private Expander(Script script, int wordsPerMinute, Diagnostics diagnostics) {
        this.script = script;
        this.wordsPerMinute = wordsPerMinute;
        this.diagnostics = diagnostics;
        this.sessionBreath = script.breath().orElse(BreathRatio.DEFAULT);
    }

    /**
     * Unrolls a script.
     *
     * @param wordsPerMinute how fast its words will be spoken
     * @return empty when an error was reported
     */
    public static Optional<Session> expand(Script script, int wordsPerMinute, Diagnostics diagnostics) {
        if (!SizeLimit.check(script, diagnostics)) {
            return Optional.empty();
        }
        return new Expander(script, wordsPerMinute, diagnostics).expand();
    }

    private Optional<Session> expand() {
        script.steps().forEach(this::expand);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Map<BreathPhase, Utterance> phases = new EnumMap<>(BreathPhase.class);
        for (BreathPhase phase : BreathPhase.values()) {
            if (sessionBreath.seconds(phase) > 0) {
                phases.put(phase, utterance(Phrases.phase(phase)));
            }
        }
        Session.Calls calls = new Session.Calls(
                utterance(Phrases.halfway()), utterance(Phrases.lastBreath()), Collections.unmodifiableMap(phases));
        CRC32 seed = new CRC32();
        seed.update(script.source().text().getBytes(StandardCharsets.UTF_8));
        return Optional.of(new Session(script.title(), seed.getValue(), List.copyOf(choices), parts, calls));
    }

    private void expand(Step step) {
        if (step instanceof Step.Repeat repeat) {
            repeat(repeat);
            return;
        }
        ordinal++;
        if (step instanceof Step.Say say) {
            say(say);
        } else if (step instanceof Step.Pause pause) {
            chapter(pause.span(), Phrases.chapter("pause"));
            rest(pause.amount(), pause.span(), sessionBreath, false);
            announcing = parts.size() - 1;
        } else if (step instanceof Step.Chime chime) {
            chapter(chime.span(), Phrases.chapter("chime"));
            parts.add(new Part.Ring(chime.span(), chime.sound()));
        } else if (step instanceof Step.Breathe breathe) {
            breathe(breathe);
        } else if (step instanceof Step.Perform perform) {
            perform(perform.stretch());
        }
    }

    private void repeat(Step.Repeat repeat) {
        int count = chosen(repeat.count());
        for (int i = 1; i <= count; i++) {
            repeat.steps().forEach(this::expand);
            if (i < count && repeat.rest().isPresent()) {
                rest(repeat.rest().get(), repeat.span(), sessionBreath, true);
                announcing = parts.size() - 1;
            }
        }
    }

    private void say(Step.Say say) {
        String words = say.lines().get(0).say().text();
        boolean isLong = words.codePointCount(0, words.length()) > CHAPTER_CHARACTERS;
        String name = isLong
                ? words.substring(0, words.offsetByCodePoints(0, CHAPTER_CHARACTERS))
                                .strip() + "…"
                : words;
        chapter(say.span(), name);
        List<Line> lines = say.lines();
        for (int i = 0; i < lines.size(); i++) {
            double gap = i + 1 < lines.size() ? Silences.BETWEEN_LINES : Silences.AFTER_WORDS;
            words(lines.get(i), lines.get(i).say().text(), Role.SAY, gap, sessionBreath);
        }
    }

    private void breathe(Step.Breathe breathe) {
        chapter(breathe.span(), Phrases.chapter("breathe"));
        double low = chosen(breathe.amount());
        Prescription prescription = breathe.amount().inBreaths()
                ? new Prescription.Breathed(breathe.span(), Dose.Form.BREATHE, (int) low)
                : new Prescription.Timed(breathe.span(), Dose.Form.BREATHE, low, true);
        parts.add(new Part.Movement(
                breathe.span(),
                new Place(ordinal, 1, Side.NONE, 1),
                breathe.breath().orElse(sessionBreath),
                List.of(),
                prescription,
                List.of()));
    }

    private void perform(Stretch stretch) {
        String name = stretch.name().text();
        List<Side> sides = stretch.sides().order();
        BreathRatio breath = stretch.breath().orElse(sessionBreath);
        announce(name);
        chapter(stretch, 1, sides.get(0));
        helper(stretch.name().span(), name);
        stretch.caution().filter(caution -> cautionsGiven.add(caution.text())).ifPresent(caution -> {
            parts.add(new Part.Words(caution.span(), utterance(caution.text()), Role.SETUP));
            parts.add(new Part.Silence(caution.span(), Silences.AFTER_WORDS));
        });
        setUp(stretch, sides.get(0), breath);

        MovementExpander movements =
                new MovementExpander(stretch, breath, ordinal, choices, this::utterance, diagnostics);
        int sets = movements.sets();
        boolean first = true;
        for (int set = 1; set <= sets; set++) {
            if (set > 1 && stretch.rest().isPresent()) {
                rest(stretch.rest().get(), stretch.span(), breath, true);
            }
            for (Side side : sides) {
                if (!first && sides.size() > 1) {
                    changeSide(stretch, set, side, breath);
                }
                first = false;
                run(stretch, movements, set, side, breath);
            }
        }
    }

    private void run(Stretch stretch, MovementExpander movements, int set, Side side, BreathRatio breath) {
        List<Part.Movement> all = movements.movements(set, side);
        boolean restsBetween = stretch.rest().isPresent() && movements.restsBetweenTimes();
        for (int i = 0; i < all.size(); i++) {
            Part.Movement movement = all.get(i);
            parts.add(movement);
            boolean last = i + 1 == all.size();
            if (!last && !restsBetween) {
                continue;
            }
            if (!movement.leave().isEmpty()) {
                // Words beside the breath have been given their time already.
                Cue end = movement.leave().get(movement.leave().size() - 1);
                if (end.on().isPresent()) {
                    parts.add(new Part.Silence(end.source(), Silences.AFTER_WORDS));
                }
            }
            if (!last) {
                rest(stretch.rest().get(), stretch.span(), breath, true);
            }
        }
    }

    private void setUp(Stretch stretch, Side side, BreathRatio breath) {
        double moving = Silences.settle(position, stretch.position().orElse(null));
        boolean changes = stretch.position().isPresent() && stretch.position().get() != position;
        position = stretch.position().orElse(position);
        List<Line> lines = stretch.setup();
        if (lines.isEmpty()) {
            parts.add(new Part.Silence(stretch.span(), moving));
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i + 1 == lines.size();
            double gap = changes && i == 0 ? moving : last ? Silences.SETTLE : Silences.BETWEEN_LINES;
            Line line = lines.get(i);
            words(line, line.say().filled(MovementExpander.sideWords(side)), Role.SETUP, gap, breath);
        }
    }

    private void changeSide(Stretch stretch, int set, Side side, BreathRatio breath) {
        chapter(stretch, set, side);
        helper(stretch.span(), Phrases.sideCall(side));
        if (stretch.switchTime().isPresent()) {
            rest(stretch.switchTime().get(), stretch.span(), breath, true);
        } else {
            parts.add(new Part.Silence(stretch.span(), Silences.sideSwitch(position)));
        }
        List<Line> lines =
                stretch.setup().stream().filter(line -> line.say().namesSide()).toList();
        if (lines.isEmpty()) {
            parts.add(new Part.Silence(stretch.span(), Silences.SETTLE));
        }
        for (int i = 0; i < lines.size(); i++) {
            double gap = i + 1 == lines.size() ? Silences.SETTLE : Silences.BETWEEN_LINES;
            Line line = lines.get(i);
            words(line, line.say().filled(MovementExpander.sideWords(side)), Role.SETUP, gap, breath);
        }
    }

    private void chapter(Span source, String name) {
        parts.add(new Part.Chapter(source, new Place(ordinal, 1, Side.NONE, 1), name));
    }

    private void chapter(Stretch stretch, int set, Side side) {
        String name = Phrases.chapter(stretch.name().text(), side);
        parts.add(new Part.Chapter(stretch.span(), new Place(ordinal, set, side, 1), name));
    }

    /** Words and the time after them: the line's own, or else {@code gap} seconds. */
    private void words(Line line, String text, Role role, double gap, BreathRatio breath) {
        parts.add(new Part.Words(line.span(), utterance(text), role));
        double seconds = line.time().isPresent() ? seconds(line.time().get(), breath) : gap;
        parts.add(new Part.Silence(line.span(), seconds));
    }

    private void helper(Span source, String text) {
        parts.add(new Part.Words(source, utterance(text), Role.HELPER));
        parts.add(new Part.Silence(source, Silences.AFTER_WORDS));
    }

    /** Time that was prescribed; breaths in it are breathed where {@code breathed}, else they only measure it. */
    private void rest(Amount amount, Span source, BreathRatio breath, boolean breathed) {
        if (amount.inBreaths() && breathed) {
            parts.add(new Part.FreeBreaths(source, (int) chosen(amount), breath, Optional.empty()));
        } else {
            parts.add(new Part.Silence(source, seconds(amount, breath)));
        }
    }

    /** Has the pause or rest that was just added say what comes next. */
    private void announce(String name) {
        int last = parts.size() - 1;
        if (last < 0 || announcing != last) {
            return;
        }
        Optional<Utterance> call = Optional.of(utterance(Phrases.next(name)));
        Part rest = parts.get(last);
        if (rest instanceof Part.Silence silence) {
            parts.set(last, new Part.Silence(silence.source(), silence.seconds(), call));
        } else if (rest instanceof Part.FreeBreaths breaths) {
            parts.set(last, new Part.FreeBreaths(breaths.source(), breaths.breaths(), breaths.breath(), call));
        }
    }

    private double seconds(Amount amount, BreathRatio breath) {
        return amount.inBreaths() ? chosen(amount) * breath.cycle() : chosen(amount);
    }

    private double chosen(Amount amount) {
        if (amount.isRange()) {
            choices.add(new Choice(amount.span(), amount.written(), amount.chosen(amount.low())));
        }
        return amount.low();
    }

    private int chosen(Count count) {
        return MovementExpander.chosen(count, choices);
    }

    private Utterance utterance(String text) {
        return new Utterance(text, wordsPerMinute);
    }
}
