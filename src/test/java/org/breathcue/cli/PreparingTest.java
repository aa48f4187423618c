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
        try (PreparationProgress preparing = new PreparationProgress(new PrintWriter(terminal), () -> now)) {
            preparing.spoken(1, 40);
            now = SECOND;
            preparing.spoken(20, 40);
        }
        assertThat(terminal).hasToString("");
    }

    @Test
    void whatTakesLongerIsToldAndWipedAway() {
        try (PreparationProgress preparing = new PreparationProgress(new PrintWriter(terminal), () -> now)) {
            now = SECOND + 1;
            preparing.spoken(9, 40);
            preparing.spoken(10, 40);
        }
        assertThat(terminal)
                .hasToString("\rPreparing speech: 9 of 40\rPreparing speech: 10 of 40\r" + " ".repeat(26) + "\r");
    }

    @Test
    void withoutATerminalNothingIsTold() {
        try (PreparationProgress preparing = new PreparationProgress(null, () -> now)) {
            now = 5 * SECOND;
            preparing.spoken(10, 40);
        }
        assertThat(terminal).hasToString("");
    }
}
