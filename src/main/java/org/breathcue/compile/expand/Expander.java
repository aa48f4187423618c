package org.breathcue.compile.expand;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Call;
import org.breathcue.script.Calls;
import org.breathcue.script.Guide;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Rest;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.breathcue.voice.Utterance;

/** Script to session: unrolls repeats, takes what is selected in ranges, and decides every word. One use each. */
public final class Expander {
    private static final int CHAPTER_CHARACTERS = 40;

    /** The breaths of a {@code breathe} whose phases are named. */
    private static final int NAMED_BREATHS = 2;

    private final Script script;
    private final Diagnostics diagnostics;
    private final SessionBuilder draft;
    private final List<UnrolledStep> items;
    private final int leaves;
    /** Whether the chapter of the step that comes next has begun with a change of side before it. */
    private boolean chapterBegun;
    /** The sound under the words that were expanded last. */
    private Sound sound;

    private Expander(Script script, Selection selection, int wordsPerMinute, Diagnostics diagnostics) {
        this.script = script;
        this.sound = script.sound();
        this.diagnostics = diagnostics;
        ChoiceRecorder choices = new ChoiceRecorder(selection);
        this.draft = new SessionBuilder(script, wordsPerMinute, choices, diagnostics);
        this.items = Unroller.unroll(script, selection, choices, diagnostics);
        this.leaves =
                (int) items.stream().filter(UnrolledStep.Leaf.class::isInstance).count();
    }

    /**
     * Unrolls a script, with the low end of every range.
     *
     * @param wordsPerMinute how fast its words will be spoken if the script does not say
     * @return empty when an error was reported
     */
    public static Optional<Session> expand(Script script, int wordsPerMinute, Diagnostics diagnostics) {
        return expand(script, Selection.LOWEST, List.of(), wordsPerMinute, diagnostics);
    }

    /** @param preflight what is said first */
    public static Optional<Session> expand(
            Script script, Selection selection, List<String> preflight, int wordsPerMinute, Diagnostics diagnostics) {
        if (!SizeLimit.check(script, selection, diagnostics)) {
            return Optional.empty();
        }
        int words = script.wordsPerMinute().orElse(wordsPerMinute);
        return new Expander(script, selection, words, diagnostics).expand(preflight);
    }

    private Optional<Session> expand(List<String> preflight) {
        if (preflight.isEmpty() && !items.isEmpty()) {
            sound = items.get(0).sound();
        }
        draft.add(new Part.SoundChanged(script.span(), sound));
        if (!preflight.isEmpty()) {
            preflight(preflight);
        }
        for (int i = 0; i < items.size(); i++) {
            sound(items.get(i).sound());
            expand(i);
        }
        draft.pairGroups();
        sound(script.sound());
        draft.add(DefaultSilences.end(script.span()));
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        CRC32 seed = new CRC32();
        seed.update(script.source().text().getBytes(StandardCharsets.UTF_8));
        ChoiceRecorder choices = draft.choices();
        return Optional.of(new Session(
                script.title(),
                seed.getValue(),
                choices.made(),
                choices.ranges(),
                choices.growth(),
                draft.parts(),
                engineWords(),
                draft.recordings()));
    }

    private void sound(Sound next) {
        if (!next.soundsLike(sound)) {
            sound = next;
            draft.add(new Part.SoundChanged(script.span(), sound));
        }
    }

    private Session.EngineWords engineWords() {
        return new Session.EngineWords(
                draft.utterance(EnginePhrases.halfway()),
                draft.utterance(EnginePhrases.lastBreath()),
                number -> draft.utterance(EnginePhrases.number(number)),
                draft.utterance(EnginePhrases.tenSecondsLeft()),
                draft.utterance(EnginePhrases.getReady()));
    }

    private void preflight(List<String> sentences) {
        Span source = script.preflight().orElse(script.span());
        draft.add(new Part.Chapter(source, null, EnginePhrases.preflightChapter()));
        for (int i = 0; i < sentences.size(); i++) {
            boolean last = i + 1 == sentences.size();
            // The first tells the length, which must not depend on how long it takes to tell it.
            double least = i == 0 ? DefaultSilences.TELLING_THE_LENGTH : 0;
            draft.add(new Part.Words(source, draft.utterance(sentences.get(i)), Role.HELPER, least));
            draft.add(Part.Silence.fixed(source, last ? DefaultSilences.AFTER_WORDS : DefaultSilences.BETWEEN_LINES));
        }
    }

    private void expand(int index) {
        items.get(index)
                .accept(leaf -> leaf(leaf, index), rest -> rest(rest, index), change -> changeSide(change, index));
    }

