package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.List;

/**
 * The expected sounds of a term in the {@link PhonemeAlphabet}, with alternatives: "pɹˈOnATəɹ|pɹOnˈATəɹ tˈɛɹiz" is a term of two words, the
 * first of which has two stresses, and "kˈɑɹp(I|i)" has two endings.
 *
 * <p>Differences between American speakers, and between styles of writing the same sounds, do not count: secondary stress; which short vowel a
 * syllable without primary stress has (of ə, ɪ, ᵻ, ʌ, ɛ, æ, ʊ and ɑ); whether i, u or o in such a syllable is short too, except at the end of
 * the word, as dictionaries give both "homeostasis" with "o" and with a schwa; a flap or a t; the vowels of "cot" and "caught"; those of "merry"
 * and "marry", "ear" and "ir", "poor" and "pour" before r; and the spaces. Which syllable has the primary stress, its vowel, all
 * diphthongs but this o, the vowel at the end, and all consonants count.
 */
record ExpectedSounds(String notation) {
    private static final String SHORT = "ɪᵻʌɛæʊɑɐᵊɜ";

    /** Vowels that are short, too, where a word has no stress and does not end. */
    private static final String REDUCED = "iuO";

    /** Returns whether spoken sounds are among the expected ones. */
    boolean matches(String spoken) {
        List<String> terms = List.of("");
        for (String word : notation.split(" ", -1)) {
            List<String> words =
                    alternatives(word).stream().map(ExpectedSounds::heard).toList();
            terms = terms.stream()
                    .flatMap(term -> words.stream().map(next -> term + next))
                    .toList();
        }
        StringBuilder whole = new StringBuilder();
        for (String word : spoken.split(" ", -1)) {
            whole.append(heard(word));
        }
        return terms.contains(whole.toString());
    }

    /** Returns the alternatives of a word, without brackets. */
    private static List<String> alternatives(String word) {
        List<String> all = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            char c = i == word.length() ? '|' : word.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                all.addAll(choices(word.substring(start, i)));
                start = i + 1;
            }
        }
        return all;
    }

    private static List<String> choices(String word) {
        int open = word.indexOf('(');
        if (open < 0) {
            return List.of(word);
        }
        int close = word.indexOf(')', open);
        List<String> all = new ArrayList<>();
        for (String choice : word.substring(open + 1, close).split("\\|", -1)) {
            all.addAll(choices(word.substring(0, open) + choice + word.substring(close + 1)));
        }
        return all;
    }

    /** Returns the sounds of a word without the differences that do not count. */
    private static String heard(String word) {
        String letters = word.replace("ˌ", "").replace('T', 't');
        StringBuilder heard = new StringBuilder();
        boolean stressed = false;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
            char sound = next == 'ɹ' ? beforeR(letter, stressed) : alone(letter, stressed, i + 1 == letters.length());
            heard.append(letter == 'n' && (next == 'k' || next == 'ɡ') ? 'ŋ' : sound);
            stressed = letter == 'ˈ' || (stressed && !PhonemeAlphabet.isVowel(letter));
        }
        return heard.toString();
    }

    private static char beforeR(char letter, boolean stressed) {
        if (letter == 'O' || letter == 'ɔ') {
            return 'ɔ';
        }
        if (!stressed) {
            return alone(letter, false, false);
        }
        return switch (letter) {
            case 'i' -> 'ɪ';
            case 'u' -> 'ʊ';
            case 'æ' -> 'ɛ';
            case 'ʌ', 'ɜ', 'ə' -> 'ɜ';
            default -> letter;
        };
    }

    private static char alone(char letter, boolean stressed, boolean last) {
        if (letter == 'ɔ') {
            return stressed ? 'ɑ' : 'ə';
        }
        boolean weak = SHORT.indexOf(letter) >= 0 || (!last && REDUCED.indexOf(letter) >= 0);
        return !stressed && weak ? 'ə' : letter;
    }
}
