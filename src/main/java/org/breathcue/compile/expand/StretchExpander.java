package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Guide;
import org.breathcue.script.Line;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Position;
import org.breathcue.script.Sides;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Expands one stretch: its name, caution and setup, its sets, sides and repetitions, and the silences between them.
 */
final class StretchExpander {
    private final SessionBuilder draft;
    private final Stretch stretch;
    private final int step;
    private final UnrolledStep.@Nullable Group group;
    private final List<Side> sides;
    private final BreathRatio breath;
    private final Guide guide;
    private final PlaceholderFiller words;
    private final MovementExpander movements;
    private final Repetitions repetitions;

    private StretchExpander(
            SessionBuilder draft,
            Stretch stretch,
            UnrolledStep.Leaf leaf,
            BreathRatio ofSession,
            Optional<String> next) {
        this.draft = draft;
        this.stretch = stretch;
        this.step = leaf.ordinal();
        this.group = taking(stretch, leaf.group());
        this.sides = sides(draft, stretch, group);
        this.guide = draft.guide(stretch.guide());
        this.words = new PlaceholderFiller(next, draft.diagnostics())
                .inRound(leaf.round())
                .with(Placeholder.NAME, stretch.name().text());
        this.movements = new MovementExpander(draft, stretch, ofSession, leaf, words);
        this.repetitions = movements.repetitions();
        this.breath = movements.breath(1, 1);
    }

    /**
     * Adds a stretch to a session.
     *
     * @param ofSession the breath of the session at this step
     * @param next the name of the stretch that follows
     * @param begins whether its chapter has not begun yet
     */
    static void perform(
            SessionBuilder draft,
            Stretch stretch,
            UnrolledStep.Leaf leaf,
            BreathRatio ofSession,
            Optional<String> next,
            boolean begins) {
        StretchExpander expander = new StretchExpander(draft, stretch, leaf, ofSession, next);
        if (begins) {
            expander.chapter(1, expander.sides.get(0));
        }
        expander.introduce();
        expander.sets();
    }

    /** Returns the chapter name of a stretch, or of its first side. */
    static String chapterName(SessionBuilder draft, Stretch stretch, UnrolledStep.@Nullable Group group) {
        return EnginePhrases.chapter(
                stretch.name().text(),
                sides(draft, stretch, taking(stretch, group)).get(0));
    }

    /** Returns the side of a stretch; one that is done on both sides takes the side of its group. */
    private static UnrolledStep.@Nullable Group taking(Stretch stretch, UnrolledStep.@Nullable Group group) {
        return stretch.sides() == Sides.BOTH ? group : null;
    }

    private static List<Side> sides(SessionBuilder draft, Stretch stretch, UnrolledStep.@Nullable Group group) {
        return group == null ? stretch.sides().order(draft.firstSide()) : List.of(group.side());
    }

    private void introduce() {
        if (stretch.announced()) {
            draft.helper(stretch.name().span(), stretch.name().text());
        }
        words.on(sides.get(0)).inSet(1, repetitions.sets());
        movements.fillHold();
        if (group != null && group.changed()) {
            setUpAgain();
        } else {
            setUp(stretch.setup());
            movements
                    .lengthCall()
                    .ifPresent(call -> draft.add(new Part.Words(
                            stretch.movement().span(),
                            draft.utterance(call),
                            Role.HELPER,
                            DefaultSilences.TELLING_THE_LENGTH)));
        }
    }

    /** Adds what comes before the other side: the setup lines that name it, and time to settle. */
    private void setUpAgain() {
        setUp(stretch.setup().stream().filter(line -> line.say().namesSide()).toList());
    }

