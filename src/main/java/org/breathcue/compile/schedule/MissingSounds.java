package org.breathcue.compile.schedule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breathcue.diagnostic.Span;
import org.breathcue.voice.Utterance;

/**
 * Sounds that have to be measured before a session can be scheduled.
 *
 * @param speech the utterances in the order of the session, each with the first place in the script that needs it
 * @param chimes the names of chimes, likewise
 */
public record MissingSounds(Map<Utterance, Span> speech, Map<String, Span> chimes) {
    public MissingSounds {
        speech = Collections.unmodifiableMap(new LinkedHashMap<>(speech));
        chimes = Collections.unmodifiableMap(new LinkedHashMap<>(chimes));
    }

    /** Whether no sound is missing. */
    public boolean isEmpty() {
        return speech.isEmpty() && chimes.isEmpty();
    }
}
