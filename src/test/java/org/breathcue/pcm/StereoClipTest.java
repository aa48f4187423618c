package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.breathcue.support.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StereoClipTest {
    /** ITU-R BS.1770: 997 Hz at full scale in one of two channels. */
    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void aToneIsAsLoudAsTheStandardSays(int frameRate) {
        PcmClip tone = tone(frameRate, 1, 3);
        PcmClip silence = new PcmClip(frameRate, new float[tone.frames()]);
        assertThat(new StereoClip(tone, silence).integratedLufs()).isCloseTo(-3.01, within(0.03));
        assertThat(new StereoClip(tone, tone).integratedLufs()).isCloseTo(0, within(0.03));
    }

    @Test
    void silenceBetweenDoesNotCount() {
        float[] samples = tone(48_000, 0.1, 10).toArray();
        Arrays.fill(samples, 96_000, 384_000, 0);
        PcmClip gaps = PcmClip.owning(48_000, samples);
        // Blocks that are partly silent count with their average.
        assertThat(new StereoClip(gaps, gaps).integratedLufs()).isCloseTo(-20, within(0.4));
    }

    @Test
    void silenceHasNoLoudness() {
        PcmClip silence = Signals.level(48_000, 0);
        assertThat(new StereoClip(silence, silence).integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        PcmClip nothing = Signals.level(0, 0);
        assertThat(new StereoClip(nothing, nothing).integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static PcmClip tone(int frameRate, double peak, int seconds) {
        float[] samples = new float[seconds * frameRate];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (peak * Math.sin(2 * Math.PI * 997 * i / frameRate));
        }
        return PcmClip.owning(frameRate, samples);
    }
}
