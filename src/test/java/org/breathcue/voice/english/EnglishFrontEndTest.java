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
            quoteCharacter = '`',
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
                "Box breath 4:4:4:4, or 1:4:2|box breath four four four four or one four two",
                "2 sets x 12 reps, or 3 sets × 8–10 reps|two sets of twelve reps or three sets of eight to ten reps",
                "10 reps x 3|ten reps times three",
                "Hold 2-3 x 30 s.|hold two to three times thirty seconds",
                "Keep pain <4/10 for > 30 s or ~1 min.|keep pain less than four out of ten for more than thirty seconds or about one minute",
                "A 1/4 turn, then 3/4.|a quarter turn then three quarters",
                "60/40, then 120/80, then 20/10|sixty forty then one hundred twenty over eighty then twenty ten",
                "20–30° of flexion, 20 °C|twenty to thirty degrees of flexion twenty degrees celsius",
                "A 2-lb weight, 1,500m, 10 lbs.|a two pound weight one thousand five hundred meters ten pounds",
                "Chair 18″ high|chair eighteen inches high",
                "5'6″ tall|five foot six tall",
                "1 1/2 in. or 1/2 in.|one and a half inches or a half inch",
                "1 hr. 30 min., 20 sec. hold|one hour thirty minutes twenty second hold",
                "10x/side, 6 breaths/min, 30 s on/10 s off|ten times per side six breaths per minute thirty seconds on ten seconds off",
                "L3-4, C5–C7, T4/T5|l three four c five to c seven t four t five",
                "7am-9pm|seven A m to nine p m",
                "In the '70s, her 40s, 1980s music, since 1995|in the seventies her forties nineteen eighties music since nineteen ninety five",
                "Main St. is near, St. Mary too.|main street is near saint mary too",
                "3…2…1, go… now|three two one go now",
                "Then I breathe. Vitamin X, Type I, level V.|then i breathe vitamin x type one level five",
                "An IV line.|an IV line",
                "3 sets, x10, ×8|three sets times ten times eight",
                "Breathe 4/6, then 5/5; turn 1/6.|breathe four six then five out of five turn one sixth",
                "The S.I. joint, the U.S.|the s i joint the u s",
                "once/day, 1 hr/day, arm/leg|once per day one hour per day arm leg",
                "VO2 max, -5 deg, wk 2, no. of reps|VO two max minus five degrees week two number of reps",
                "Dr. Smith, 1,000 people, $5.|doctor smith one thousand people five dollars",
            })
    void figuresAreWords(String text, String words) throws Exception {
        assertThat(words(text)).isEqualTo(words);
    }

    @Test
    void aSingleQuotationMarkAfterADigitMeansInches() throws Exception {
        assertThat(words("A chair 18" + '"' + " high")).isEqualTo("a chair eighteen inches high");
        assertThat(words("Say " + '"' + "hold 5" + '"' + " now")).isEqualTo("say hold five now");
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
        assertThat(tokens.get(3).words().stream().map(Clause.Word::text)).containsExactly("twelve");
    }

    @Test
    void nothingToSpeakIsNoClause() throws Exception {
        assertThat(read("")).isEmpty();
        assertThat(read("... -- !")).isEmpty();
    }
}
