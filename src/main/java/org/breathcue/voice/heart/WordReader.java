package org.breathcue.voice.heart;

import java.util.Optional;
import org.breathcue.voice.VoiceException;

/** Reads single words letter by letter. Thread-safe. */
@FunctionalInterface
interface WordReader {
    /**
     * Returns the sounds of a word in the {@link PhonemeAlphabet}; empty if it cannot be read.
     *
     * @param word letters in lower case
     */
    Optional<String> sounds(String word) throws VoiceException;
}
