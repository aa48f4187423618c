package org.breathcue.listen.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delay and drift, without rooms. */
class DelayTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 17, 4_000, 16_000})
    void thePeakIsAtTheDelay(int delay) {
        Random random = new Random(delay);
        float[] reference = new float[DelayEstimator.REFERENCE];
        double low = 0;
        for (int i = 0; i < reference.length; i++) {
            low += 0.2 * (random.nextGaussian() - low);
            reference[i] = (float) low;
        }
        float[] microphone = new float[reference.length];
        for (int i = DelayEstimator.MICROPHONE; i < microphone.length; i++) {
            microphone[i] = 0.1f * reference[i - delay] + 0.01f * (float) random.nextGaussian();
        }
        DelayEstimator estimator = new DelayEstimator();
        estimator.compare(reference, microphone);

        assertThat(estimator.peak()).isEqualTo(delay);
        assertThat(estimator.height()).isGreaterThan(30);
    }

    @Test
    void soundsThatHaveNothingInCommonHaveNoClearPeak() {
        Random random = new Random(1);
        float[] reference = new float[DelayEstimator.REFERENCE];
        float[] microphone = new float[reference.length];
        for (int i = 0; i < reference.length; i++) {
            reference[i] = (float) random.nextGaussian();
            microphone[i] = i < DelayEstimator.MICROPHONE ? 0 : (float) random.nextGaussian();
        }
        DelayEstimator estimator = new DelayEstimator();
        estimator.compare(reference, microphone);

        assertThat(estimator.height()).isLessThan(7);
    }

    @Test
    void aLineIsFollowedThroughNoiseAndOutliers() {
        Random random = new Random(2);
        ClockTracker clock = new ClockTracker();
        clock.start(10, 4_000);
        int refused = 0;
        for (int i = 1; i <= 20; i++) {
            double seconds = 10 + 2 * i;
            double z = 4_000 - 300e-6 * 16_000 * (seconds - 10) + 0.1 * random.nextGaussian();
            refused += clock.measured(seconds, i % 7 == 6 ? z + 10 : z) ? 0 : 1;
        }

        assertThat(refused).as("outliers").isEqualTo(3);
        assertThat(clock.driftPpm()).isCloseTo(300, within(1.0));
        assertThat(clock.expected(52)).isCloseTo(4_000 - 300e-6 * 16_000 * 42, within(0.3));
    }
}
