package org.breathcue.listen.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 32, 512, 2048})
    void isTheSumThatDefinesIt(int size) {
        float[] samples = noise(size);
        float[] re = new float[size / 2 + 1];
        float[] im = new float[size / 2 + 1];
        new RealFft(size).forward(samples, re, im);

        for (int k = 0; k <= size / 2; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int n = 0; n < size; n++) {
                double angle = -2 * Math.PI * ((long) k * n % size) / size;
                sumRe += samples[n] * Math.cos(angle);
                sumIm += samples[n] * Math.sin(angle);
            }
            assertThat(re[k]).isCloseTo((float) sumRe, within(1e-3f));
            assertThat(im[k]).isCloseTo((float) sumIm, within(1e-3f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 32, 512, 32_768})
    void theInverseGivesTheSamplesBack(int size) {
        float[] samples = noise(size);
        float[] re = new float[size / 2 + 1];
        float[] im = new float[size / 2 + 1];
        float[] back = new float[size];
        RealFft fft = new RealFft(size);
        fft.forward(samples, re, im);
        fft.inverse(re, im, back);

        for (int i = 0; i < size; i++) {
            assertThat(back[i]).isCloseTo(samples[i], within(2e-6f));
        }
    }

    @Test
    void otherSizesAreRefused() {
        for (int size : new int[] {0, 2, 16, 500, 1024}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new RealFft(size));
        }
    }

    private static float[] noise(int size) {
        Random random = new Random(size);
        float[] samples = new float[size];
        for (int i = 0; i < size; i++) {
            samples[i] = 2 * random.nextFloat() - 1;
        }
        return samples;
    }
}
