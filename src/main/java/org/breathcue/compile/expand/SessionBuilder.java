package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Calls;
import org.breathcue.script.Guide;
import org.breathcue.script.Line;
import org.breathcue.script.Position;
import org.breathcue.script.Script;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a session, and keeps what the listener has heard and the position they are in. */
final class SessionBuilder {
    private final Script script;
    private final int wordsPerMinute;
    private final Pronunciations pronunciations;
    private final ChoiceRecorder choices;
    private final Diagnostics diagnostics;
    private final List<Part> parts = new ArrayList<>();
    private final RepetitionTracker hearings = new RepetitionTracker();
    private final Set<String> cautionsGiven = new HashSet<>();
    private final Map<Integer, Map<Side, List<Integer>>> groups = new HashMap<>();
    private final Map<Utterance, Span> recordings = new HashMap<>();
    private @Nullable Position position;

    SessionBuilder(Script script, int wordsPerMinute, ChoiceRecorder choices, Diagnostics diagnostics) {
        this.script = script;
        this.wordsPerMinute = wordsPerMinute;
        this.pronunciations = script.pronunciations();
        this.choices = choices;
        this.diagnostics = diagnostics;
    }

    List<Part> parts() {
        return parts;
    }

    ChoiceRecorder choices() {
        return choices;
    }

    RepetitionTracker hearings() {
        return hearings;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Returns the guide of a stretch, or else of the session. */
    Guide guide(Optional<Guide> own) {
        return own.orElse(script.guide());
    }

    Calls calls(Optional<Calls> own) {
        return own.orElse(script.calls());
    }

    Side firstSide() {
        return script.first();
    }

    @Nullable
    Position position() {
        return position;
    }

    void moveTo(Position to) {
        position = to;
    }

    /** Returns whether a caution has not been spoken in this session, and marks it as spoken. */
    boolean isNew(String caution) {
        return cautionsGiven.add(caution);
    }

    void add(Part part) {
        parts.add(part);
    }

    /** Adds a movement of a stretch that is done on both sides of a group. */
    void addToGroup(UnrolledStep.Group group, Part.Movement movement) {
        groups.computeIfAbsent(group.number(), number -> new HashMap<>())
                .computeIfAbsent(group.side(), side -> new ArrayList<>())
                .add(parts.size());
        parts.add(movement);
    }

    /** Matches the two sides of every group. */
    void pairGroups() {
        for (Map<Side, List<Integer>> sides : groups.values()) {
            pair(sides.getOrDefault(Side.LEFT, List.of()), sides.getOrDefault(Side.RIGHT, List.of()));
        }
    }

    /** Matches movements, given by their index, with those of the other side. */
    void pair(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            List<Part.Movement> paired =
                    SideMatcher.paired((Part.Movement) parts.get(one.get(i)), (Part.Movement) parts.get(other.get(i)));
            parts.set(one.get(i), paired.get(0));
            parts.set(other.get(i), paired.get(1));
        }
    }

    Utterance utterance(String text) {
        return new Utterance(text, wordsPerMinute, script.delivery(), pronunciations, Optional.empty());
    }

    /** Returns the utterance of words of the script. */
    Utterance utterance(TextTemplate wording, PlaceholderFiller words) {
        Utterance utterance = new Utterance(
                words.filled(wording), wordsPerMinute, script.delivery(), pronunciations, words.recording(wording));
        wording.recording().ifPresent(file -> recordings.putIfAbsent(utterance, file.span()));
        return utterance;
    }

    /** Returns the utterances that are recordings, each with the first place in the script that names its file. */
    Map<Utterance, Span> recordings() {
        return recordings;
    }

    /** Adds words and the time after them: the line's own, or else {@code gap}. */
    void words(Line line, Utterance said, Role role, Part.Silence gap, BreathRatio breath) {
        if (line.time().isEmpty()) {
            add(new Part.Words(line.span(), said, role));
            add(gap);
            return;
        }
        Line.Time time = line.time().get();
        double seconds = seconds(time.amount(), breath);
        switch (time.kind()) {
            case AFTER_WORDS -> {
                add(new Part.Words(line.span(), said, role));
                add(Part.Silence.fixed(line.span(), seconds));
            }
            case WITH_WORDS -> add(new Part.Words(line.span(), said, role, seconds, seconds));
        }
        waitAfter(time.amount(), line.span());
    }

    /** Adds words of the engine. */
    void helper(Span source, String text) {
        add(new Part.Words(source, utterance(text), Role.HELPER));
        add(Part.Silence.fixed(source, DefaultSilences.AFTER_WORDS));
    }

    /**
     * Adds a prescribed time.
     *
     * @param breathed whether its breaths sound; otherwise they only measure the time
     * @param heard what is heard in it
     */
    void rest(Amount amount, Span source, BreathRatio breath, boolean breathed, Interlude heard) {
        if (amount.inBreaths() && breathed) {
            add(new Part.FreeBreaths(source, (int) choices.value(amount), breath, heard));
        } else if (amount.isRange() && !amount.inBreaths()) {
            choices.decidedLater(amount);
            add(Part.Silence.ranged(source, amount).with(heard));
        } else {
            add(Part.Silence.fixed(source, seconds(amount, breath)).with(heard));
        }
        waitAfter(amount, source);
    }

    private void waitAfter(Amount amount, Span source) {
        if (amount.untilReady()) {
            add(new Part.Wait(source));
        }
    }

    double seconds(Amount amount, BreathRatio breath) {
        double value = choices.value(amount);
        return amount.inBreaths() ? value * breath.cycle() : value;
    }
}
