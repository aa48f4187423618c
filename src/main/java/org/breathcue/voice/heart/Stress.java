package org.breathcue.voice.heart;

/** Marks of stress in a word of {@link Alphabet} letters. */
final class Stress {
    private Stress() {}

    static boolean hasPrimary(String word) {
        return word.indexOf(Alphabet.PRIMARY) >= 0;
    }

    static boolean isStressed(String word) {
        return hasPrimary(word) || word.indexOf(Alphabet.SECONDARY) >= 0;
    }

    /** With its main stress as a secondary one, and without secondary ones. */
    static String lighter(String word) {
        if (!hasPrimary(word)) {
            return word;
        }
        return word.replace(String.valueOf(Alphabet.SECONDARY), "").replace(Alphabet.PRIMARY, Alphabet.SECONDARY);
    }

    /** With a mark before the first vowel, if there is one and no mark yet. */
    static String with(char mark, String word) {
        if (isStressed(word)) {
            return word;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Alphabet.isVowel(word.charAt(i))) {
                return word.substring(0, i) + mark + word.substring(i);
            }
        }
        return word;
    }
}
