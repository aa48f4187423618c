package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StressTest {
    @Test
    void marksAreSeen() {
        assertThat(Stress.hasPrimary("nˈi")).isTrue();
        assertThat(Stress.hasPrimary("nˌi")).isFalse();
        assertThat(Stress.isStressed("nˌi")).isTrue();
        assertThat(Stress.isStressed("nˈi")).isTrue();
        assertThat(Stress.isStressed("ðə")).isFalse();
        assertThat(Stress.isStressed("")).isFalse();
    }

    @Test
    void lighterWordsHaveTheirMainStressAsASecondaryOne() {
        assertThat(Stress.lighter("ˌʌndəɹstˈænd")).isEqualTo("ʌndəɹstˌænd");
        assertThat(Stress.lighter("nˈi")).isEqualTo("nˌi");
        assertThat(Stress.lighter("nˌi")).isEqualTo("nˌi");
        assertThat(Stress.lighter("ðə")).isEqualTo("ðə");
    }

    @Test
    void aMarkComesBeforeTheFirstVowelOfAWordWithoutOne() {
        assertThat(Stress.with('ˈ', "stɹɛʧɪŋ")).isEqualTo("stɹˈɛʧɪŋ");
        assertThat(Stress.with('ˌ', "ænd")).isEqualTo("ˌænd");
        assertThat(Stress.with('ˈ', "nˌi")).isEqualTo("nˌi");
        assertThat(Stress.with('ˈ', "bɹ")).isEqualTo("bɹ");
        assertThat(Stress.with('ˈ', "")).isEmpty();
    }
}
