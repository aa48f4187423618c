package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    @Test
    void equalRatesGiveTheClipItself() {
        PcmClip clip = new PcmClip(48_000, new float[] {1, 2, 3});

        assertThat(Resampler.resample(clip, 48_000)).isSameAs(clip);
    }

    @ParameterizedTest
    @CsvSource({
        "16000, 48000, 1000",
        "44100, 48000, 1000",
        "48000, 44100, 1000",
        "22050, 48000, 1000",
        "48000, 16000, 1000",
        "96000, 48000, 1000"
    })
    void toneInsideTheBandKeepsItsLevel(int from, int to, int hertz) {
        double[] output = steady(Resampler.resample(tone(from, hertz, from), to));

        assertThat(20 * Math.log10(amplitude(output, to, hertz) / 0.5)).isCloseTo(0, within(0.001));
    }

    @Test
    void sixKilohertzHasNoImages() {
        double[] output = steady(Resampler.resample(tone(16_000, 6_000, 16_000), 48_000));

        assertThat(20 * Math.log10(amplitude(output, 48_000, 6_000) / 0.5)).isCloseTo(0, within(0.01));
        assertThat(20 * Math.log10(amplitude(output, 48_000, 10_000) / 0.5)).isLessThan(-90);
        assertThat(20 * Math.log10(amplitude(output, 48_000, 22_000) / 0.5)).isLessThan(-90);
    }

    @ParameterizedTest
    @CsvSource({"48000, 44100, 23000", "48000, 16000, 9000", "96000, 48000, 30000"})
    void whatTheLowerRateCannotHoldIsGone(int from, int to, int hertz) {
        double[] output = steady(Resampler.resample(tone(from, hertz, from), to));

        double peak = Arrays.stream(output).map(Math::abs).max().orElseThrow();
        assertThat(20 * Math.log10(peak / 0.5)).isLessThan(-80);
    }

    @ParameterizedTest
    @CsvSource({
        "16000, 48000, 0",
        "16000, 48000, 8000",
        "16000, 48000, 1920000",
        "44100, 48000, 441",
        "44100, 48000, 5292000",
        "48000, 44100, 480",
        "48000, 44100, 5760000"
    })
    void impulseStaysWhereItWas(int from, int to, int frame) {
        float[] samples = new float[frame + from / 10];
        samples[frame] = 1;

        PcmClip output = Resampler.resample(PcmClip.owning(from, samples), to);

        // All these frames coincide with input frames, so the response must be symmetric around them.
        long centre = (long) frame * to / from;
        assertThat(loudestFrame(output)).isEqualTo(centre);
        for (int k = 1; k <= Math.min(100, centre); k++) {
            int c = (int) centre;
            assertThat(output.sample(c + k)).as("%d frames off", k).isEqualTo(output.sample(c - k), within(1e-7f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "16000, 48000, 0, 0",
        "16000, 48000, 1, 3",
        "16000, 48000, 1920001, 5760003",
        "44100, 48000, 44100, 48000",
        "44100, 48000, 1, 1",
        "44100, 48000, 100, 109",
        "48000, 44100, 1, 1",
        "48000, 44100, 100, 92",
        "48000, 44100, 5760000, 5292000",
        "48000, 16000, 1, 0",
        "48000, 16000, 2, 1",
        "48000, 24000, 1, 1",
        "47999, 48001, 47999, 48001"
    })
    void lengthIsExact(int from, int to, int frames, int expected) {
        assertThat(Resampler.resample(PcmClip.owning(from, new float[frames]), to)
                        .frames())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"16000, 48000", "44100, 48000", "48000, 44100", "48000, 16000", "11025, 48000"})
    void constantStaysExactlyConstant(int from, int to) {
        float[] samples = new float[from];
        Arrays.fill(samples, 0.7f);

        double[] output = steady(Resampler.resample(PcmClip.owning(from, samples), to));

        assertThat(output).containsOnly(0.7f);
    }

    @Test
    void rateMustBePositive() {
        PcmClip clip = new PcmClip(48_000, new float[1]);

        assertThatThrownBy(() -> Resampler.resample(clip, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PcmClip tone(int rate, int hertz, int frames) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return PcmClip.owning(rate, samples);
    }

    /** Returns the middle half, away from the edges. */
    private static double[] steady(PcmClip clip) {
        double[] middle = new double[clip.frames() / 2];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = clip.sample(clip.frames() / 4 + i);
        }
        return middle;
    }

    /** Returns the amplitude of one frequency, by correlation with a window that suppresses other frequencies. */
    private static double amplitude(double[] samples, int rate, int hertz) {
        double re = 0;
        double im = 0;
        double weights = 0;
        for (int i = 0; i < samples.length; i++) {
            double x = 2 * Math.PI * i / samples.length;
            double window = 0.35875 - 0.48829 * Math.cos(x) + 0.14128 * Math.cos(2 * x) - 0.01168 * Math.cos(3 * x);
            double angle = 2 * Math.PI * hertz * i / rate;
            re += samples[i] * window * Math.cos(angle);
            im += samples[i] * window * Math.sin(angle);
            weights += window;
        }
        return 2 * Math.hypot(re, im) / weights;
    }

    private static long loudestFrame(PcmClip clip) {
        int loudest = 0;
        for (int i = 0; i < clip.frames(); i++) {
            if (Math.abs(clip.sample(i)) > Math.abs(clip.sample(loudest))) {
                loudest = i;
            }
        }
        return loudest;
    }
}
