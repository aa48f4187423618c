package org.breathcue.pronounce;

import java.util.List;

/**
 * A part of a text whose words all get their phonemes in the same way.
 *
 * @param text ordinary text with respellings already in the place of their words, spaces and punctuation included; or one word with
 *     given phonemes, exactly as it is written
 * @param phonemes the given phonemes of the word; empty for ordinary text, whose phonemes the voice finds
 */
public record TextRun(String text, List<Phone> phonemes) {
    public TextRun {
        phonemes = List.copyOf(phonemes);
    }

    /** Returns whether this is a word with given phonemes. */
    public boolean hasPhonemes() {
        return !phonemes.isEmpty();
    }
}
