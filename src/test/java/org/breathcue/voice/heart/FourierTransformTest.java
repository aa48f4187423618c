package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class FourierTransformTest {
    private static final int SIZE = FourierTransform.SIZE;

    private final FourierTransform transform = new FourierTransform();

    private static float[] noise(int seed) {
        Random random = new Random(seed);
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** Against the definition, in double precision. */
    @Test
    void itIsTheTransform() {
        float[] re = noise(1);
        float[] im = noise(2);
        float[] real = re.clone();
        float[] imaginary = im.clone();
        transform.transform(real, imaginary);
        double error = 0;
        double power = 0;
        for (int k = 0; k < SIZE; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int n = 0; n < SIZE; n++) {
                double turn = -2 * Math.PI * ((long) n * k % SIZE) / SIZE;
                sumRe += re[n] * Math.cos(turn) - im[n] * Math.sin(turn);
                sumIm += re[n] * Math.sin(turn) + im[n] * Math.cos(turn);
            }
            error += Math.pow(real[k] - sumRe, 2) + Math.pow(imaginary[k] - sumIm, 2);
            power += sumRe * sumRe + sumIm * sumIm;
        }
        assertThat(10 * Math.log10(error / power)).isLessThan(-130);
    }

    @Test
    void withItsPartsExchangedItIsTheInverse() {
        float[] re = noise(3);
        float[] im = noise(4);
        float[] real = re.clone();
        float[] imaginary = im.clone();
        transform.transform(real, imaginary);
        transform.transform(imaginary, real);
        for (int i = 0; i < SIZE; i++) {
            assertThat(real[i] / SIZE).isCloseTo(re[i], within(1e-5f));
            assertThat(imaginary[i] / SIZE).isCloseTo(im[i], within(1e-5f));
        }
    }
}
