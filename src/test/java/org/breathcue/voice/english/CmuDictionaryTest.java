package org.breathcue.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;
import org.junit.jupiter.api.Test;

final class CmuDictionaryTest {
    private static Phone stressed(Phoneme vowel) {
        return new Phone(vowel, Phone.Stress.PRIMARY);
    }

    private static Phone plain(Phoneme phoneme) {
        return new Phone(phoneme, Phone.Stress.NONE);
    }

    /** The dictionary lacks words that the rules read as well. */
    @Test
    void aWordIsListedOrReadByRules() throws Exception {
        CmuDictionary dictionary = new CmuDictionary();
        List<Phone> knee = List.of(plain(Phoneme.N), stressed(Phoneme.IY));
        assertThat(dictionary.listed("Knee")).contains(knee);
        assertThat(dictionary.phones("knee")).isEqualTo(knee);
        assertThat(dictionary.listed("shoulder")).isEmpty();
        assertThat(dictionary.phones("shoulder"))
                .containsExactly(
                        plain(Phoneme.SH),
                        stressed(Phoneme.OW),
                        plain(Phoneme.L),
                        plain(Phoneme.D),
                        plain(Phoneme.AXR));
    }

    @Test
    void silenceIsNoPhoneme() {
        assertThat(CmuDictionary.phones("pau", "t", "er1", "n", "pau1"))
                .containsExactly(plain(Phoneme.T), stressed(Phoneme.ER), plain(Phoneme.N));
    }
}
