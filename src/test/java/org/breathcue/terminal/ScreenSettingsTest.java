package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.terminal.ScreenSettings.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenSettingsTest {
    /** With {@code --quiet}, nothing more is printed when a block cannot be drawn. */
    @ParameterizedTest
    @CsvSource({"BLOCK, LINES", "LINES, LINES", "TROUBLE_ONLY, TROUBLE_ONLY"})
    void linesTakeThePlaceOfABlock(Form asked, Form shown) {
        ScreenSettings settings = new ScreenSettings(asked, true, true);
        assertThat(settings.withoutBlock()).isEqualTo(new ScreenSettings(shown, true, true));
    }
}
