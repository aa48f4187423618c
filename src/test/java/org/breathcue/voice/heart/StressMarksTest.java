package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StressMarksTest {
    @Test
    void marksAreSeen() {
        assertThat(StressMarks.hasPrimary("nˈi")).isTrue();
        assertThat(StressMarks.hasPrimary("nˌi")).isFalse();
        assertThat(StressMarks.isStressed("nˌi")).isTrue();
        assertThat(StressMarks.isStressed("nˈi")).isTrue();
        assertThat(StressMarks.isStressed("ðə")).isFalse();
        assertThat(StressMarks.isStressed("")).isFalse();
    }

    @Test
    void lighterWordsHaveTheirMainStressAsASecondaryOne() {
        assertThat(StressMarks.lighter("ˌʌndəɹstˈænd")).isEqualTo("ʌndəɹstˌænd");
        assertThat(StressMarks.lighter("nˈi")).isEqualTo("nˌi");
        assertThat(StressMarks.lighter("nˌi")).isEqualTo("nˌi");
        assertThat(StressMarks.lighter("ðə")).isEqualTo("ðə");
    }

    @Test
    void aMarkComesBeforeTheFirstVowelOfAWordWithoutOne() {
        assertThat(StressMarks.with('ˈ', "stɹɛʧɪŋ")).isEqualTo("stɹˈɛʧɪŋ");
        assertThat(StressMarks.with('ˌ', "ænd")).isEqualTo("ˌænd");
        assertThat(StressMarks.with('ˈ', "nˌi")).isEqualTo("nˌi");
        assertThat(StressMarks.with('ˈ', "bɹ")).isEqualTo("bɹ");
        assertThat(StressMarks.with('ˈ', "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pˈAʃˈiə, pˌAʃˈiə", "pˌAʃiə, pˈAʃiə", "pAʃiə, pAʃˈiə", "pA, pˈA", "pst, pst", "nˈi, nˈi"})
    void aWordHasOnePrimaryStress(String word, String stressed) {
        assertThat(StressMarks.withOnePrimary(word)).isEqualTo(stressed);
    }
}
