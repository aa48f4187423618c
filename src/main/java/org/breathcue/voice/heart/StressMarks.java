package org.breathcue.voice.heart;

/** Changes the stress marks of a word that is written in the {@link PhonemeAlphabet}. */
final class StressMarks {
    private StressMarks() {}

    static boolean hasPrimary(String word) {
        return word.indexOf(PhonemeAlphabet.PRIMARY) >= 0;
    }

    static boolean isStressed(String word) {
        return hasPrimary(word) || word.indexOf(PhonemeAlphabet.SECONDARY) >= 0;
    }

    /** Returns the word with a secondary stress in the place of its primary one, and without other secondary stresses. */
    static String lighter(String word) {
        if (!hasPrimary(word)) {
            return word;
        }
        return word.replace(String.valueOf(PhonemeAlphabet.SECONDARY), "")
                .replace(PhonemeAlphabet.PRIMARY, PhonemeAlphabet.SECONDARY);
    }

    /** Returns the word with a stress mark before its first vowel, unless it has no vowel or a stress mark already. */
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
