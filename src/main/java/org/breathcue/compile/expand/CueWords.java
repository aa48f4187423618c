package org.breathcue.compile.expand;

import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.voice.Utterance;

/**
 * The words of a cue.
 *
 * @param first what is said when the cue is heard for the first time
 * @param later what is said after that
 */
public record CueWords(Utterance first, Utterance later) {
    /** Words that never change. */
    static CueWords always(Utterance words) {
        return new CueWords(words, words);
    }

    /** Words that may become shorter. */
    static CueWords of(Utterance say, Optional<Utterance> brief) {
        return new CueWords(say, brief.orElse(say));
    }

    /** Returns all that may be said. */
    public Stream<Utterance> forms() {
        return Stream.of(first, later).distinct();
    }
}
