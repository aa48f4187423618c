package org.breathcue.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrTextTest {
    private static final String URL = "http://192.168.178.123:8765/?t=0123456789abcdefABCDEF";
    private static final int QUIET = 4;

    private final QrCode code = QrCode.encodeText(URL, QrCode.Ecc.LOW);
    private final QrText text = new QrText(URL);

    @Test
    void everyModuleIsDrawnInTheMiddleOfALightMargin() {
        List<String> lines = text.blackOnWhite();
        assertThat(lines)
                .hasSize((code.size + 2 * QUIET + 1) / 2)
                .allSatisfy(line ->
                        assertThat(line).startsWith("\u001b[38;5;16;48;5;231m").endsWith("\u001b[0m"));
        assertModules(
                lines.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .toList(),
                true);
    }

    @Test
    void withoutColoursTheLightModulesAreDrawn() {
        assertModules(text.lightOnDark(), false);
    }

    @Test
    void fitsASmallTerminal() {
        assertThat(text.columns()).isLessThanOrEqualTo(45);
        assertThat(text.blackOnWhite()).hasSizeLessThanOrEqualTo(23);
    }

    private void assertModules(List<String> lines, boolean drawnAreDark) {
        for (int y = 0; y < 2 * lines.size(); y++) {
            assertThat(lines.get(y / 2)).hasSize(text.columns());
            for (int x = 0; x < text.columns(); x++) {
                char block = lines.get(y / 2).charAt(x);
                boolean drawn = block == '█' || block == (y % 2 == 0 ? '▀' : '▄');
                assertThat(drawn == drawnAreDark)
                        .as("module %d, %d", x, y)
                        .isEqualTo(code.getModule(x - QUIET, y - QUIET));
            }
        }
    }
}
