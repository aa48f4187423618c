package org.breathcue.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inhale, and it's the child's pose; don't hurry.",
                "Turn 45° on the 2nd or 3rd breath, 20% less, for 1.5 minutes at 5:30.",
                "Śavāsana — naïve “café” … (ok) 1/2 turn",
                "TV, TFL and an IT-band rhythm, mid-back, you’re",
                "3½ turns of 5 kg, e.g. left vs. right",
                "left/right, arms & legs, 3x/day, 2–3x/wk, 10/side, 2-5 lb, #2, ~30 s, <5 min, w/ a strap, T4/T5",
                "½ a turn, €5, sitz bones, psoas, ujjayi, Dr. Smith"
            })
    void whatIsReadAsItIsMeantIsLetPass(String text) {
        assertThat(MisreadWords.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Rest → stay, →",
        "Good 😀 work, 😀",
        "Now 深呼吸., 深呼吸",
        "the Słowik pose, Słowik",
        "a brrx now, brrx",
        "'Shh, rest', Shh",
        "hold the kg, kg",
        "# two, #",
        "snake_case, snake_case",
        "*slowly*, *slowly*",
        "3⅓ turns, 3⅓",
    })
    void whatIsNotIsTold(String text, String told) {
        assertThat(MisreadWords.in(text)).containsExactly(told);
    }

    /** The library speaks one word for one, and a word for each letter it spells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hmm",
                "shh",
                "psst",
                "brrx",
                "kg",
                "lbs",
                "nth",
                "zzz",
                "rhythm",
                "psoas",
                "ahh",
                "cry",
                "xyz",
                "vrksasana",
                "sphinx",
                "strengths",
                "dhyana",
                "cobra",
                "twelfths",
                "my",
                "ribs",
                "Mr",
                "Dr",
                "Mrs",
                "Ms",
                "St"
            })
    void spellsAsTheLibraryDoes(String word) throws Exception {
        assertThat(!MisreadWords.in(word).isEmpty())
                .isEqualTo(EnglishFrontEnd.load()
                                .clauses(Tokenizer.tokens(word, Pronunciations.NONE))
                                .get(0)
                                .wordCount()
                        > 1);
    }

    @Test
    void tokensComeInOrder() {
        assertThat(MisreadWords.in("→ kg hmm →")).containsExactly("→", "kg", "hmm", "→");
    }
}
