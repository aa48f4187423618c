package org.breathcue.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.breathcue.script.Position;
import org.breathcue.script.Preflight;
import org.junit.jupiter.api.Test;

final class PreflightPrinterTest {
    @Test
    void aCautionNamesItsStretches() {
        StringWriter told = new StringWriter();
        PreflightPrinter.print(
                new Preflight(
                        List.of("a mat", "a belt"),
                        List.of(Position.PRONE),
                        List.of(
                                new Preflight.Caution(List.of("Cobra"), "Keep your neck long."),
                                new Preflight.Caution(
                                        List.of("IT band stretch", "Bridge", "Row"), "Stop if it hurts.\u001b[2J"))),
                new PrintWriter(told, true));

        assertThat(told.toString().lines())
                .containsExactly(
                        "You need: a mat, a belt",
                        "Positions: " + Position.PRONE.word(),
                        "Caution, cobra: Keep your neck long.",
                        "Caution, IT band stretch, bridge and row: Stop if it hurts.[2J");
    }
}
