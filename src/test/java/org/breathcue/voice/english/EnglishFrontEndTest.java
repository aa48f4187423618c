package org.breathcue.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.pronounce.Pronunciations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishFrontEndTest {
    private static EnglishFrontEnd frontEnd;

    @BeforeAll
    static void load() throws Exception {
        frontEnd = EnglishFrontEnd.load();
    }

    private static List<Clause> read(String text) throws Exception {
        return frontEnd.clauses(Tokenizer.tokens(text, Pronunciations.NONE));
    }

    private static String words(String text) throws Exception {
        return read(text).stream()
                .flatMap(clause -> clause.tokens().stream())
                .flatMap(token -> token.words().stream())
                .map(Clause.Word::text)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hold for 3–5 breaths.|hold for three to five breaths",
                "Take 3 - 5 breaths.|take three to five breaths",
                "Turn 45°.|turn forty five degrees",
                "Hold 1:30.|hold one thirty",
                "Breathe 4:6.|breathe four six",
                "Wait 2:05.|wait two oh five",
                "Wait 2:00.|wait two",
                "Stay 3½ breaths.|stay three and a half breaths",
                "Turn ½ of the way.|turn one half of the way",
                "Turn 1/2 way.|turn a half way",
                "Hold 30 s, then 1 min.|hold thirty seconds then one minute",
                "Hold 30s.|hold thirty seconds",
                "Hold 5 kg or 11 lbs.|hold five kilograms or eleven pounds",
                "About 10 cm.|about ten centimeters",
                "Bend 20% less.|bend twenty percent less",
                "Repeat 8x.|repeat eight times",
                "A prop, e.g. a block.|a prop for example a block",
                "Left vs. right.|left versus right",
                "From T1 to T12, L4-L5.|from t one to t twelve l four l five",
                "The 2nd and 3rd ribs.|the second and third ribs",
                "2.5 minutes|two point five minutes",
                "Dr. Smith, 1,000 people, $5.|doctor smith one thousand people five dollars",
            })
    void figuresAreWords(String text, String words) throws Exception {
        assertThat(words(text)).isEqualTo(words);
    }

    @Test
    void clausesEndAtTheirMarks() throws Exception {
        List<Clause> clauses = read("Inhale, and grow; wait: now. Ready? Go! Up - and over");

        assertThat(clauses.stream().map(Clause::mark)).containsExactly(',', ';', ':', '.', '?', '!', ',', '.');
        assertThat(clauses.stream().map(Clause::endsSentence))
                .containsExactly(false, false, true, true, true, true, false, true);
    }

    @Test
    void tokensKeepHowTheyAreWritten() throws Exception {
        List<Clause.Token> tokens = read("Don't rest TFL 12.").get(0).tokens();

        assertThat(tokens.stream().map(Clause.Token::text)).containsExactly("Don't", "rest", "TFL", "12");
        assertThat(tokens.get(2).words().stream().map(Clause.Word::text)).containsExactly("t", "f", "l");
    }

    @Test
    void nothingToSpeakIsNoClause() throws Exception {
        assertThat(read("")).isEmpty();
        assertThat(read("... -- !")).isEmpty();
    }
}
