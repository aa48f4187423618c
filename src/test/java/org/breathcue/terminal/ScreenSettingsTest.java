package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.breathcue.terminal.ScreenSettings.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenSettingsTest {
    /** Whoever asked for silence is not told more because the terminal is somebody else's. */
    @ParameterizedTest
    @CsvSource({"BLOCK, LINES", "LINES, LINES", "TROUBLE_ONLY, TROUBLE_ONLY"})
    void inTheBackgroundNothingIsDrawnInPlace(Form asked, Form shown) {
        ScreenSettings settings = new ScreenSettings(asked, true, true, 80);
        assertThat(settings.inBackground()).isEqualTo(new ScreenSettings(shown, true, true, 80));
    }
}
