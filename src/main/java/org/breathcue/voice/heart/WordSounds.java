package org.breathcue.voice.heart;

import org.breathcue.voice.SoundSource;

/**
 * A word with its sounds.
 *
 * @param text the word; a compound is one word, a number is several
 * @param letters its sounds in the {@link PhonemeAlphabet}
 */
record WordSounds(String text, String letters, SoundSource source) {
    /** Returns the word with other sounds. */
    WordSounds with(String other) {
        return new WordSounds(text, other, source);
    }
}
