package org.breathcue.voice.unlisted;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.PronunciationException;
import org.breathcue.voice.SoundSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a lexicon of a few words. */
final class UnlistedWordsTest {
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("ball", "ˈbɔl"),
            entry("board", "ˈbɔɹd"),
            entry("bowl", "ˈboʊl"),
            entry("clavicular", "kləˈvɪkjələɹ"),
            entry("extended", "ɪkˈstɛndəd"),
            entry("isometric", "ˌaɪsəˈmɛtɹɪk"),
            entry("meter", "ˈmitəɹ"),
            entry("over", "ˈoʊvəɹ"),
            entry("slide", "ˈslaɪd"),
            entry("sus", "sʌs"));

    private static Optional<List<Phone>> lexicon(String word) {
        return Optional.ofNullable(WORDS.get(word)).map(UnlistedWordsTest::phones);
    }

    private static List<Phone> phones(String ipa) {
        try {
            return ((Pronunciation.Phonemes) Pronunciation.of("/" + ipa + "/")).phones();
        } catch (PronunciationException e) {
            throw new AssertionError(ipa, e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SANSKRIT, vajrasana, vɑˈdʒɹɑsənə",
        "SANSKRIT, parighasana, ˌpɑɹɪˈɡɑsənə",
        "SANSKRIT, agnistambhasanas, ˌɑɡnɪstəmˈbɑsənəz",
        "SANSKRIT, upavesasana's, ˌupəveɪˈsɑsənəz",
        "SANSKRIT, vajrasan, vɑˈdʒɹɑsən",
        "SANSKRIT, vitarka, vɪˈtɑɹkə",
        "SANSKRIT, kevala, keɪˈvɑlə",
        "SANSKRIT, jnana, ˈɡjɑnə",
        "SANSKRIT, krishna, ˈkɹɪʃnə",
        "SANSKRIT, vrksa, ˈvɹɪkʃə",
        "SANSKRIT, visvamitra, ˌvɪʃvəˈmitɹə",
        "LATIN, gemellus, dʒɪˈmɛləs",
        "LATIN, planus, ˈpleɪnəs",
        "LATIN, nasalis, nəˈsælɪs",
        "LATIN, risorius, ɹɪˈsɔɹiəs",
        "LATIN, callosum, kæˈloʊsəm",
        "LATIN, externus, ɛksˈtɝnəs",
        "LATIN, peroneus, pəˈɹoʊniəs",
        "LATIN, retinaculum, ˌɹɛɾɪˈnækjələm",
        "PARTS, acromioclavicular, əˌkɹoʊmioʊkləˈvɪkjələɹ",
        "PARTS, iliocostalis, ˌɪlioʊkɑsˈtælɪs",
        "PARTS, chondromalacia, ˌkɑndɹoʊməˈleɪʃiə",
        "PARTS, hyperextended, ˌhaɪpəɹɪkˈstɛndəd",
        "PARTS, physioball, ˈfɪzioʊˌbɔl",
        "PARTS, slideboard, ˈslaɪdˌbɔɹd",
        "PARTS, slideboards, ˈslaɪdˌbɔɹdz",
        "PARTS, capsulitis, ˌkæpsəˈlaɪɾɪs",
        "PARTS, pharyngitis, fəˌɹɪnˈdʒaɪɾɪs",
        "PARTS, cervicectomy, ˌsɝvəˈsɛktəmi",
        "PARTS, physiometer, ˌfɪziˈɑməɾəɹ",
        "PARTS, gonoplasty, ˈɡɑnəˌplæsti",
        "PARTS, lipoma, ˌlɪˈpoʊmə",
        "PARTS, reslide, ˌɹiˈslaɪd",
        "PARTS, overboard, ˌoʊvəɹˈbɔɹd",
        "PARTS, slider, ˈslaɪdəɹ",
        "PARTS, slidely, ˈslaɪdli",
        "PARTS, bowlish, ˈboʊlɪʃ",
        "PARTS, bowlly, ˈboʊli",
        "PARTS, isometrically, ˌaɪsəˈmɛtɹɪkli",
    })
    void wordsAreReadByTheirRule(SoundSource source, String word, String ipa) {
        assertThat(UnlistedWords.find(word, false, UnlistedWordsTest::lexicon)).hasValueSatisfying(said -> {
            assertThat(weak(said.phones())).isEqualTo(weak(phones(ipa)));
            assertThat(said.source()).isEqualTo(source);
            assertThat(said.text()).isEqualTo(word);
        });
    }

    /** A reduced vowel has two letters that mean the same here. */
    private static String weak(List<Phone> phones) {
        return phones.toString().replace("phoneme=IX", "phoneme=IH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wellness",
                "blackhead",
                "kettlebell",
                "theraputty",
                "retibia",
                "isomly",
                "oblongata",
                "couscous",
                "numerous",
                "springhouse",
                "roughings",
                "nous",
                "bus",
                "elkhound",
                "sheepshank",
                "a",
                ""
            })
    void otherWordsHaveNoRule(String word) {
        assertThat(UnlistedWords.find(word, false, UnlistedWordsTest::lexicon)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sitali, false", "sitali, true", "nadi, true"})
    void besideSanskritAnEndingInAVowelIsEnough(String word, boolean amongSanskrit) {
        assertThat(UnlistedWords.find(word, amongSanskrit, UnlistedWordsTest::lexicon)
                        .isPresent())
                .isEqualTo(amongSanskrit);
    }

    @ParameterizedTest
    @CsvSource({
        "bhekasana, true",
        "bhekasan, true",
        "asanas, true",
        "mudra, true",
        "kriya, true",
        "basa, false",
        "nadir, false"
    })
    void namesOfPosturesAreSanskrit(String word, boolean sanskrit) {
        assertThat(UnlistedWords.isSanskrit(word)).isEqualTo(sanskrit);
    }
}
