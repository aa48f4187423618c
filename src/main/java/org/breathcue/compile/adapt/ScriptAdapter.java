package org.breathcue.compile.adapt;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Severity;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.Range;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.script.StretchForms;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.SoundChange;

/**
 * Applies the wishes of a listener to a script. The result is a script with the requested settings, so that later steps of
 * compilation need no wishes.
 */
public final class ScriptAdapter {
    private final Script script;
    private final ListenerWishes wishes;
    private final Diagnostics diagnostics;
    private boolean failed;

    private ScriptAdapter(Script script, ListenerWishes wishes, Diagnostics diagnostics) {
        this.script = script;
        this.wishes = wishes;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns the script with all wishes applied. A variation that no stretch has changes nothing; see
     * {@link Script#variations()}.
     *
     * @return empty if an error was reported, because a step cannot be done with the requested variation
     */
    public static Optional<Script> adapt(Script script, ListenerWishes wishes, Diagnostics diagnostics) {
        return new ScriptAdapter(script, wishes, diagnostics).adapted();
    }

    private Optional<Script> adapted() {
        List<Step> steps = steps(script.steps());
        return failed
                ? Optional.empty()
                : Optional.of(new Script(
                        script.source(),
                        script.span(),
                        script.title(),
                        script.about(),
                        length(),
                        paced(script.breath()),
                        script.breathSpan(),
                        script.defaultBreathSpan(),
                        wishes.first().orElse(script.first()),
                        wishes.guide().orElse(script.guide()),
                        script.calls(),
                        script.preflight(),
                        voice(),
                        script.wordsPerMinute(),
                        wishes.delivery().orElse(script.delivery()),
                        script.pronunciations(),
                        sound(),
                        steps,
                        script.ineffective()));
    }

    private Optional<Amount> length() {
        if (wishes.length().isEmpty()) {
            return wishes.freeLength() ? Optional.empty() : script.length();
        }
        double seconds = wishes.length().getAsDouble();
        Span span = script.length().map(Range::span).orElse(script.span());
        return Optional.of(
                new Amount(span, DurationText.seconds(seconds), Amount.Unit.SECONDS, seconds, seconds, false));
    }

    private Optional<Script.PreferredVoice> voice() {
        Span span = script.voice().map(Script.PreferredVoice::span).orElse(script.span());
        return wishes.voice().map(name -> new Script.PreferredVoice(span, name)).or(script::voice);
    }

    private Sound sound() {
        Sound asked = wishes.sound().of(script.sound());
        return new Sound(asked.breath(), asked.level(), asked.background(), asked.chimes() && wishes.chimes());
    }

    private List<Step> steps(List<Step> steps) {
        return steps.stream().map(this::step).toList();
    }

    private Step step(Step step) {
        return step.match(
                single -> single.match(
                        say -> new Step.Say(say.span(), say.optional(), say.lines(), sound(say)),
                        pause -> new Step.Pause(pause.span(), pause.optional(), pause.rest(), sound(pause)),
                        chime -> chime,
                        this::breathe,
                        this::perform),
                this::repeat);
    }

    /** Returns what a step changes of the sound, apart from what the listener has chosen for all of them. */
    private SoundChange sound(Step step) {
        return step.sound().without(wishes.sound());
    }

    private Step.Repeat repeat(Step.Repeat repeat) {
        return new Step.Repeat(
                repeat.span(),
                repeat.optional(),
                repeat.count(),
                steps(repeat.steps()),
                repeat.rest(),
                repeat.sides(),
                sound(repeat));
    }

    /** Applies the pace to a breath from the defaults of the session, but not to a breath that the step sets. */
    private Step.Breathe breathe(Step.Breathe breathe) {
        return new Step.Breathe(
                breathe.span(),
                breathe.optional(),
                breathe.amount(),
                breathe.name(),
                breathe.announced(),
                breathe.breathSpan().isPresent()
                        ? breathe.breath()
                        : breathe.breath().map(this::paced),
                breathe.breathSpan(),
                breathe.words(),
                breathe.cues(),
                breathe.calls(),
                sound(breathe));
    }

    private Step.Perform perform(Step.Perform perform) {
        StretchForms forms = perform.forms();
        Stretch stretch = perform.stretch();
        if (wishes.variation().isPresent()
                && forms.variations().containsKey(wishes.variation().get())) {
            forms = forms.choosing(wishes.variation().get());
            stretch = checked(forms.chosenForm()).orElse(stretch);
        }
        return new Step.Perform(perform.span(), perform.optional(), adapted(stretch), forms.map(this::adapted));
    }

    /** Reports the problems of a form that the listener chose. */
    private Optional<Stretch> checked(StretchForms.Form form) {
        form.problems().forEach(diagnostics::report);
        failed |= form.stretch().isEmpty()
                || form.problems().stream().anyMatch(problem -> problem.code().severity() == Severity.ERROR);
        return form.stretch();
    }

    private Stretch adapted(Stretch stretch) {
        boolean breathOfSession =
                stretch.breathSpan().isPresent() && stretch.breathSpan().equals(script.defaultBreathSpan());
        return new Stretch(
                stretch.span(),
                stretch.name(),
                stretch.announced(),
                stretch.position(),
                stretch.props(),
                stretch.caution(),
                stretch.setup(),
                stretch.settle(),
                stretch.sides(),
                stretch.switchTime(),
                stretch.enter(),
                stretch.movement(),
                stretch.times(),
                stretch.sets(),
                stretch.rest(),
                stretch.build(),
                stretch.leave(),
                stretch.cues(),
                stretch.calls(),
                breathOfSession && wishes.pace().isPresent()
                        ? stretch.breath()
                                .map(breaths -> breaths.map(
                                        breath -> breath.paced(wishes.pace().getAsDouble())))
                        : stretch.breath(),
                stretch.breathSpan(),
                wishes.guide().or(stretch::guide),
                stretch.sound().without(wishes.sound()));
    }

    private BreathGlide paced(BreathGlide breath) {
        return wishes.pace().isPresent() ? breath.paced(wishes.pace().getAsDouble()) : breath;
    }
}
