package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.api.Test;

/**
 * Initialisms, numerals, series, sets, scores, units, times and signs in phrases of guides. Each line of {@code kinds.tsv} has a phrase,
 * and how it is said, written out before the rules were made. Single capitals stand for the names of letters.
 */
class KindPhrasesTest {
    private static final String NAMES =
            "eɪ bi si di i ɛf dʒi eɪtʃ aɪ dʒeɪ keɪ ɛl ɛm ɛn oʊ pi kju ɑɹ ɛs ti ju vi dʌbəlju ɛks waɪ zi";

    @Test
    void phrasesAreSaidAsTheyAreWrittenOut() throws Exception {
        GuideSpeech speech = new GuideSpeech();
        Pronunciations letters = letters();
        PhraseScore score = new PhraseScore();
        for (String[] line : GuideSpeech.phrases("kinds.tsv")) {
            String said = speech.marked(line[0], Pronunciations.NONE);
            String expected = speech.marked(
                    line[1].replaceAll("\\b(?!(?<!and )A [a-z]|I [a-z])([A-Z])\\b(?!')", "letter$1"), letters);
            score.add(line[0], plain(said).equals(plain(expected)), expected + " expected: " + said);
        }
        assertThat(score.phrases()).isGreaterThan(180);
        assertThat(score.missed(true)).isEmpty();
        assertThat(score.rightOfUntuned()).as("%s", score.missed(false)).isGreaterThan(0.97);
    }

    /** Returns pronunciations for the names of letters, as words such as "lettera". */
    private static Pronunciations letters() throws Exception {
        Map<String, Pronunciation> letters = new TreeMap<>();
        String[] names = NAMES.split(" ", -1);
        for (int i = 0; i < names.length; i++) {
            letters.put("letter" + (char) ('a' + i), Pronunciation.of("/ˈ" + names[i] + "/"));
        }
        return new Pronunciations(letters);
    }

    /** Returns letters without stress, spaces, flaps, and shades of unstressed vowels. */
    private static String plain(String letters) {
        return letters.replaceAll("[ ˈˌ]", "").replace('T', 't').replaceAll("[ɐᵊʊu]", "ə");
    }
}
