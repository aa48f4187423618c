package org.breathcue.pronounce;

/**
 * A phoneme in a word, with its stress.
 *
 * @param stress of a vowel; {@link Stress#NONE} for consonants
 */
public record Phone(Phoneme phoneme, Stress stress) {
    /** The stress of a syllable, which its vowel carries. */
    public enum Stress {
        NONE,
        SECONDARY,
        PRIMARY
    }

    /** Returns the name of the phoneme in ARPAbet, with 1 for a primary and 2 for a secondary stress as in the CMU dictionary. */
    String notation() {
        return switch (stress) {
            case NONE -> phoneme.name();
            case SECONDARY -> phoneme.name() + "2";
            case PRIMARY -> phoneme.name() + "1";
        };
    }
}
