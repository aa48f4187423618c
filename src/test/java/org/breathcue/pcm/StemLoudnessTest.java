package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemLoudnessTest {
    /** Compares clips of 50 ms to 5 s at arbitrary frames with a meter. */
    @ParameterizedTest
    @CsvSource({"48000, 1", "48000, 2", "48000, 3", "44100, 4", "16000, 5", "11025, 6"})
    void isWhatAMeterSays(int rate, long seed) {
        Random random = new Random(seed);
        int frames = 120 * rate;
        float[] stereo = new float[2 * frames];
        StemLoudness stem = new StemLoudness(rate, frames);
        int at = random.nextInt(rate);
        while (at < frames) {
            PcmClip clip = words(rate, random);
            int n = Math.min(clip.frames(), frames - at);
            clip.addStereo(0, n, 1, stereo, at);
            stem.add(at, clip.level());
            at += clip.frames() + random.nextInt(3 * rate);
        }
        LoudnessMeter meter = new LoudnessMeter(rate);
        meter.add(stereo, frames);
        assertThat(stem.integratedLufs()).isCloseTo(meter.loudness().integratedLufs(), within(0.05));
    }

    @Test
    void nothingIsSilent() {
        assertThat(new StemLoudness(48_000, 0).integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        StemLoudness stem = new StemLoudness(48_000, 480_000);
        stem.add(1000, new PcmClip(48_000, new float[48_000]).level());
        stem.add(1000, new PcmClip(48_000, new float[0]).level());
        assertThat(stem.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** The loudness of a clip changes little with its length. Over its 400 ms, a short clip is softer, not louder. */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.45, 1, 10})
    void longClipsAreAsLoudAsTheirTone(double seconds) {
        assertThat(own(seconds)).isCloseTo(-20, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"0.2, -23.01", "0.1, -26.02", "0.05, -29.03"})
    void shortClipsCountWithTheirSilence(double seconds, double expected) {
        assertThat(own(seconds)).isCloseTo(expected, within(0.2));
    }

    private static double own(double seconds) {
        float[] tone = new float[(int) Math.round(48_000 * seconds)];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.1 * Math.sin(2 * Math.PI * 997 * i / 48_000));
        }
        return new PcmClip(48_000, tone).level().integratedLufs();
    }

    /** Returns noise with a varying level and pauses. */
    private static PcmClip words(int rate, Random random) {
        float[] samples = new float[(int) (rate * (0.05 + 5 * Math.pow(random.nextDouble(), 3)))];
        double level = 0.1;
        for (int i = 0; i < samples.length; i++) {
            if (i % (rate / 8) == 0) {
                level = random.nextInt(4) == 0 ? 0 : 0.3 * random.nextDouble();
            }
            samples[i] = (float) (level * random.nextGaussian());
        }
        return new PcmClip(rate, samples);
    }
}
