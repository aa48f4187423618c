package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScreenBlockTest {
    private static final ScreenLine ONE = ScreenLine.of("one", TextStyle.STRONG);
    private static final ScreenLine TWO = ScreenLine.of("two", TextStyle.BREATH);
    private static final ScreenLine OTHER = ScreenLine.of("other", TextStyle.PLAIN);

    private final StringWriter out = new StringWriter();
    private final ScreenBlock block = new ScreenBlock(new PrintWriter(out), true);

    @Test
    void onlyWhatChangedIsDrawn() {
        block.draw(List.of(ONE, TWO));
        assertThat(taken()).contains("one", "two", "\u001b[32m");

        block.draw(List.of(ONE, TWO));
        assertThat(taken()).isEmpty();

        block.draw(List.of(ONE, OTHER));
        assertThat(taken()).contains("other").doesNotContain("one", "\n");
    }

    @Test
    void afterOthersUsedTheTerminalAllIsDrawn() {
        block.draw(List.of(ONE, TWO));
        taken();
        block.forget();
        block.draw(List.of(ONE, TWO));

        assertThat(taken()).contains("one", "two");
    }

    @Test
    void withoutColorsTheTextIsStillStrongAndFaint() {
        ScreenLine line =
                ONE.and("two", TextStyle.BREATH).and("three", TextStyle.FAINT).and("four", TextStyle.PLAIN);

        assertThat(line.ansi(true)).isEqualTo("\u001b[1mone\u001b[0m\u001b[32mtwo\u001b[0m\u001b[2mthree\u001b[0mfour");
        assertThat(line.ansi(false)).isEqualTo("\u001b[1mone\u001b[0mtwo\u001b[2mthree\u001b[0mfour");
    }

    private String taken() {
        String taken = out.toString();
        out.getBuffer().setLength(0);
        return taken;
    }
}
