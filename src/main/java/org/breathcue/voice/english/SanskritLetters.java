package org.breathcue.voice.english;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sanskrit words in the International Alphabet of Sanskrit Transliteration, whose letters have marks, in the spelling that English uses
 * without marks: "Śodhana" is "Shodhana", "Vṛkṣa" is "Vriksha", and "Cakra" with a mark anywhere in the word, such as "Cakrāsana", has a "ch".
 */
final class SanskritLetters {
    /** A word with a letter that has a mark in this alphabet and in hardly any other. */
    private static final Pattern WORD =
            Pattern.compile("\\p{L}*[āīūṛṝḷṅṭḍṇśṣṃḥĀĪŪṚṬḌṆŚṢ]\\p{L}*", Pattern.UNICODE_CHARACTER_CLASS);

    private SanskritLetters() {}

    /** Returns a text with its Sanskrit words in English spelling. */
    static String inEnglish(String text) {
        if (text.chars().allMatch(c -> c < 0x100)) {
            return text;
        }
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(word -> Matcher.quoteReplacement(english(word.group())));
    }

    private static String english(String word) {
        return word.replaceAll("[śṣ]", "sh")
                .replaceAll("[ŚṢ]", "Sh")
                .replaceAll("[ṛṝ](?!\\p{M})", "ri")
                .replace("Ṛ", "Ri")
                .replaceAll("c(?!h)", "ch")
                .replaceAll("C(?!h)", "Ch");
    }
}
