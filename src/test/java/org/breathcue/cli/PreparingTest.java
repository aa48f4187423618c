package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.breathcue.cli.session.PreparationProgress;
import org.junit.jupiter.api.Test;

class PreparingTest {
    private static final long SECOND = 1_000_000_000;

    private final StringWriter terminal = new StringWriter();
    private long now;

    @Test
    void aSecondIsWaitedForInSilence() {
        try (PreparationProgress preparing =
                new PreparationProgress(new PrintWriter(terminal), () -> true, () -> now)) {
            preparing.synthesised(1, 40);
            now = SECOND;
            preparing.synthesised(20, 40);
        }
        assertThat(terminal).hasToString("");
    }

    @Test
    void whatTakesLongerIsToldAndWipedAway() {
        try (PreparationProgress preparing =
                new PreparationProgress(new PrintWriter(terminal), () -> true, () -> now)) {
            now = SECOND + 1;
            preparing.synthesised(9, 40);
            preparing.synthesised(10, 40);
        }
        assertThat(terminal)
                .hasToString("\rPreparing speech: 9 of 40\rPreparing speech: 10 of 40\r" + " ".repeat(26) + "\r");
    }

    @Test
    void withoutATerminalNothingIsTold() {
        try (PreparationProgress preparing =
                new PreparationProgress(new PrintWriter(terminal), () -> false, () -> now)) {
            now = 5 * SECOND;
            preparing.synthesised(10, 40);
        }
        assertThat(terminal).hasToString("");
    }
}
