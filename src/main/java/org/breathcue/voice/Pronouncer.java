package org.breathcue.voice;

import java.util.List;
import java.util.Optional;
import org.breathcue.pronounce.Pronunciations;

/** Tells how a voice says words, without speaking. Thread-safe until it is closed. */
public interface Pronouncer extends AutoCloseable {
    /** Knows nothing. */
    Pronouncer NONE = new Pronouncer() {
        @Override
        public List<SpokenWord> words(String text, Pronunciations given) {
            return List.of();
        }

        @Override
        public Optional<SpokenWord> unlisted(String word, String text) {
            return Optional.empty();
        }
    };

    /**
     * Returns the words of a text as the voice says them, in order; numbers and abbreviations are written out.
     *
     * @param given the pronunciations that the voice has to use
     */
    List<SpokenWord> words(String text, Pronunciations given) throws VoiceException;

    /**
     * Returns how the voice says a word that is in no lexicon; empty if it is in one, or the voice cannot tell.
     *
     * @param word as it is written
     * @param text in which it stands: the words around it can decide
     */
    Optional<SpokenWord> unlisted(String word, String text) throws VoiceException;

    @Override
    default void close() {}
}
