package org.breathcue.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private static Pronunciations given;

    @BeforeAll
    static void parse() throws Exception {
        Map<String, Pronunciation> words = new TreeMap<>();
        words.put("asana", Pronunciation.of("/ˈɑsənə/"));
        words.put("tree pose", Pronunciation.of("/tɹi/"));
        words.put("s", Pronunciation.of("/ɛs/"));
        words.put("café", Pronunciation.of("/kæˈfeɪ/"));
        words.put("om", Pronunciation.of("ohm"));
        given = new Pronunciations(words);
    }

    /** Each token with its separator and punctuation in front of and behind its text; a star marks given phonemes. */
    private static String tokens(String text) {
        return Tokenizer.tokens(text, given).stream()
                .map(token -> token.separator() + "[" + token.before() + "<" + token.text()
                        + (token.hasPhonemes() ? "*" : "") + ">" + token.after() + "]")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Lift it, now.|[<Lift>] [<it>,] [<now>.]",
                "(go) 'rest'...|[(<go>)] ['<rest>'...]",
                "half-open|[<half-open>]",
                "Hold 10 sec, 3–5 times.|[<Hold>] [<10>] [<seconds>,] [<3>] [<to>] [<5>] [<times>.]",
                "Asana.|[<Asana*>.]",
                "(the asana's), ASANAS!|[(<the>] [<asana's*>),] [<ASANAS*>!]",
                "“asana”—rest|[<asana*>,] [<rest>]",
                "half-asana, asana-like.|[<half>]-[<asana*>,] [<asana*>]-[<like>.]",
                "asana-asana -asana- x|[<asana*>]-[<asana*>] [<asana*>] [<x>]",
                "asana/left|[<asana*>][</left>]",
                "Tree pose, in a café.|[<Tree pose*>,] [<in>] [<a>] [<café*>.]",
                "Om asana om|[<ohm>] [<asana*>] [<ohm>]",
                "Hold 10 kg. asana|[<Hold>] [<10>] [<kilograms>] [<asana*>]",
                "Hold 10 kg. Asana|[<Hold>] [<10>] [<kilograms>.] [<Asana*>]",
                "Hold 10 s|[<Hold>] [<10>] [<s*>]",
                "5 asana 5|[<5>] [<asana*>] [<5>]",
            })
    void textIsCutAtSpacesAndAroundGivenPhonemes(String text, String tokens) {
        assertThat(tokens(text)).isEqualTo(tokens);
    }

    @Test
    void nothingPronounceableIsNoToken() {
        assertThat(Tokenizer.tokens("... — !", given)).isEmpty();
        assertThat(Tokenizer.tokens("", given)).isEmpty();
    }

    private static List<String> sentences(String text) {
        return SentenceSplitter.sentences(Tokenizer.tokens(text, given)).stream()
                .map(sentence -> sentence.stream().map(Token::text).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void sentencesEndBeforeCapitalsAndAfterStrongMarks() {
        assertThat(sentences("Lie down. Rest. and stay, Dr. Smith! go: now? yes A. B"))
                .containsExactly("Lie down", "Rest and stay Dr Smith", "go", "now", "yes A", "B");
    }

    @Test
    void givenPhonemesStandAtSentencesLikeOtherWords() {
        assertThat(sentences("Lie down. Asana now. asana")).containsExactly("Lie down", "Asana now asana");
        assertThat(sentences("S. Rest")).containsExactly("S", "Rest");
    }

    @Test
    void longSentencesAreCut() {
        assertThat(sentences("word ".repeat(100))).hasSize(2);
    }
}
