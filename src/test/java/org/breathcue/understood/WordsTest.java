package org.breathcue.understood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "'Now, the RIGHT side.', now the right side",
        "5 breaths, five breaths",
        "Hold for 30 s, hold for thirty seconds",
        "12 min, twelve minutes",
        "90° and 50%, ninety degrees and fifty percent",
        "2.5, to point five",
        "'Inhale 2.3.4. Hold, 2.3.', inhale to three for hold to point three",
        "Warrior II, warrior to",
        "'1,250', one thousand to hundred fifty",
        "the 3rd of 21, the third of twenty one",
        "the 20th, the twentieth",
        "behind-the-back, behind the back",
        "child's child’s, childs childs",
        "Back to centre, back to center",
        "OK, okay",
        "You're too low, your to low",
        "In hail, in hale",
    })
    void whatSoundsTheSameIsTheSame(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "an, and",
        "toward, towards",
        "breath, breathe",
        "hold, hole",
        "palm, calm",
        "left, lift",
        "exhale, inhale"
    })
    void whatSoundsDifferentIsNot(String one, String other) {
        assertThat(Words.of(one)).isNotEqualTo(Words.of(other));
    }

    @Test
    void thereMayBeNoWords() {
        assertThat(Words.of(" … — ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "19, nineteen",
        "20, twenty",
        "99, ninety nine",
        "100, one hundred",
        "101, one hundred one",
        "999999, nine hundred ninety nine thousand nine hundred ninety nine",
        "1000000, one zero zero zero zero zero zero",
        "1st, first",
        "12th, twelfth",
        "13th, thirteenth",
        "100th, one hundredth",
    })
    void numbersAreRead(String figures, String words) {
        assertThat(String.join(" ", NumberWords.of(figures))).isEqualTo(words);
    }
}
