package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ComplexNoiseTest {
    private static final int BINS = 601;
    private static final int FRAMES = 400;

    private final ComplexNoise noise = new ComplexNoise();

    @Test
    void bothPartsHaveVarianceOneAndNothingInCommon() {
        double sum = 0;
        double real = 0;
        double imaginary = 0;
        double both = 0;
        double large = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            int start = ComplexNoise.start(7, frame);
            for (int bin = 0; bin < BINS; bin++) {
                float re = noise.real(start, bin);
                float im = noise.imaginary(start, bin);
                sum += re + im;
                real += re * re;
                imaginary += im * im;
                both += re * im;
                large += Math.abs(re) > 1.96 ? 1 : 0;
            }
        }
        double count = (double) FRAMES * BINS;
        assertThat(real / count).isCloseTo(1, within(0.05));
        assertThat(imaginary / count).isCloseTo(1, within(0.05));
        assertThat(sum / count).isCloseTo(0, within(0.05));
        assertThat(both / count).isCloseTo(0, within(0.05));
        assertThat(large / count).as("of a normal distribution").isCloseTo(0.05, within(0.005));
    }

    @Test
    void aFrameBeginsWhereItsSeedAndNumberSay() {
        for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            Set<Integer> starts = new HashSet<>();
            for (int frame = 0; frame < FRAMES; frame++) {
                int start = ComplexNoise.start(seed, frame);
                assertThat(start).isEqualTo(ComplexNoise.start(seed, frame)).isNotNegative();
                starts.add(start);
            }
            assertThat(starts).as("of seed %d", seed).hasSizeGreaterThan(FRAMES * 9 / 10);
        }
        assertThat(ComplexNoise.start(1, 0)).isNotEqualTo(ComplexNoise.start(2, 0));
    }

    @Test
    void everyStartHasABinForEveryFrequency() {
        assertThat(noise.real((1 << 14) - 1, BINS - 1)).isEqualTo(noise.real(0, BINS - 2));
        assertThat(new ComplexNoise().real(5, 3)).isEqualTo(noise.real(5, 3));
    }
}
