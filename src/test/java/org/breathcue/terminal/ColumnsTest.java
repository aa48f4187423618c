package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"twist, 5", "'', 0", "猫と牛, 6", "e\u0301, 1", "🐈, 2"})
    void wideCharactersTakeTwo(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "Seated twist, 12, Seated twist",
        "Seated twist, 11, Seated twi…",
        "Seated twist, 8, Seated…",
        "猫と牛, 6, 猫と牛",
        "猫と牛, 5, 猫と…",
        "猫と牛, 4, 猫…",
        "猫と牛, 1, …",
        "cat 🐈, 5, cat…",
        "twist, 0, ''"
    })
    void whatIsTooLongIsCut(String text, int columns, String cut) {
        assertThat(Columns.fit(text, columns)).isEqualTo(cut);
        assertThat(Columns.of(cut)).isLessThanOrEqualTo(columns);
    }

    @Test
    void nothingSteersTheTerminal() {
        assertThat(Columns.fit("a\u001b[2Jb\nc\u0007\u202ed", 80)).isEqualTo("a[2Jb cd");
    }
}
