package org.breathcue.script;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.Side;

/**
 * A session as its author wrote it, read and found to be well-formed, with the wishes of a listener laid over it.
 *
 * @param length how long it is to last
 * @param first left or right: where what is done on both sides begins
 * @param preflight where the script asks that what to expect be spoken first
 * @param voice the name of the voice it wishes for
 * @param wordsPerMinute how fast it is to be spoken
 * @param variations the names of all variations its stretches have
 */
public record Script(
        Source source,
        Span span,
        String title,
        Optional<String> about,
        Optional<Amount> length,
        BreathGlide breath,
        Side first,
        Guide guide,
        Set<Call> calls,
        Optional<Span> preflight,
        Optional<Wish> voice,
        OptionalInt wordsPerMinute,
        List<Step> steps,
        Set<String> variations) {
    public Script {
        steps = List.copyOf(steps);
        variations = Collections.unmodifiableSet(new TreeSet<>(variations));
    }

    /** A word of the script and where it stands. */
    public record Wish(Span span, String word) {}
}
