package org.breathcue.script;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.timeline.Side;

/**
 * A session as its author wrote it, read and found to be well-formed, with the wishes of a listener laid over it.
 *
 * @param length how long it is to last
 * @param breathSpan where it says how to breathe
 * @param first left or right: where what is done on both sides begins
 * @param preflight where the script asks that what to expect be spoken first
 * @param voice the name of the voice it wishes for
 * @param wordsPerMinute how fast it is to be spoken
 * @param pronunciations how words are said, its own and those of its library
 * @param sound what it is to sound like beside its words
 * @param variations the names of all variations its stretches have
 * @param otherForms its stretches as they would be with each variation that was not chosen, or without the one that was
 * @param idle what stands in it without any effect
 */
public record Script(
        Source source,
        Span span,
        String title,
        Optional<String> about,
        Optional<Amount> length,
        BreathGlide breath,
        Optional<Span> breathSpan,
        Side first,
        Guide guide,
        Set<Call> calls,
        Optional<Span> preflight,
        Optional<Wish> voice,
        OptionalInt wordsPerMinute,
        Pronunciations pronunciations,
        Sound sound,
        List<Step> steps,
        Set<String> variations,
        List<Stretch> otherForms,
        List<IneffectiveElement> idle) {
    public Script {
        steps = List.copyOf(steps);
        otherForms = List.copyOf(otherForms);
        idle = List.copyOf(idle);
        variations = Collections.unmodifiableSet(new TreeSet<>(variations));
    }

    /** Whether it is a stretch file by itself, not a session. */
    public boolean isStretch() {
        return steps.size() == 1 && steps.get(0).span().equals(span);
    }

    /** The same session with another sound. */
    public Script sounding(Sound other) {
        return new Script(
                source,
                span,
                title,
                about,
                length,
                breath,
                breathSpan,
                first,
                guide,
                calls,
                preflight,
                voice,
                wordsPerMinute,
                pronunciations,
                other,
                steps,
                variations,
                otherForms,
                idle);
    }

    /** A word of the script and where it stands. */
    public record Wish(Span span, String word) {}
}
