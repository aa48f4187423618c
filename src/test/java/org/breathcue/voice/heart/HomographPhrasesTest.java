package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.api.Test;

/**
 * Homographs in phrases of guides. Each line of {@code homographs.tsv} has a phrase, a word in it and the sound of this word, which was
 * written down before the rules were made.
 */
class HomographPhrasesTest {
    @Test
    void wordsSoundAsTheirPhraseAsks() throws Exception {
        GuideSpeech speech = new GuideSpeech();
        PhraseScore score = new PhraseScore();
        for (String[] line : GuideSpeech.phrases("homographs.tsv")) {
            String said = speech.letters(line[0], Pronunciations.NONE);
            score.add(line[0], isSaid(line[0], line[1], line[2], said), line[2] + " expected: " + said);
        }
        assertThat(score.phrases()).isGreaterThan(300);
        assertThat(score.missed(true)).isEmpty();
        assertThat(score.rightOfUntuned()).as("%s", score.missed(false)).isGreaterThan(0.97);
    }

    /** Returns whether a word has a sound; of a part of a compound, the stress may be lighter. */
    static boolean isSaid(String phrase, String word, String sound, String said) {
        String wanted = plain(sound);
        boolean whole =
                Arrays.asList(phrase.toLowerCase(Locale.ROOT).split("[ .,]+")).contains(word);
        return whole
                ? Arrays.stream(said.split(" "))
                        .map(HomographPhrasesTest::plain)
                        .anyMatch(wanted::equals)
                : plain(said.replace("ˈ", "")).contains(plain(sound.replace("ˈ", "")));
    }

    /** Returns letters without what does not tell one reading from another: secondary stress, flaps, and shades of unstressed vowels. */
    private static String plain(String letters) {
        return letters.replace("ˌ", "").replace("ᵊ", "ə").replace('T', 't').replaceAll("(?<!ˈ)[iɪᵻ]", "ə");
    }
}
