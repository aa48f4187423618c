package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;

/** A session as its author wrote it, read and found to be well-formed. */
public record Script(
        Source source,
        Span span,
        String title,
        Optional<String> about,
        Optional<BreathRatio> breath,
        List<Step> steps) {
    public Script {
        steps = List.copyOf(steps);
    }
}
