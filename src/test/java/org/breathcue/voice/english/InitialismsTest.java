package org.breathcue.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialismsTest {
    /** A star stands after a word with the names of its letters, and a plus after another one that has phonemes. */
    private static String spelled(String text) {
        return Tokenizer.tokens(text, Pronunciations.NONE).stream()
                .map(token -> token.text() + (token.hasPhonemes() ? vowels(token) == letters(token) ? "*" : "+" : ""))
                .collect(Collectors.joining(" "));
    }

    private static long vowels(Token token) {
        return token.phonemes().stream()
                .map(Phone::phoneme)
                .filter(phone -> phone.isVowel())
                .count();
    }

    private static long letters(Token token) {
        return token.text().chars().filter(Character::isUpperCase).count();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the IT band, your IT|the IT* band your IT*",
                "Do IT now. Give it TO ME.|Do IT now Give it TO ME",
                "the SI joint, AC and GH|the SI* joint AC* and GH*",
                "ACL-deficient, non-ACL|ACL* deficient non ACL*",
                "two PTs, the PT's plan|two PTs* the PT's* plan",
                "STOP IF IT HURTS|STOP IF IT HURTS",
                "ALL FOURS, NOT NOW|ALL FOURS NOT NOW",
                "EMOM, HIIT, CARs|EMOM+ HIIT+ CARs+",
                "Take A Break with plan A|Take A Break with plan A*",
                "A break, A or B, A P glide|A break A* or B A* P glide",
                "the US, tell US|the US* tell US",
                "PLANK and TENS|PLANK and TENS",
            })
    void capitalsAreSpelledUnlessTheyAreWords(String text, String spelled) {
        assertThat(spelled(text)).isEqualTo(spelled);
    }
}
