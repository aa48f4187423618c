package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PhonemeAlphabetTest {
    private static String letters(Phoneme phoneme, Phone.Stress stress) {
        return PhonemeAlphabet.letters(List.of(new Phone(phoneme, stress)));
    }

    @ParameterizedTest
    @EnumSource
    void vowelsBeginWithAVowelAndNothingElseDoes(Phoneme phoneme) {
        String letters = letters(phoneme, Phone.Stress.NONE);
        assertThat(PhonemeAlphabet.isVowel(letters.charAt(0))).isEqualTo(phoneme.isVowel());
        assertThat(letters).hasSizeBetween(1, 2);
    }

    @Test
    void soundsAreKeptApart() {
        assertThat(Phoneme.values())
                .extracting(phoneme -> letters(phoneme, Phone.Stress.NONE))
                .doesNotHaveDuplicates();
    }

    @Test
    void stressStandsBeforeItsVowel() {
        assertThat(letters(Phoneme.EY, Phone.Stress.PRIMARY)).isEqualTo("ˈA");
        assertThat(letters(Phoneme.ER, Phone.Stress.SECONDARY)).isEqualTo("ˌɜɹ");
        assertThat(PhonemeAlphabet.letters(List.of(
                        new Phone(Phoneme.N, Phone.Stress.NONE),
                        new Phone(Phoneme.IY, Phone.Stress.PRIMARY),
                        new Phone(Phoneme.Z, Phone.Stress.NONE))))
                .isEqualTo("nˈiz");
        assertThat(PhonemeAlphabet.letters(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lettersGiveTheirPhonemesBack(Phoneme phoneme) {
        Phone.Stress stress = phoneme.isVowel() ? Phone.Stress.SECONDARY : Phone.Stress.NONE;
        assertThat(PhonemeAlphabet.phones(letters(phoneme, stress))).containsExactly(new Phone(phoneme, stress));
    }

    @Test
    void soundsOfTheModelAreThoseOfTheAlphabet() {
        assertThat(PhonemeAlphabet.ofModel("vˈɑɹɹəm(-1)")).isEqualTo("vˈɑɹəm");
    }

    @Test
    void longSoundsWeighTwice() {
        assertThat(PhonemeAlphabet.weight("")).isZero();
        assertThat(PhonemeAlphabet.weight("nˈi")).isEqualTo(3);
        assertThat(PhonemeAlphabet.weight("nˈO")).isEqualTo(4);
        assertThat(PhonemeAlphabet.weight("ʧWʤ")).isEqualTo(6);
    }
}
