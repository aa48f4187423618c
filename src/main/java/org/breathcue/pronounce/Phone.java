package org.breathcue.pronounce;

/**
 * One sound of a word.
 *
 * @param stress of a vowel; {@link Stress#NONE} for everything else
 */
public record Phone(Phoneme phoneme, Stress stress) {
    /** How much a syllable stands out. */
    public enum Stress {
        NONE,
        SECONDARY,
        PRIMARY
    }
}
