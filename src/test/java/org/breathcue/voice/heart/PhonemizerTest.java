package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.CmuDictionary;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a lexicon of a few words. */
final class PhonemizerTest {
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "like", Map.of("DEFAULT", "lˈIk"),
            "warm", Map.of("DEFAULT", "wˈɔɹm"),
            "up", Map.of("DEFAULT", "ˈʌp"),
            "mudra", Map.of("DEFAULT", "mˈudɹə"));

    private static String letters(String text) throws Exception {
        Phonemizer phonemizer = new Phonemizer(
                new Lexicon(ByteBuffer.wrap(Lexicon.file(WORDS))),
                word -> Optional.of(word.equals("tree") ? "tɹ" : "ɹid"),
                new CmuDictionary());
        Pronunciations some = new Pronunciations(Map.of("asana", Pronunciation.of("/ˈɑsənə/")));
        StringJoiner letters = new StringJoiner(" ");
        for (Clause clause : EnglishFrontEnd.load().clauses(Tokenizer.tokens(text, some))) {
            letters.add(phonemizer.phonemes(clause));
        }
        return letters.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "asana, ˈɑsənə",
        "Asanas, ˈɑsənəz",
        "warm asana, wˈɔɹm ˈɑsənə",
        "warm-up, wˈɔɹmˌʌp",
        "asana-like, ˈɑsənəlˌIk",
        "warm-asana, wˌɔɹmˈɑsənə",
        "Warm-asana, wˌɔɹmˈɑsənə",
        "asana-up-asana, ˈɑsənəˌʌpˈɑsənə",
        "asana/like, ˈɑsənə lˈIk",
        "the asana, ði ˈɑsənə",
        "the like, ðə lˈIk",
        "vajrasana, vɑʤɹˈɑsənə",
        "Vajrasana's warm, vɑʤɹˈɑsənəz wˈɔɹm",
        "sitala mudra, sɪtˈɑlə mˈudɹə",
        "sitala up, ɹˈid ˈʌp",
        "WarmUp, wˈɔɹmˌʌp",
        "WarmPoint, ɹˈid",
        "tree, tɹˈi",
    })
    void wordsAreFoundInTheLexiconAndInTheSession(String text, String letters) throws Exception {
        assertThat(letters(text)).isEqualTo(letters);
    }

    @Test
    void aWordThatIsNotListedIsReadAsItWouldBeInItsText() throws Exception {
        Phonemizer phonemizer = new Phonemizer(
                new Lexicon(ByteBuffer.wrap(Lexicon.file(WORDS))),
                word -> Optional.of(word.equals("tree") ? "tɹ" : "ɹid"),
                new CmuDictionary());
        assertThat(phonemizer
                        .unlisted("sitala", List.of("sitala", "mudra"))
                        .orElseThrow()
                        .letters())
                .isEqualTo("sɪtˈɑlə");
        assertThat(phonemizer
                        .unlisted("sitala", List.of("sitala"))
                        .orElseThrow()
                        .letters())
                .isEqualTo("ɹˈid");
        assertThat(phonemizer.unlisted("like", List.of())).isEmpty();
    }
}