    private void leaf(UnrolledStep.Leaf leaf, int index) {
        diagnostics.during(leaf.step().span());
        boolean begins = !chapterBegun;
        chapterBegun = false;
        // The chapter of a stretch also names its side, so a stretch begins its own.
        if (begins && leaf.step().performed().isEmpty()) {
            draft.add(new Part.Chapter(leaf.step().span(), place(leaf), chapterName(leaf, index)));
        }
        leaf.step()
                .accept(
                        say -> say(say, leaf, index),
                        pause -> pause(pause, leaf, index),
                        chime -> draft.add(new Part.Ring(chime.span(), chime.file())),
                        breathe -> breathe(breathe, leaf, index),
                        perform -> StretchExpander.perform(
                                draft, perform.stretch(), leaf, glideAt(leaf), nextName(index), begins));
    }

    private void rest(UnrolledStep.Rest rest, int index) {
        PlaceholderFiller words = new PlaceholderFiller(nextName(index), diagnostics).inRound(rest.next());
        new RestExpander(draft, rest.source(), breathAt(index), draft.guide(Optional.empty()), words)
                .rest(rest.rest(), draft.calls(Optional.empty()), announced(rest.rest(), index), Optional.empty());
    }

    private void pause(Step.Pause pause, UnrolledStep.Leaf leaf, int index) {
        new RestExpander(draft, pause.span(), breathAt(index), draft.guide(Optional.empty()), filler(leaf, index))
                .pause(pause.rest(), announced(pause.rest(), index));
    }

    private PlaceholderFiller filler(UnrolledStep.Leaf leaf, int index) {
        return new PlaceholderFiller(nextName(index), diagnostics).inRound(leaf.round());
    }

    private static Place place(UnrolledStep.Leaf leaf) {
        return new Place(leaf.ordinal(), 1, Side.NONE, 1);
    }

    private void changeSide(UnrolledStep.Change change, int index) {
        UnrolledStep.Leaf next = (UnrolledStep.Leaf) items.get(index + 1);
        boolean sided = next.step().performed().isPresent();
        Place place = new Place(next.ordinal(), 1, sided ? change.side() : Side.NONE, 1);
        draft.add(new Part.Chapter(next.step().span(), place, chapterName(next, index + 1)));
        chapterBegun = true;
        draft.helper(change.source(), EnginePhrases.sideCall(change.side()));
        draft.add(DefaultSilences.sideSwitch(change.source(), draft.position()));
    }

    private String chapterName(UnrolledStep.Leaf leaf, int index) {
        return leaf.step()
                .match(
                        say -> shortened(
                                filler(leaf, index).filled(say.lines().get(0).say())),
                        pause -> pause.rest().lines().stream()
                                .findFirst()
                                .map(line -> shortened(filler(leaf, index).filled(line.say())))
                                .orElseGet(() -> EnginePhrases.pauseChapter(
                                        lengthInAdvance(pause.rest().amount()))),
                        chime -> EnginePhrases.chimeChapter(chime.file()),
                        breathe -> breathe.name().map(TextTemplate::text).orElseGet(() -> chapterName(breathe)),
                        perform -> StretchExpander.chapterName(draft, perform.stretch(), leaf.group()));
    }

    private String chapterName(Step.Breathe breathe) {
        Amount amount = breathe.amount();
        return EnginePhrases.breathingChapter(
                breathe.breathSpan().flatMap(own -> breathe.breath()).map(BreathGlide::written),
                EnginePhrases.amount(amount.inBreaths(), draft.choices().value(amount)));
    }

    private static Optional<String> lengthInAdvance(Amount amount) {
        return amount.isExact()
                ? Optional.of(EnginePhrases.amount(amount.inBreaths(), amount.low()))
                : Optional.empty();
    }

    private static String shortened(String words) {
        boolean isLong = words.codePointCount(0, words.length()) > CHAPTER_CHARACTERS;
        return isLong
                ? words.substring(0, words.offsetByCodePoints(0, CHAPTER_CHARACTERS))
                                .strip() + "…"
                : words;
    }

