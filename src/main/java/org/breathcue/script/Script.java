package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.breathcue.voice.Delivery;

/**
 * A session as its author wrote it, after it was read without errors.
 *
 * @param length the length of the session
 * @param breathSpan the span of the breath of the session
 * @param defaultBreathSpan the span of the breath in the defaults, which stretches and breathe steps use
 * @param first the side to start with, left or right
 * @param preflight the span of {@code preflight}, if the session begins by saying what to expect
 * @param voice the preferred voice
 * @param wordsPerMinute the speaking rate
 * @param delivery how the voice delivers its words
 * @param pronunciations the pronunciations of the session and its library
 * @param sound the sounds other than the voice
 * @param ineffective the elements that have no effect
 */
public record Script(
        Source source,
        Span span,
        String title,
        Optional<String> about,
        Optional<Amount> length,
        BreathGlide breath,
        Optional<Span> breathSpan,
        Optional<Span> defaultBreathSpan,
        Side first,
        Guide guide,
        Calls calls,
        Optional<Span> preflight,
        Optional<PreferredVoice> voice,
        OptionalInt wordsPerMinute,
        Delivery delivery,
        Pronunciations pronunciations,
        Sound sound,
        List<Step> steps,
        List<IneffectiveElement> ineffective) {
    public Script {
        steps = List.copyOf(steps);
        ineffective = List.copyOf(ineffective);
    }

    /** Returns the same script with other steps. */
    public Script doing(List<Step> steps) {
        return new Script(
                source,
                span,
                title,
                about,
                length,
                breath,
                breathSpan,
                defaultBreathSpan,
                first,
                guide,
                calls,
                preflight,
                voice,
                wordsPerMinute,
                delivery,
                pronunciations,
                sound,
                steps,
                ineffective);
    }

    /** Returns whether this is a stretch file, not a session. */
    public boolean isStretch() {
        return steps.size() == 1 && steps.get(0).span().equals(span);
    }

    /** Returns the names of all variations its stretches have, sorted. */
    public SortedSet<String> variations() {
        SortedSet<String> names = new TreeSet<>();
        StepWalk.steps(steps, Step.Perform.class)
                .forEach(perform -> names.addAll(perform.forms().variations().keySet()));
        return names;
    }

    /** Returns its stretches in the forms that are not chosen, as far as they can be read. */
    public List<Stretch> otherForms() {
        return StepWalk.steps(steps, Step.Perform.class).stream()
                .flatMap(perform -> perform.forms().others().stream())
                .toList();
    }

    /** Returns the backgrounds of the session and of its steps. */
    public List<Sound.Background> backgrounds() {
        Stream<Sound.Background> ofSteps = StepWalk.steps(steps).stream()
                .flatMap(step -> step.sound().background().stream())
                .filter(background -> !background.isOff());
        return Stream.concat(sound.background().stream(), ofSteps).toList();
    }

    /** The name of the preferred voice and its place in the script. */
    public record PreferredVoice(Span span, String name) {}
}
