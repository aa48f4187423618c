package org.breathcue.voice.heart;

/** Marks of stress in a word of {@link PhonemeAlphabet} letters. */
final class StressMarks {
    private StressMarks() {}

    static boolean hasPrimary(String word) {
        return word.indexOf(PhonemeAlphabet.PRIMARY) >= 0;
    }

    static boolean isStressed(String word) {
        return hasPrimary(word) || word.indexOf(PhonemeAlphabet.SECONDARY) >= 0;
    }

    /** With its main stress as a secondary one, and without secondary ones. */
    static String lighter(String word) {
        if (!hasPrimary(word)) {
            return word;
        }
        return word.replace(String.valueOf(PhonemeAlphabet.SECONDARY), "")
                .replace(PhonemeAlphabet.PRIMARY, PhonemeAlphabet.SECONDARY);
    }

    /** With a mark before the first vowel, if there is one and no mark yet. */
    static String with(char mark, String word) {
        if (isStressed(word)) {
            return word;
        }
        for (int i = 0; i < word.length(); i++) {
            if (PhonemeAlphabet.isVowel(word.charAt(i))) {
                return word.substring(0, i) + mark + word.substring(i);
            }
        }
        return word;
    }
}
