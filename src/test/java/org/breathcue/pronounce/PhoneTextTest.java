package org.breathcue.pronounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PhoneTextTest {
    private static List<Phone> phones(String pronunciation) throws PronunciationException {
        return ((Pronunciation.Phonemes) Pronunciation.of(pronunciation)).phones();
    }

    @ParameterizedTest
    @CsvSource({
        "/ˌtɹɪkoʊˈnɑsənə/, trih-koh-NAH-suh-nuh",
        "/ˈvɝɾəˌbɹeɪ/, VUR-tuh-bray",
        "/ɪkˈstɛnʃən/, ik-STEN-shuhn",
        "/ˈspaɪn/, SPYN",
        "/aɪˈjɛŋˌɡɑɹ/, eye-YENG-gahr",
        "/ˈsoʊəs/, SOH-uhs",
        "/ˈskæpjələ/, SKA-pyuh-luh",
        "/ɪnˈstɹʌkʃən/, in-STRUHK-shuhn",
        "/ˈʌðˌweɪ/, UHTH-way",
        "/ðə/, thuh",
    })
    void wordsAreWrittenInBothWays(String ipa, String respelling) throws Exception {
        assertThat(PhoneText.ipa(phones(ipa))).isEqualTo(ipa);
        assertThat(PhoneText.respelling(phones(ipa))).isEqualTo(respelling);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenCanBeRead(Phoneme phoneme) throws Exception {
        List<Phone> word = List.of(
                new Phone(phoneme, phoneme.isVowel() ? Phone.Stress.PRIMARY : Phone.Stress.NONE),
                new Phone(Phoneme.P, Phone.Stress.NONE),
                new Phone(Phoneme.IY, Phone.Stress.NONE));
        assertThat(phones(PhoneText.ipa(word))).isEqualTo(word);
        assertThat(PhoneText.respelling(word)).isNotEmpty();
    }

    @Test
    void aWordWithoutAVowelIsOneSyllable() {
        List<Phone> word = Arrays.asList(new Phone(Phoneme.SH, Phone.Stress.NONE));
        assertThat(PhoneText.ipa(word)).isEqualTo("/ʃ/");
    }
}
