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
        assertThat(LineLength.end(part.repeat(most))).isEqualTo(part.length() * most);
        String more = part.repeat(most + 1);
        assertThat(LineLength.end(more)).isLessThan(more.length());
        assertThat(LineLength.problem(more)).startsWith("a line can have at most 500 words, found 50");
    }

    /** Characters without words of their own. */
    @ParameterizedTest
    @CsvSource({"a", "','", ".", "-", "'('", "é", "'’'"})
    void aLineOfManyCharactersIsTooLong(String character) {
        assertThat(LineLength.end("a" + character.repeat(1999))).isEqualTo(2000);
        assertThat(LineLength.end("a" + character.repeat(2000))).isEqualTo(2000);
        assertThat(LineLength.problem("a" + character.repeat(2000)))
                .isEqualTo("a line can have at most 2000 characters, found 2001");
    }

    @Test
    void ordinaryLinesMayHaveAllCharacters() {
        String line = "Breathe in, and breathe out. ".repeat(68);
        assertThat(LineLength.end(line)).isEqualTo(line.length());
    }

    /** The text of the command {@code voices say} comes from no script. */
    @Test
    void aTextOnTheCommandLineHasTheSameLimits() {
        try (Breathcue breathcue = Breathcue.in(Path.of(""))) {
            assertThatThrownBy(() -> breathcue.say("7".repeat(1999), "kevin16"))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("a line can have at most 500 words, found 1999; each digit counts as a word");
        }
    }
}
