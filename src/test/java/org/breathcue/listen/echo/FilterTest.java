package org.breathcue.listen.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The filter, the suppressor and the meter alone, with noise. */
class FilterTest {
    private static final int HOP = EchoCanceller.HOP;

    private final Random random = new Random(1);
    private final EchoPathFilter filter = new EchoPathFilter();
    private final float[] reference = new float[2 * HOP];
    private final float[] microphone = new float[HOP];
    private final float[] rest = new float[HOP];
    private final float[] echo = new float[HOP];

    @Test
    void aPathOfTwoReflectionsIsLearned() {
        learn(300, 0);

        assertThat(restDb()).isLessThan(-40);
    }

    /** Somebody as loud as the echo for three seconds changes the filter by little. */
    @Test
    void doubleTalkDoesNotDisturbWhatWasLearned() {
        learn(300, 0);
        learn(190, 0.1f);
        learn(1, 0);

        assertThat(restDb()).isLessThan(-20);
    }

    @Test
    void withoutEchoTheSuppressorIsADelayOfOneHop() {
        ResidualSuppressor suppressor = new ResidualSuppressor();
        float[] before = new float[HOP];
        float[] now = new float[HOP];
        for (int hop = 0; hop < 20; hop++) {
            for (int i = 0; i < HOP; i++) {
                now[i] = random.nextFloat() - 0.5f;
                rest[i] = now[i];
                echo[i] = 0;
            }
            suppressor.process(rest, echo);
            for (int i = 0; i < HOP; i++) {
                assertThat(rest[i]).isCloseTo(before[i], within(1e-4f));
            }
            System.arraycopy(now, 0, before, 0, HOP);
        }
    }

    @Test
    void whatIsLeftOfTheEchoIsAttenuatedAndAPersonIsNot() {
        ResidualSuppressor suppressor = new ResidualSuppressor();
        double echoOnly = suppressed(suppressor, 400, 0.1f, 0);
        double withPerson = suppressed(suppressor, 60, 0.1f, 1);

        assertThat(echoOnly).isLessThan(-3);
        assertThat(withPerson).isGreaterThan(-0.5);
    }

    /** The example of its Javadoc. */
    @Test
    void theMeterFollowsTheMedian() {
        ReductionMeter meter = new ReductionMeter();
        for (int hop = 0; hop < 200; hop++) {
            meter.add(0.01, 0.01, hop % 130 < 100 ? 0.0001 : 0.01);
        }
        assertThat(meter.reductionDb()).isCloseTo(20, within(3.0));
        for (int hop = 0; hop < 1_000; hop++) {
            meter.add(0.0001, 0.01, 0.01);
        }
        assertThat(meter.reductionDb()).as("quiet parts do not count").isCloseTo(20, within(3.0));
    }

    /** Returns the gain in dB of the last half of some hops: an echo of changing level, of which a part is left. */
    private double suppressed(ResidualSuppressor suppressor, int hops, float left, float person) {
        double in = 0;
        double out = 0;
        for (int hop = 0; hop < hops; hop++) {
            float level = 0.1f + random.nextFloat();
            double power = 0;
            for (int i = 0; i < HOP; i++) {
                echo[i] = level * (float) random.nextGaussian();
                rest[i] = left * level * (float) random.nextGaussian() + person * (float) random.nextGaussian();
                power += rest[i] * rest[i];
            }
            suppressor.process(rest, echo);
            if (hop > hops / 2) {
                in += power;
                out += Cancelled.power(rest, 0, HOP);
            }
        }
        return 10 * Math.log10(out / in);
    }

    private void learn(int hops, float person) {
        for (int hop = 0; hop < hops; hop++) {
            System.arraycopy(reference, HOP, reference, 0, HOP);
            for (int i = HOP; i < 2 * HOP; i++) {
                reference[i] = 0.2f * (float) random.nextGaussian();
            }
            for (int i = 0; i < HOP; i++) {
                microphone[i] = 0.5f * reference[HOP + i - 40]
                        - 0.2f * reference[HOP + i - 200]
                        + person * (float) random.nextGaussian();
            }
            filter.process(reference, microphone, rest, echo);
        }
    }

    private double restDb() {
        return 10 * Math.log10(Cancelled.power(rest, 0, HOP) / Cancelled.power(microphone, 0, HOP));
    }
}
