package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnsiSupportTest {
    @ParameterizedTest
    @CsvSource({
        "xterm, '', Linux, true",
        "xterm-ghostty, '', Linux, true",
        "XTERM-KITTY, '', Linux, true",
        "vt100, '', Linux, true",
        "foot-extra, '', Linux, true",
        "st-256color, '', Linux, true",
        "st, '', Linux, true",
        "dumb, '', Linux, false",
        "dumb, truecolor, Linux, false",
        "stv52, '', Linux, false",
        "wyse50, '', Linux, false",
        "new-one, '', Linux, false",
        "new-one, truecolor, Linux, true",
        "'', '', Linux, false",
        "'', truecolor, Linux, false",
        "'', '', Windows 11, true",
        "dumb, '', Windows 11, false"
    })
    void theNameDecides(String type, String colors, String system, boolean supported) {
        assertThat(AnsiSupport.of(Map.of("TERM", type, "COLORTERM", colors), system))
                .isEqualTo(supported);
    }
}
