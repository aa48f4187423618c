package org.breathcue.voice;

import java.util.List;
import org.breathcue.pronounce.Phone;

/**
 * A word as a voice says it.
 *
 * @param text the word; a number is several words
 * @param phones its sounds
 * @param source where the sounds come from
 */
public record SpokenWord(String text, List<Phone> phones, SoundSource source) {
    public SpokenWord {
        phones = List.copyOf(phones);
    }
}
