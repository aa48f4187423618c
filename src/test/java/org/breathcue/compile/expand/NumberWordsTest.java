package org.breathcue.compile.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "1, one",
        "12, twelve",
        "19, nineteen",
        "20, twenty",
        "21, twenty-one",
        "99, ninety-nine",
        "100, one hundred",
        "105, one hundred five",
        "600, six hundred",
        "1000, one thousand",
        "10000, ten thousand",
        "999999, nine hundred ninety-nine thousand nine hundred ninety-nine"
    })
    void numbersAreWrittenInWords(int number, String words) {
        assertThat(NumberWords.of(number)).isEqualTo(words);
    }
}
