package org.breathcue.voice.prosody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page takes as long as its words at the rate that was asked for, whatever its sentences are like. */
@Tag("once")
final class PageRateTest {
    private static final int[] RATES = {100, 120, 180};

    /** Long sentences without commas have too few places for a breath to be read at 100. */
    private static final String WITHOUT_COMMAS = "plain";

    @ParameterizedTest
    @ValueSource(strings = {"guide", "plain", "mixed"})
    void kevinKeepsTheRate(String page) throws Exception {
        keepsTheRate(Voices.in(Path.of("nowhere")).find("kevin16").orElseThrow(), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "plain", "mixed"})
    void heartKeepsTheRate(String page) throws Exception {
        keepsTheRate(InstalledVoices.heart(), page);
    }

    private static void keepsTheRate(VoiceProvider provider, String page) throws IOException, VoiceException {
        String text = Files.readString(Path.of("src/test/resources/org/breathcue/voice/prosody", page + ".txt"));
        int words = text.strip().split("\\s+").length;
        assertThat(words).as("a page").isBetween(150, 200);
        SoftAssertions rates = new SoftAssertions();
        try (Voice voice = provider.open()) {
            for (int rate : RATES) {
                if (page.equals(WITHOUT_COMMAS) && rate < 120) {
                    continue;
                }
                PcmClip clip = voice.speak(new Utterance(text, rate));
                double minutes = clip.frames() / (60.0 * clip.frameRate());
                rates.assertThat(words / minutes)
                        .as("%s reads the %s page at %d", provider.name(), page, rate)
                        .isCloseTo(rate, Percentage.withPercentage(5));
            }
        }
        rates.assertAll();
    }
}