    private void say(Step.Say say, UnrolledStep.Leaf leaf, int index) {
        PlaceholderFiller words = filler(leaf, index);
        List<Line> lines = say.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double gap = i + 1 < lines.size() ? DefaultSilences.BETWEEN_LINES : DefaultSilences.AFTER_WORDS;
            Utterance said = draft.hearings()
                    .words(line, draft.guide(Optional.empty()), wording -> draft.utterance(wording, words));
            draft.words(line, said, Role.SAY, Part.Silence.fixed(line.span(), gap), breathAt(index));
        }
    }

    private void breathe(Step.Breathe breathe, UnrolledStep.Leaf leaf, int index) {
        Amount amount = breathe.amount();
        MovementBreath breath = breathe.breath()
                .map(glide -> new MovementBreath(glide, true))
                .orElseGet(() -> new MovementBreath(new BreathGlide(glideAt(leaf), breathAfter(leaf)), false));
        double value = draft.choices().value(amount);
        draft.choices().grows(amount, amount.inBreaths() ? breath.first().cycle() : 1);
        Prescription prescription = amount.inBreaths()
                ? new Prescription.Breathed(breathe.span(), DoseForm.BREATHE, (int) value, false)
                : new Prescription.Timed(breathe.span(), DoseForm.BREATHE, value, true, false);
        PlaceholderFiller words = filler(leaf, index);
        breathe.name().filter(name -> breathe.announced()).ifPresent(name -> draft.helper(name.span(), name.text()));
        CueExpander cues = new CueExpander(draft, breath.first(), draft.guide(Optional.empty()));
        List<HoldCue> lines = breathe.cues();
        cues.check(lines);
        draft.add(new Part.Movement(
                breathe.span(),
                place(leaf),
                breath,
                draft.calls(breathe.calls()).without(Call.REPETITIONS),
                phaseNames(breathe, breath.first(), words),
                List.of(),
                prescription,
                cues.cues(lines, amount, value, breath.cyclesIn(amount, value), words),
                List.of()));
    }

    private Map<BreathPhase, Part.PhaseName> phaseNames(
            Step.Breathe breathe, BreathRatio breath, PlaceholderFiller words) {
        Map<BreathPhase, Part.PhaseName> names = new EnumMap<>(BreathPhase.class);
        // The words of the script are repeated like its other words, those of the engine are not.
        int repeated = draft.guide(Optional.empty()) == Guide.FULL ? Integer.MAX_VALUE : NAMED_BREATHS;
        for (BreathPhase phase : BreathPhase.values()) {
            boolean lacking = breath.seconds(phase) == 0;
            if (breathe.words().isUsual(phase) && !lacking) {
                Utterance usual = draft.utterance(EnginePhrases.phase(phase));
                names.put(phase, new Part.PhaseName(breathe.span(), usual, NAMED_BREATHS, false));
            }
            breathe.words().of(phase).ifPresent(own -> {
                if (lacking) {
                    diagnostics.report(
                            Code.BREATH_LACKS_PHASE,
                            own.span(),
                            "these words name a held breath, but the breath has no such phase",
                            "delete them, or use a breath with holds, such as \"4:2:6:2\"");
                }
                names.put(phase, new Part.PhaseName(own.span(), draft.utterance(words.filled(own)), repeated, true));
            });
        }
        return names;
    }

    /** Returns the call of what comes next, for a pause or rest that a step with a name follows. */
    private Optional<String> announced(Rest rest, int index) {
        if (index + 1 == items.size()) {
            return Optional.empty();
        }
        return step(items.get(index + 1))
                .filter(step -> isAnnounced(step, rest))
                .flatMap(Step.Single::name)
                .map(name -> EnginePhrases.next(name.text()));
    }

    private boolean isAnnounced(Step.Single step, Rest rest) {
        return step.match(
                say -> false,
                pause -> false,
                chime -> false,
                breathe -> breathe.announced() && calls(rest, breathe.calls()).contains(Call.NEXT),
                perform -> perform.stretch().announced()
                        && calls(rest, perform.stretch().calls()).contains(Call.NEXT));
    }

    /** Returns the calls of a rest, or else of the step that follows. */
    private Calls calls(Rest rest, Optional<Calls> following) {
        return rest.calls().orElseGet(() -> draft.calls(following));
    }

    /** Returns the step that an element consists of; empty for anything else. */
    private static Optional<Step.Single> step(UnrolledStep item) {
        return item.match(leaf -> Optional.of(leaf.step()), rest -> Optional.empty(), change -> Optional.empty());
    }

    private Optional<String> nextName(int index) {
        return items.subList(index + 1, items.size()).stream()
                .map(Expander::name)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> name(UnrolledStep item) {
        return step(item).flatMap(Step.Single::name).map(TextTemplate::text);
    }

    /** The breath of the session at an item; between steps, that of the step before. */
    private BreathRatio breathAt(int index) {
        return items.get(index).match(this::glideAt, rest -> breathAt(index - 1), change -> breathAt(index - 1));
    }

    private BreathRatio glideAt(UnrolledStep.Leaf leaf) {
        return breathOf(leaf.breathes());
    }

    private BreathRatio breathAfter(UnrolledStep.Leaf leaf) {
        return breathOf(Math.min(leaves, leaf.breathes() + 1));
    }

    /** Linear in the ordinal of the step. */
    private BreathRatio breathOf(int ordinal) {
        return leaves < 2 ? script.breath().from() : script.breath().at((double) (ordinal - 1) / (leaves - 1));
    }
}