    private void setUp(List<Line> lines) {
        Position to = stretch.position().orElse(draft.position());
        Part.Silence moving = DefaultSilences.settle(stretch.span(), draft.position(), to);
        boolean changes = to != draft.position() && stretch.settle().isEmpty();
        if (to != null) {
            draft.moveTo(to);
        }
        Optional<TextTemplate> caution =
                stretch.caution().map(Stretch.Caution::words).filter(words -> draft.isNew(words.text()));
        boolean first = lines.isEmpty()
                || stretch.caution().filter(Stretch.Caution::beforeSetup).isPresent();
        caution.filter(words -> first).ifPresent(words -> warn(words, afterWords(words.span())));
        if (lines.isEmpty() && stretch.settle().isEmpty()) {
            draft.add(moving);
        }
        Optional<TextTemplate> last = caution.filter(words -> !first);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Utterance spoken = draft.hearings().words(line, guide, wording -> draft.utterance(wording, words));
            Part.Silence gap = changes && i == 0 ? moving : gap(lines, i, last.isPresent());
            draft.words(line, spoken, Role.SETUP, gap, breath);
        }
        last.ifPresent(words -> warn(words, settling(words.span())));
        boolean timed = last.isEmpty()
                && !lines.isEmpty()
                && lines.get(lines.size() - 1).time().isPresent();
        stretch.settle().filter(settle -> !timed).ifPresent(this::silence);
    }

    /** Returns the silence in which the listener settles, unless the stretch has its own time for that. */
    private Part.Silence settling(Span source) {
        return stretch.settle().isPresent() ? Part.Silence.fixed(source, 0) : DefaultSilences.settle(source);
    }

    private void warn(TextTemplate caution, Part.Silence gap) {
        draft.add(new Part.Words(caution.span(), draft.utterance(caution.text()), Role.SETUP));
        draft.add(gap);
    }

    private Part.Silence gap(List<Line> lines, int index, boolean cautionFollows) {
        Span source = lines.get(index).span();
        if (index + 1 < lines.size()) {
            return Part.Silence.fixed(source, DefaultSilences.BETWEEN_LINES);
        }
        return cautionFollows ? afterWords(source) : settling(source);
    }

    private static Part.Silence afterWords(Span source) {
        return Part.Silence.fixed(source, DefaultSilences.AFTER_WORDS);
    }

    private void sets() {
        for (int set = 1; set <= repetitions.sets(); set++) {
            if (set > 1) {
                rest(set, 1, sides.get(0), Optional.of(EnginePhrases.set(set, repetitions.sets())));
            }
            words.inSet(set, repetitions.sets());
            if (stretch.sides() == Sides.ALTERNATE) {
                alternating(set);
            } else {
                sideBySide(set);
            }
        }
    }

    private void sideBySide(int set) {
        Map<Side, List<Integer>> placed = new HashMap<>();
        for (Side side : sides) {
            boolean changes = sides.size() > 1 && !(set == 1 && side == sides.get(0));
            if (changes) {
                changeSide(set, side);
            }
            placed.put(side, place(movements.ofSide(set, side)));
        }
        pair(placed);
    }

    /** Adds all repetitions of one side, and what is between them. */
    private List<Integer> place(List<Part.Movement> all) {
        List<Integer> placed = new ArrayList<>();
        boolean rests = stretch.rest().isPresent() && movements.restsBetweenTimes();
        for (int i = 0; i < all.size(); i++) {
            boolean last = i + 1 == all.size();
            placed.add(place(all.get(i)));
            if (last || rests) {
                afterLeaving(all.get(i));
            }
            if (!last && rests) {
                Place here = all.get(i).place();
                rest(here.set(), i + 2, here.side(), Optional.empty());
            }
        }
        return placed;
    }

    private void alternating(int set) {
        for (int time = 1; time <= repetitions.times(set); time++) {
            if (time > 1 && movements.restsBetweenTimes()) {
                rest(set, time, sides.get(0), Optional.empty());
            }
            alternating(set, time);
        }
    }

    private void alternating(int set, int time) {
        Map<Side, List<Integer>> placed = new HashMap<>();
        for (Side side : sides) {
            boolean begins = set == 1 && time == 1 && side == sides.get(0);
            boolean rested =
                    side == sides.get(0) && stretch.rest().isPresent() && (time == 1 || movements.restsBetweenTimes());
            if (!begins) {
                chapter(set, side);
                if (!rested) {
                    stretch.switchTime().ifPresent(this::silence);
                }
            }
            boolean last = time == repetitions.times(set) && side == sides.get(sides.size() - 1);
            boolean followed = last
                    || stretch.switchTime().isPresent()
                    || (side != sides.get(0) && stretch.rest().isPresent() && movements.restsBetweenTimes());
            List<Part.Movement> all = movements.ofTime(set, side, time, time == 1 && side == sides.get(0), last);
            List<Integer> indices = new ArrayList<>();
            for (Part.Movement movement : all) {
                indices.add(place(movement));
            }
            if (followed) {
                afterLeaving(all.get(all.size() - 1));
            }
            placed.put(side, indices);
        }
        pair(placed);
    }

    private void pair(Map<Side, List<Integer>> placed) {
        draft.pair(placed.getOrDefault(Side.LEFT, List.of()), placed.getOrDefault(Side.RIGHT, List.of()));
    }

    private int place(Part.Movement movement) {
        if (group == null) {
            draft.add(movement);
        } else {
            draft.addToGroup(group, movement);
        }
        return draft.parts().size() - 1;
    }

    /** Adds the silence after the last words of the way out, unless they have a time of their own. */
    private void afterLeaving(Part.Movement movement) {
        if (!movement.leave().isEmpty()) {
            MovementCue end = movement.leave().get(movement.leave().size() - 1);
            if (end.on().isPresent()) {
                draft.add(afterWords(end.source()));
            }
        }
    }

    private void changeSide(int set, Side side) {
        chapter(set, side);
        words.on(side);
        draft.helper(stretch.span(), EnginePhrases.sideCall(side));
        if (stretch.switchTime().isPresent()) {
            silence(stretch.switchTime().get());
        } else {
            draft.add(DefaultSilences.sideSwitch(stretch.span(), draft.position()));
        }
        setUpAgain();
    }

    /** Adds the rest before a set or a repetition, if the stretch has one. */
    private void rest(int set, int time, Side side, Optional<String> call) {
        words.on(side).inSet(set, repetitions.sets()).at(time, repetitions.times(set));
        stretch.rest()
                .map(rests -> repetitions.restBefore(rests, set, time))
                .ifPresent(
                        rest -> new RestExpander(draft, stretch.span(), movements.breathBefore(set, time), guide, words)
                                .rest(rest, draft.calls(stretch.calls()), Optional.empty(), call));
    }

    /** Adds a time in which nothing is heard. */
    private void silence(Amount time) {
        draft.rest(time, stretch.span(), breath, true, Interlude.SILENT);
    }

    private void chapter(int set, Side side) {
        String name = EnginePhrases.chapter(stretch.name().text(), side);
        draft.add(new Part.Chapter(stretch.span(), new Place(step, set, side, 1), name));
    }
}
