package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantizerTest {
    private static final int FRAMES = 1 << 18;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 480, 4096})
    void bytesDoNotDependOnTheBlocks(int block) {
        float[] stereo = noise(5000);
        byte[] whole = new Quantizer(1, 5000).quantize(1_000_000_007L, stereo, 5000);

        byte[] pieces = new byte[4 * 5000];
        for (int from = 0; from < 5000; from += block) {
            int frames = Math.min(block, 5000 - from);
            float[] part = Arrays.copyOfRange(stereo, 2 * from, 2 * (from + frames));
            byte[] piece = new Quantizer(1, block).quantize(1_000_000_007L + from, part, frames);
            System.arraycopy(piece, 0, pieces, 4 * from, 4 * frames);
        }

        assertThat(pieces).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-9f, 0.25f / 32768, 0.5f / 32768, 1000.75f / 32768, -0.5f / 32768, -20000.25f / 32768})
    void errorIsTriangularNoiseWhateverTheSample(float sample) {
        double[][] error = errors(3, sample);

        for (double[] channel : error) {
            double mean = Arrays.stream(channel).average().orElseThrow();
            double variance = Arrays.stream(channel).map(e -> e * e).average().orElseThrow() - mean * mean;
            // The variance is 1/12 for rounding plus 1/12 for each of the two uniform numbers.
            assertThat(mean).isCloseTo(0, within(0.005));
            assertThat(variance).isCloseTo(0.25, within(0.005));
        }
    }

    @Test
    void errorsOfChannelsAndNeighbouringFramesAreIndependent() {
        double[][] error = errors(4, 0.3f);

        assertThat(correlation(error[0], error[1], 0)).isCloseTo(0, within(0.01));
        for (int lag = 1; lag <= 64; lag++) {
            assertThat(correlation(error[0], error[0], lag)).as("lag %d", lag).isCloseTo(0, within(0.01));
            assertThat(correlation(error[0], error[1], lag))
                    .as("lag %d across", lag)
                    .isCloseTo(0, within(0.01));
        }
    }

    @Test
    void everySeedHasNoiseOfItsOwn() {
        assertThat(correlation(errors(1, 0.3f)[0], errors(2, 0.3f)[0], 0)).isCloseTo(0, within(0.01));
    }

    @Test
    void zeroStaysZeroInEachChannel() {
        float[] stereo = new float[3000];
        for (int frame = 0; frame < 500; frame++) {
            stereo[2 * frame] = 0.5f;
            stereo[2 * (frame + 500) + 1] = -0.5f;
            stereo[2 * (frame + 1000)] = -0f;
        }

        short[] out = quantize(5, stereo);

        for (int i = 0; i < out.length; i++) {
            assertThat((double) out[i])
                    .as("sample %d", i)
                    .isCloseTo(stereo[i] * 32768, within(stereo[i] == 0 ? 0.0 : 2));
        }
    }

    @Test
    void clipsAtFullScale() {
        float[] loud = new float[3000];
        for (int i = 0; i < loud.length; i++) {
            float size = i % 3 == 0 ? 1 : i % 3 == 1 ? 1.5f : Float.POSITIVE_INFINITY;
            loud[i] = i < 1500 ? size : -size;
        }

        short[] out = quantize(6, loud);

        // Samples are clipped before the dither, which can change them by one step but never wraps around.
        for (int i = 0; i < out.length; i++) {
            assertThat((int) out[i]).as("sample %d", i).isCloseTo(i < 1500 ? 32767 : -32768, within(1));
        }
    }

    @Test
    void silenceReplacesWhatWasThere() {
        Quantizer quantizer = new Quantizer(7, 1000);
        float[] stereo = new float[2000];
        Arrays.fill(stereo, 0.5f);
        quantizer.quantize(0, stereo, 1000);

        // Silent, except for one sample.
        Arrays.fill(stereo, 0);
        stereo[1201] = 0.5f;
        byte[] bytes = quantizer.quantize(0, stereo, 1000);

        assertThat(bytes[2403]).isBetween((byte) 63, (byte) 64);
        bytes[2402] = 0;
        bytes[2403] = 0;
        assertThat(bytes).containsOnly(0);
    }

    private static double[][] errors(long seed, float sample) {
        float[] stereo = new float[2 * FRAMES];
        Arrays.fill(stereo, sample);
        short[] out = quantize(seed, stereo);
        double[][] errors = new double[2][FRAMES];
        for (int i = 0; i < out.length; i++) {
            errors[i % 2][i / 2] = out[i] - sample * 32768.0;
        }
        return errors;
    }

    private static short[] quantize(long seed, float[] stereo) {
        byte[] bytes = new Quantizer(seed, stereo.length / 2).quantize(0, stereo, stereo.length / 2);
        short[] out = new short[stereo.length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(out);
        return out;
    }

    private static double correlation(double[] a, double[] b, int lag) {
        double sum = 0;
        for (int i = lag; i < a.length; i++) {
            sum += a[i] * b[i - lag];
        }
        return sum / (a.length - lag) / 0.25;
    }

    private static float[] noise(int frames) {
        Random random = new Random(1);
        float[] stereo = new float[2 * frames];
        for (int i = 0; i < stereo.length; i++) {
            stereo[i] = random.nextInt(4) == 0 ? 0 : random.nextFloat() * 2 - 1;
        }
        return stereo;
    }
}
