package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Span;

/**
 * A rest or a pause.
 *
 * @param amount how long it lasts
 * @param lines words at its start, inside its time
 * @param cues words inside its time
 * @param calls its own calls; empty for those of the stretch or the session
 */
public record Rest(Amount amount, List<Line> lines, List<HoldCue> cues, Optional<Calls> calls) {
    /** Returns a rest in which the script says nothing. */
    public static Rest silent(Amount amount) {
        return new Rest(amount, List.of(), List.of(), Optional.empty());
    }

    public Span span() {
        return amount.span();
    }

    /** Returns the lines of all rests. */
    public static List<Line> lines(Optional<Series<Rest>> rests) {
        return rests.stream()
                .flatMap(series -> series.values().stream())
                .flatMap(rest -> rest.allLines().stream())
                .toList();
    }

    /** Returns all of its lines. */
    public List<Line> allLines() {
        return Stream.concat(lines.stream(), HoldCue.lines(cues).stream()).toList();
    }
}
