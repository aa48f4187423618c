package org.breathcue.script.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.breathcue.Breathcue;
import org.breathcue.SessionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineLengthTest {
    /** Short texts that are many words, with the number of repetitions that just fit. */
    @ParameterizedTest
    @CsvSource({
        "7, 500",
        "'7 ', 500",
        "'a ', 500",
        "a-, 500",
        "½, 166",
        "1:, 500",
        "'%', 500",
        "1½, 125",
        "$5, 250",
        "a1, 250",
        "'x/', 250"
    })
    void aLineOfManyWordsIsTooLong(String part, int most) {
        assertThat(LineLength.problem(part.repeat(most))).isEmpty();
        assertThat(message(part.repeat(most + 1))).startsWith("a line can have at most 500 words, found 50");
    }

    /** Characters without words of their own. */
    @ParameterizedTest
    @CsvSource({"','", ".", "-", "'('", "…", "' '"})
    void aLineOfManyCharactersIsTooLong(String character) {
        assertThat(LineLength.problem("a" + character.repeat(1999))).isEmpty();
        assertThat(message("a" + character.repeat(2000)))
                .isEqualTo("a line can have at most 2000 characters, found 2001");
    }

    /** A voice needs much more memory for one long word than for several. */
    @ParameterizedTest
    @CsvSource({"a", "é", "'’'", "\u0301", "漢", "𝐚"})
    void aWordOfManyLettersIsTooLong(String letter) {
        String longest = letter.repeat(100);
        assertThat(LineLength.problem("Say " + longest + " and " + longest + "."))
                .isEmpty();
        for (String more : new String[] {"Say " + longest + letter + ".", "Say " + longest + letter}) {
            LineLength.Problem problem = LineLength.problem(more).orElseThrow();
            assertThat(problem.message()).isEqualTo("a word can have at most 100 letters, found 101");
            assertThat(more.substring(problem.from(), problem.to())).isEqualTo(letter);
        }
    }

    @Test
    void aCharacterOfTwoHalvesIsNotDivided() {
        assertThat(LineLength.problem(".".repeat(1999) + "𝐚").orElseThrow().from())
                .isEqualTo(1999);
    }

    private static String message(String text) {
        return LineLength.problem(text).orElseThrow().message();
    }

    @Test
    void ordinaryLinesMayHaveAllCharacters() {
        String line = "Breathe in, and breathe out. ".repeat(68);
        assertThat(LineLength.problem(line)).isEmpty();
    }

    /** The text of the command {@code voices say} comes from no script. */
    @Test
    void aTextOnTheCommandLineHasTheSameLimits() {
        try (Breathcue breathcue = Breathcue.in(Path.of(""))) {
            assertThatThrownBy(() -> breathcue.say("7".repeat(1999), "kevin16"))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("a line can have at most 500 words, found 1999; each digit counts as a word");
            assertThatThrownBy(() -> breathcue.say("a".repeat(2000), "kevin16"))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("a word can have at most 100 letters, found 2000");
        }
    }
}
