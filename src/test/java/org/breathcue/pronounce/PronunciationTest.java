package org.breathcue.pronounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.breathcue.pronounce.Phone.Stress;
import org.breathcue.pronounce.Pronunciation.Phonemes;
import org.breathcue.pronounce.Pronunciation.Respelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PronunciationTest {
    /** In ARPAbet; 1 and 2 are stress. */
    private static String sounds(Pronunciation word) {
        StringBuilder sounds = new StringBuilder();
        for (Phone phone : ((Phonemes) word).phones()) {
            sounds.append(sounds.isEmpty() ? "" : " ").append(phone.phoneme());
            switch (phone.stress()) {
                case PRIMARY -> sounds.append('1');
                case SECONDARY -> sounds.append('2');
                case NONE -> {}
            }
        }
        return sounds.toString();
    }

    @ParameterizedTest
    @EnumSource
    void everySoundIsReadInEachSpelling(Phoneme phoneme) throws PronunciationException {
        for (String spelling : phoneme.spellings()) {
            // A stop before and a vowel after, neither of which joins with it.
            Phonemes read = (Phonemes) Pronunciation.of("/b" + spelling + ".i/");
            assertThat(read.phones())
                    .extracting(Phone::phoneme)
                    .as(spelling)
                    .containsExactly(Phoneme.B, phoneme, Phoneme.IY);
        }
    }

    @Test
    void noSpellingHasTwoMeanings() {
        assertThat(Stream.of(Phoneme.values()).flatMap(phoneme -> phoneme.spellings().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/ʃəˈvɑsənə/, SH AX V AA1 S AX N AX",
                "/ˈɑːsənə/, AA1 S AX N AX",
                "/ˌvɪnˈjɑsə/, V IH2 N Y AA1 S AX",
                "/'jo.u.ɡə/, \"\"",
                "/ˈjoʊ.ɡə/, Y OW1 G AX",
                "/ˈstɹɛtʃ/, S T R EH1 CH",
                "/t͡ʃɪn/, CH IH N",
                "/ˈbɜːd/, B ER1 D",
                "/ˈsɪɾɪŋ/, S IH1 DX IH NG",
                "/ s ˈ i /, S IY1",
                "/siː-ˈsiː/, S IY S IY1",
                "/ˈstɑp ˌhɪɹ/, S T AA1 P HH IH2 R",
            })
    void phonemesAreRead(String text, String sounds) throws PronunciationException {
        if (sounds.isEmpty()) {
            assertThatThrownBy(() -> Pronunciation.of(text)).isInstanceOf(PronunciationException.class);
        } else {
            assertThat(sounds(Pronunciation.of(text))).isEqualTo(sounds);
        }
    }

    @Test
    void stressIsForOneVowelAndNoConsonant() throws PronunciationException {
        assertThat(((Phonemes) Pronunciation.of("/ˈstɑ.tɑ/")).phones())
                .extracting(Phone::stress)
                .containsExactly(Stress.NONE, Stress.NONE, Stress.PRIMARY, Stress.NONE, Stress.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/, 0, 1",
                "//, 1, 1",
                "/ /, 1, 1",
                "/bst/, 1, 3",
                "/ˈ/, 1, 1",
                "/bɑ, 0, 3",
                "bɑ/, 0, 3",
                "/bɑ/bɑ/, 0, 7",
                "x/bɑ/, 0, 5",
                "/bɑqɑ/, 3, 1",
                "/bɑ3/, 3, 1",
                "/bɑ🙂/, 3, 2",
                "/🙂bɑ/, 1, 2",
                "bah3, 3, 1",
                "bah_bah, 3, 1",
                "bah🙂bah, 3, 2",
                "-, 0, 1",
                "\" - '\", 0, 4",
                "\"\", 0, 1",
            })
    void whatIsWrongHasItsPlace(String text, int offset, int length) {
        PronunciationException e = catchThrowableOfType(PronunciationException.class, () -> Pronunciation.of(text));
        assertThat(e).as(text).isNotNull();
        assertThat(List.of(e.offset(), e.length()))
                .as("%s: %s", text, e.getMessage())
                .containsExactly(offset, length);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "shuh-vah-sana, shuh vah sana",
                "SHUH vah, shuh vah",
                "\" bah \", bah",
                "bah's, bah's",
                "Café, café",
            })
    void respellingsAreSmallWords(String text, String words) throws PronunciationException {
        assertThat(Pronunciation.of(text)).isEqualTo(new Respelling(words));
    }

    @ParameterizedTest
    @CsvSource({
        "/kæt/, K AE T S",
        "/kæp/, K AE P S",
        "/kʌf/, K AH F S",
        "/mɪθ/, M IH TH S",
        "/bæk/, B AE K S",
        "/dɔɡ/, D AO G Z",
        "/niː/, N IY Z",
        "/sʌn/, S AH N Z",
        "/bæθ.ə/, B AE TH AX Z",
        "/ˈstɹɛtʃ/, S T R EH1 CH IX Z",
        "/bɹɪdʒ/, B R IH JH IX Z",
        "/bʌs/, B AH S IX Z",
        "/nəʊz/, N OW Z IX Z",
        "/dɪʃ/, D IH SH IX Z",
        "/bɛʒ/, B EH ZH IX Z",
        "/pɑɹt/, P AA R T S",
    })
    void pluralsFollowTheLastSound(String word, String plural) throws PronunciationException {
        assertThat(sounds(Pronunciation.of(word).withS())).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "ah sana, ah sanas",
        "half lotus, half lotuses",
        "peach, peaches",
        "dish, dishes",
        "box, boxes",
        "buzz, buzzes",
        "bridge, bridges",
        "knee, knees"
    })
    void pluralsOfRespellingsAreSpelled(String word, String plural) throws PronunciationException {
        assertThat(Pronunciation.of(word).withS()).isEqualTo(new Respelling(plural));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"savasana", "Tree pose", "half-lotus", "child's pose", "child’s pose", "café", "cafe\u0301", "a"
            })
    void wordsThatCanBeSaid(String word) {
        assertThat(Pronunciation.WORD.matcher(word).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a ", " a", "a  b", "a--b", "-a", "a1", "1", "a.b", "a'", "\u0301a", "a\tb"})
    void whatIsNoWord(String word) {
        assertThat(Pronunciation.WORD.matcher(word).matches()).isFalse();
    }
}
