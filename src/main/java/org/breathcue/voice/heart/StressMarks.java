package org.breathcue.voice.heart;

import java.util.stream.IntStream;

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

    /**
     * Returns the word with exactly one primary stress: the last one stays, and the others become secondary. Without any, the first
     * secondary stress becomes primary, or the vowel before the last one of two or more gets one.
     */
    static String withOnePrimary(String word) {
        if (hasPrimary(word)) {
            int last = word.lastIndexOf(PhonemeAlphabet.PRIMARY);
            return word.substring(0, last).replace(PhonemeAlphabet.PRIMARY, PhonemeAlphabet.SECONDARY)
                    + word.substring(last);
        }
        int secondary = word.indexOf(PhonemeAlphabet.SECONDARY);
        if (secondary >= 0) {
            return word.substring(0, secondary) + PhonemeAlphabet.PRIMARY + word.substring(secondary + 1);
        }
        int[] vowels = IntStream.range(0, word.length())
                .filter(at -> PhonemeAlphabet.isVowel(word.charAt(at)))
                .toArray();
        if (vowels.length == 0) {
            return word;
        }
        int place = vowels[Math.max(0, vowels.length - 2)];
        return word.substring(0, place) + PhonemeAlphabet.PRIMARY + word.substring(place);
    }
}
