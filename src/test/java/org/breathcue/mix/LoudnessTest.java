package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.StereoClip;
import org.breathcue.support.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {
    /** ITU-R BS.1770: 997 Hz at full scale in one of two channels. */
    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void aToneIsAsLoudAsTheStandardSays(int frameRate) {
        PcmClip tone = tone(frameRate, 1, 3);
        PcmClip silence = new PcmClip(frameRate, new float[tone.frames()]);
        assertThat(Loudness.of(new StereoClip(tone, silence))).isCloseTo(-3.01, within(0.03));
        assertThat(Loudness.of(new StereoClip(tone, tone))).isCloseTo(0, within(0.03));
    }

    @Test
    void silenceBetweenDoesNotCount() {
        float[] samples = tone(48_000, 0.1, 10).toArray();
        java.util.Arrays.fill(samples, 96_000, 384_000, 0);
        PcmClip gaps = PcmClip.owning(48_000, samples);
        assertThat(Loudness.of(new StereoClip(gaps, gaps))).isCloseTo(-20, within(0.1));
    }

    @Test
    void silenceHasNoLoudness() {
        PcmClip silence = Signals.level(48_000, 0);
        assertThat(Loudness.of(new StereoClip(silence, silence))).isEqualTo(Double.NEGATIVE_INFINITY);
        PcmClip nothing = Signals.level(0, 0);
        assertThat(Loudness.of(new StereoClip(nothing, nothing))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static PcmClip tone(int frameRate, double peak, int seconds) {
        float[] samples = new float[seconds * frameRate];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (peak * Math.sin(2 * Math.PI * 997 * i / frameRate));
        }
        return PcmClip.owning(frameRate, samples);
    }
}
