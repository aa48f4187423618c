package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.timeline.Side;

/**
 * A session as its author wrote it, read and found to be well-formed.
 *
 * @param length how long it is to last
 * @param breathSpan where it says how to breathe
 * @param defaultBreathSpan where its defaults say how stretches and breathe steps breathe
 * @param first left or right: where what is done on both sides begins
 * @param preflight where the script asks that what to expect be spoken first
 * @param voice the name of the voice it wishes for
 * @param wordsPerMinute how fast it is to be spoken
 * @param pronunciations how words are said, its own and those of its library
 * @param sound what it is to sound like beside its words
 * @param idle the elements in it that have no effect
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
        Set<Call> calls,
        Optional<Span> preflight,
        Optional<Wish> voice,
        OptionalInt wordsPerMinute,
        Pronunciations pronunciations,
        Sound sound,
        List<Step> steps,
        List<IneffectiveElement> idle) {
    public Script {
        steps = List.copyOf(steps);
        idle = List.copyOf(idle);
    }

    /** Whether it is a stretch file by itself, not a session. */
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

    /** A word of the script and where it stands. */
    public record Wish(Span span, String word) {}
}
