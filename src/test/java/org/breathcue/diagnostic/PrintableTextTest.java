package org.breathcue.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {
    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(PrintableText.of("a\u001b[1m\tb\u202ec\u00adé😀")).isEqualTo("a[1m bcé😀");
    }

    @Test
    void escapesInJsonWhatCannotBeSeen() {
        assertThat(PrintableText.escaped("{\"a\": \"é’😀\"}\n")).isEqualTo("{\"a\": \"é’😀\"}\n");
        assertThat(PrintableText.escaped("\"\u007fa\u202eb\u2028\"")).isEqualTo("\"\\u007Fa\\u202Eb\\u2028\"");
        assertThat(PrintableText.escaped("😀\ud83d\udb40\udc01")).isEqualTo("😀\\uD83D\\uDB40\\uDC01");
    }
}
