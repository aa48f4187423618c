package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTest {
    private static final int RATE = 48_000;
    private static final double CEILING = Decibels.toLinear(-5);

    /** The maximum change of the gain per sample, linear; 20 dB in less than 10 ms would exceed it. */
    private static final double STEEPEST = 0.004;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void neverExceedsTheCeilingEvenBetweenSamples(long seed) {
        for (PcmClip clip : new PcmClip[] {bursts(seed), noise(seed), edges(seed)}) {
            PcmClip limited = limit(clip, 1.3);
            assertThat(limited.level().truePeak()).isLessThanOrEqualTo(CEILING * 1.000001);
            // An independent measurement with a longer filter and sixteen times as many positions.
            assertThat(peakBetween(limited)).isLessThan(CEILING * Decibels.toLinear(0.2));
        }
    }

    @Test
    void gainHasNoStepThatClicks() {
        for (PcmClip clip : new PcmClip[] {bursts(1), noise(2), edges(3)}) {
            double[] points = new Limiter(clip.toArray(), RATE, CEILING, 2).points(1.3);
            double before = Limiter.at(points, 0);
            for (int i = 1; i < clip.frames(); i++) {
                double gain = Limiter.at(points, i);
                assertThat(Math.abs(gain - before)).isLessThan(STEEPEST);
                before = gain;
            }
        }
    }

    @Test
    void belowTheCeilingNothingChanges() {
        float[] quiet = new float[4800];
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] = (float) (0.9 * CEILING * Math.sin(i * 0.05));
        }
        assertThat(limit(new PcmClip(RATE, quiet), 1).toArray()).isEqualTo(quiet);
    }

    @Test
    void farFromAPeakNothingChanges() {
        float[] samples = new float[9600];
        Arrays.fill(samples, 0.1f);
        samples[4800] = 1;
        float[] limited = limit(new PcmClip(RATE, samples), 1).toArray();
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(i - 4800) > 1000) {
                assertThat(limited[i]).isEqualTo(samples[i]);
            }
        }
        assertThat(limited[4800]).isLessThan((float) CEILING);
        assertThat(limited[4700]).isLessThan(0.09f);
    }

    @Test
    void anImpulseStaysAnImpulse() {
        float[] samples = new float[100];
        samples[0] = 1;
        float[] limited = limit(new PcmClip(RATE, samples), 8).toArray();
        assertThat((double) limited[0]).isBetween(CEILING * 0.99, CEILING);
        for (int i = 1; i < limited.length; i++) {
            assertThat(limited[i]).isZero();
        }
    }

    @Test
    void lengthStaysAndEmptyIsEmpty() {
        assertThat(limit(bursts(1), 1).frames()).isEqualTo(bursts(1).frames());
        assertThat(limit(new PcmClip(RATE, new float[0]), 2).frames()).isZero();
    }

    private static PcmClip limit(PcmClip clip, double gain) {
        Limiter limiter = new Limiter(clip.toArray(), RATE, CEILING, gain);
        return new Leveller(0, Decibels.fromLinear(CEILING)).cap(new PcmClip(RATE, limiter.limit(gain)), RATE / 2.0);
    }

    /** Returns short loud tones between soft ones, at frequencies whose peaks are between samples. */
    private static PcmClip bursts(long seed) {
        Random random = new Random(seed);
        float[] samples = new float[RATE / 2];
        double level = 0.1;
        double step = 0.1;
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            if (i % 700 == 0) {
                level = random.nextInt(3) == 0 ? 0.9 : 0.1;
                step = 0.05 + random.nextDouble();
            }
            phase += step;
            samples[i] = (float) (level * Math.sin(phase));
        }
        return new PcmClip(RATE, samples);
    }

    private static PcmClip noise(long seed) {
        Random random = new Random(seed);
        float[] samples = new float[16_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * random.nextGaussian());
        }
        // Like a voice: nothing above 8 kHz.
        return Resampler.resample(new PcmClip(16_000, samples), RATE);
    }

    /** Returns a clip that is loud at its first and last sample. */
    private static PcmClip edges(long seed) {
        float[] samples = new float[1000 + (int) seed];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.8 * Math.cos(i * 0.7));
        }
        return new PcmClip(RATE, samples);
    }

    private static double peakBetween(PcmClip clip) {
        int places = 16;
        int reach = 64;
        float[] samples = clip.toArray();
        double peak = 0;
        for (int i = -1; i <= samples.length; i++) {
            if (Math.max(at(samples, i), at(samples, i + 1)) < 0.6 * CEILING) {
                continue;
            }
            for (int p = 0; p < places; p++) {
                double sum = 0;
                for (int k = 1 - reach; k <= reach; k++) {
                    double t = (double) p / places - k;
                    double window = Math.cos(Math.PI * t / (2 * reach + 2));
                    double sinc = t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
                    int s = i + k;
                    sum += s < 0 || s >= samples.length ? 0 : samples[s] * sinc * window * window;
                }
                peak = Math.max(peak, Math.abs(sum));
            }
        }
        return peak;
    }

    private static double at(float[] samples, int i) {
        return i < 0 || i >= samples.length ? 0 : Math.abs(samples[i]);
    }
}
