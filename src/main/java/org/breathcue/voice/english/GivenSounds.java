package org.breathcue.voice.english;

import org.breathcue.pronounce.Pronunciations;
import org.breathcue.pronounce.TextRun;
import org.breathcue.voice.SoundSource;

/** Tells why a word of a clause has given phonemes. */
public final class GivenSounds {
    private GivenSounds() {}

    /**
     * Returns where the phonemes of a word come from.
     *
     * @param word as it stands in the clause
     * @param given the pronunciations of the session and the shared list
     */
    public static SoundSource source(String word, Pronunciations given) {
        return given.split(word).stream().anyMatch(TextRun::hasPhonemes)
                ? SoundSource.PRONUNCIATIONS
                : SoundSource.NEIGHBOURS;
    }
}
