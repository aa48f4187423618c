package org.breathcue.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SanskritLettersTest {
    @ParameterizedTest
    @CsvSource({
        "Śodhana, Shodhana",
        "S\u0301odhana, Shodhana",
        "Vṛkṣāsana, Vrikshāsana",
        "Cakrāsana and cats, Chakrāsana and cats",
        "Ṛṣi, Rishi",
        "Pañcha ḍākinī, Pañcha ḍākinī",
        "a naïve façade, a naïve façade",
    })
    void marksBecomeLetters(String sanskrit, String english) {
        assertThat(SanskritLetters.inEnglish(sanskrit)).isEqualTo(english);
    }
}
