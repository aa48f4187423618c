package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForegroundCheckTest {
    @ParameterizedTest
    @CsvSource({
        "12 (java) S 11 12 10 34816 12 4194304 1, true",
        "12 (java) S 11 12 10 34816 10 4194304 1, false",
        "12 (a) S (b) S 11 12 10 34816 12 4194304 1, true",
        "12 (java) S 11 12 10 0 -1 4194304 1, false"
    })
    void theTerminalIsOursWhenItsGroupIs(String stat, boolean ours) {
        assertThat(ForegroundCheck.isOurs(stat)).isEqualTo(ours);
    }
}
