package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruePeakTest {
    private static final int RATE = 48_000;

    /** EBU Tech 3341, tests 15 to 19: a sine of rate/divisor; the tolerance there is +0.2 and −0.4 dB. */
    @ParameterizedTest
    @CsvSource({"4, 0, 0.5, -6", "4, 45, 0.5, -6", "6, 60, 0.5, -6", "8, 67.5, 0.5, -6", "4, 45, 1.41, 3"})
    void ebuFifteenToNineteen(int divisor, double degrees, double amplitude, double expected) {
        float[] samples = new float[RATE];
        for (int i = 0; i < samples.length; i++) {
            // With fades, because a sine that starts or ends abruptly really does overshoot.
            double fade = Math.min(1, Math.min(i, samples.length - 1 - i) / 4800.0);
            samples[i] = (float) (fade * amplitude * Math.sin(2 * Math.PI * (i / (double) divisor + degrees / 360)));
        }
        assertThat(dbtp(samples, RATE)).isBetween(expected - 0.4, expected + 0.2);
    }

    /** Like EBU Tech 3341, tests 20 to 23: a short burst that peaks at a quarter of the distance between samples. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPeakBetweenSamplesIsFound(int quarter) {
        float[] samples = new float[400];
        for (int i = 0; i < samples.length; i++) {
            double t = i - 200 - quarter / 4.0;
            samples[i] = (float) (Math.cos(2 * Math.PI * t / 6) * Math.exp(-t * t / 200));
        }
        assertThat(dbtp(samples, RATE)).isBetween(-0.05, 0.05);
    }

    @ParameterizedTest
    @CsvSource({"48000, 0", "96000, 0", "192000, -3.01"})
    void higherRatesNeedLess(int rate, double expected) {
        float[] samples = new float[2000];
        for (int i = 0; i < samples.length; i++) {
            double fade = Math.sin(Math.PI * i / samples.length);
            samples[i] = (float) (fade * Math.sin(2 * Math.PI * (i / 4.0 + 0.125)));
        }
        assertThat(dbtp(samples, rate)).isCloseTo(expected, within(0.06));
    }

    @Test
    void aSingleSampleIsItsOwnPeak() {
        assertThat(new PcmClip(RATE, new float[] {0.5f}).level().truePeak()).isEqualTo(0.5);
        assertThat(new PcmClip(RATE, new float[0]).level().truePeak()).isZero();
    }

    /** Checks that skipping small samples does not change the result. */
    @Test
    void nothingIsOverlooked() {
        Random random = new Random(8);
        for (int run = 0; run < 200; run++) {
            float[] samples = new float[1 + random.nextInt(300)];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (float) (random.nextGaussian() * Math.pow(10, -2 * random.nextDouble()));
            }
            double expected = 0;
            float[] one = new float[1];
            TruePeak truePeak = new TruePeak(RATE);
            float[] padded = new float[samples.length + 60];
            System.arraycopy(samples, 0, padded, 30, samples.length);
            for (int i = 13; i < padded.length - 13; i++) {
                truePeak.levels(padded, i, 1, one);
                expected = Math.max(expected, one[0]);
            }
            assertThat(new PcmClip(RATE, samples).level().truePeak()).isEqualTo(expected);
        }
    }

    /** Checks that using the bandwidth to skip samples does not change the result. */
    @Test
    void nothingIsOverlookedOfASignalWithLittleBandwidth() {
        Random random = new Random(9);
        for (int run = 0; run < 100; run++) {
            float[] slow = new float[20 + random.nextInt(300)];
            for (int i = 0; i < slow.length; i++) {
                // Clipped, so that many positions are close to the maximum.
                slow[i] = (float) (0.3 * Math.max(-1, Math.min(1, random.nextGaussian() * 2)));
            }
            float[] samples =
                    Resampler.resample(new PcmClip(16_000, slow), RATE).toArray();
            assertThat(TruePeak.of(samples, RATE, 8800, 0)).isEqualTo(TruePeak.of(samples, RATE));
        }
    }

    private static double dbtp(float[] samples, int rate) {
        return Decibels.fromLinear(new PcmClip(rate, samples).level().truePeak());
    }
}
