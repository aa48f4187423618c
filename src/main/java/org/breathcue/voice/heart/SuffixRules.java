package org.breathcue.voice.heart;

import java.util.Optional;
import java.util.function.Function;

/**
 * Derives the phonemes of words with the endings s, ed and ing from those of their stems, by the rules of English phonology: "s" is /s/ after
 * voiceless sounds, a syllable after sibilants and /z/ otherwise; "ed" is /t/, a syllable after t and d, or /d/; and a t before a vowel
 * becomes a flap. For example, "stretches" is "stretch" and a syllable, because its stem ends in a sibilant. Which
 * endings are derived, and after which sounds, follows Misaki, whose output the network was trained on.
 */
final class SuffixRules {
    /** The sounds after which s and d are voiceless. */
    private static final String VOICELESS = "ptkfθʃʧs";

    private static final String SIBILANTS = "szʃʒʧʤ";

    /** The sounds before a t that becomes a flap when a vowel follows it. */
    private static final String BEFORE_FLAP = "AIOWYiuæɑəɛɪɹʊʌ";

    private SuffixRules() {}

    /**
     * Returns the phonemes of a word; empty if it has no such ending or its stem is unknown.
     *
     * @param stems gives the phonemes of a stem, if it is a word
     */
    static Optional<String> spoken(String word, Function<String, Optional<String>> stems) {
        return withS(word, stems).or(() -> withEd(word, stems)).or(() -> withIng(word, stems));
    }

    private static Optional<String> withS(String word, Function<String, Optional<String>> stems) {
        if (word.endsWith("'s") && word.length() > 2) {
            return stems.apply(word.substring(0, word.length() - 2)).map(SuffixRules::s);
        }
        if (word.endsWith("s'") && word.length() > 2) {
            return stems.apply(word.substring(0, word.length() - 1))
                    .or(() -> stems.apply(word.substring(0, word.length() - 2)).map(SuffixRules::s));
        }
        if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 4) {
            return Optional.empty();
        }
        return stems.apply(word.substring(0, word.length() - 1))
                .or(() -> word.endsWith("ies") && word.length() > 4
                        ? stems.apply(word.substring(0, word.length() - 3) + "y")
                        : Optional.empty())
                .or(() -> word.endsWith("es") ? stems.apply(word.substring(0, word.length() - 2)) : Optional.empty())
                .map(SuffixRules::s);
    }

    private static Optional<String> withEd(String word, Function<String, Optional<String>> stems) {
        if (!word.endsWith("ed") || word.endsWith("eed") || word.length() < 5) {
            return Optional.empty();
        }
        return stem(word, word.length() - 2, "ied", stems).map(SuffixRules::ed);
    }

    private static Optional<String> withIng(String word, Function<String, Optional<String>> stems) {
        if (!word.endsWith("ing") || word.length() < 6) {
            return Optional.empty();
        }
        return stem(word, word.length() - 3, "", stems).map(stem -> flapped(stem) + "ɪŋ");
    }

    /**
     * The word with the e it lost, without its ending, without the letter it doubled, or with y for i. The e comes first: "hoped" is of
     * "hope", since that of "hop" is "hopped". But "passing" and "singing" would keep the e of "passe" and "singe".
     */
    private static Optional<String> stem(
            String word, int end, String afterY, Function<String, Optional<String>> stems) {
        String stem = word.substring(0, end);
        char last = stem.charAt(end - 1);
        boolean twice = last == stem.charAt(end - 2);
        boolean doubled = twice && "aeiou".indexOf(last) < 0;
        Optional<String> withE = twice || word.endsWith("nging") ? Optional.empty() : stems.apply(stem + "e");
        return withE.or(() -> stems.apply(stem))
                .or(() -> stems.apply(stem + "e"))
                .or(() -> doubled ? stems.apply(stem.substring(0, end - 1)) : Optional.empty())
                .or(() -> !afterY.isEmpty() && word.endsWith(afterY)
                        ? stems.apply(stem.substring(0, end - 1) + "y")
                        : Optional.empty());
    }

    static String s(String stem) {
        char last = stem.charAt(stem.length() - 1);
        if (SIBILANTS.indexOf(last) >= 0) {
            return stem + "ᵻz";
        }
        return stem + (VOICELESS.indexOf(last) >= 0 ? "s" : "z");
    }

    private static String ed(String stem) {
        char last = stem.charAt(stem.length() - 1);
        if (last == 't') {
            return flapped(stem) + "ᵻd";
        }
        if (last == 'd') {
            return stem + "ᵻd";
        }
        return stem + (VOICELESS.indexOf(last) >= 0 ? "t" : "d");
    }

    private static String flapped(String stem) {
        int last = stem.length() - 1;
        boolean flap = last > 0 && stem.charAt(last) == 't' && BEFORE_FLAP.indexOf(stem.charAt(last - 1)) >= 0;
        return flap ? stem.substring(0, last) + "T" : stem;
    }
}
