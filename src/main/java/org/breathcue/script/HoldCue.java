package org.breathcue.script;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;

/**
 * Words inside a hold, a chime, or both.
 *
 * @param span where it is written
 * @param moment when it starts
 * @param line its words; they follow the chime
 * @param chime the chime
 * @param on the breath phase it starts with: the first such phase from the moment on
 */
public record HoldCue(
        Span span, HoldMoment moment, Optional<Line> line, Optional<Ring> chime, Optional<BreathPhase> on) {
    /** The chime of a cue. */
    public record Ring(Span span, String sound) {}

    /** Returns the words of cues. */
    public static List<Line> lines(List<HoldCue> cues) {
        return cues.stream().flatMap(cue -> cue.line().stream()).toList();
    }
}
