package org.breathcue.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowLengthTest {
    @ParameterizedTest
    @CsvSource({
        // Seconds of the session and of each named chapter, and of a row.
        "300, 60, 300",
        "600, 60, 300",
        "604, 60, 240",
        "303, 60, 180",
        "3600, 90, 300",
        "300, 7, 60",
        "120, 60, 120",
        "14, 14, 60",
        "21600, 300, 600",
    })
    void leavesRoomForNamesAndFillsTheLastRow(long seconds, long chapter, int row) {
        List<Long> named = Collections.nCopies((int) (seconds / chapter), chapter * 100);
        assertThat(RowLength.of(seconds * 100, 100, named, 912)).isEqualTo(row);
    }
}
