package org.breathcue.listen.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.breathcue.listen.room.SessionSound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoCancellerTest {
    private static final int HOP = EchoCanceller.HOP;
    private static SessionSound session;

    @BeforeAll
    static void session() throws Exception {
        session = SessionSound.of(EchoTrial.SECONDS, "rain");
    }

    /** Words, breath and rain, 6 dB louder than a person in the microphone. */
    @ParameterizedTest
    @CsvSource({"1, 300, 0.05", "2, -300, -0.05", "3, 0, 0.05"})
    void theSessionIsReducedAndAgainAfterAJump(long seed, double driftPpm, double jumpSeconds) throws Exception {
        check(EchoTrial.of(session, seed, driftPpm, jumpSeconds, 6, false), driftPpm, jumpSeconds);
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource({
        "4, 300, 0.05", "5, -300, -0.05", "6, 100, 0.05", "7, -100, -0.05", "8, 300, -0.05", "9, -300, 0.05",
        "10, 300, 0.05", "11, -300, -0.05", "12, 20, 0.05", "13, -20, -0.05", "14, 300, -0.05", "15, -300, 0.05"
    })
    void inManyRooms(long seed, double driftPpm, double jumpSeconds) throws Exception {
        for (double echoDb : new double[] {0, 6, 12}) {
            check(EchoTrial.of(session, seed, driftPpm, jumpSeconds, echoDb, false), driftPpm, jumpSeconds);
            EchoTrial person = EchoTrial.of(session, seed, driftPpm, jumpSeconds, echoDb, true);
            check(person, driftPpm, jumpSeconds);
            checkLoss(person);
        }
    }

    /** Somebody who says something every two and a half seconds, as loud as the session. */
    @Test
    void aPersonIsKeptAndDoesNotDisturbTheFilter() throws Exception {
        EchoTrial trial = EchoTrial.of(session, 4, 100, 0.05, 0, true);

        check(trial, 100, 0.05);
        checkLoss(trial);
    }

    private static void check(EchoTrial trial, double driftPpm, double jumpSeconds) {
        assertThat(trial.reduced()).as("reduction after 60 s in %s", trial).isGreaterThan(18);
        assertThat(trial.again()).as("10 s after the jump in %s", trial).isGreaterThan(trial.reduced() - 3);
        assertThat(trial.driftPpm()).isCloseTo(driftPpm, within(5.0));
        assertThat(trial.jumpMillis()).isCloseTo(1000 * jumpSeconds, within(1.0));
        assertThat(trial.reported()).as("reported in %s", trial).isCloseTo(trial.reduced(), within(8.0));
    }

    private static void checkLoss(EchoTrial trial) {
        assertThat(trial.meanLoss()).as("mean loss in %s", trial).isLessThan(0.5);
        assertThat(trial.worstLoss()).as("worst loss in %s", trial).isLessThan(2);
    }

    @Test
    void beforeAnythingIsPlayedTheMicrophoneIsUnchanged() {
        EchoCanceller canceller = new EchoCanceller(new PlayedSound(48_000));
        Random random = new Random(1);
        float[] before = new float[HOP];
        float[] cleaned = new float[HOP];
        float[] echo = new float[HOP];
        for (int hop = 0; hop < 300; hop++) {
            float[] microphone = noise(random, 0.1f);
            canceller.process(microphone, cleaned, echo);
            for (int i = 0; i < HOP; i++) {
                assertThat(cleaned[i]).isCloseTo(before[i], within(1e-4f));
            }
            assertThat(echo).containsOnly(0);
            before = microphone;
        }
        assertThat(canceller.state()).isEqualTo(new EchoState(false, 0, 0, 0, false, 0));
    }

    /** Another device, with another delay and another clock. */
    @Test
    void afterAKnownInterruptionEverythingIsMeasuredAnew() {
        NoiseLine line = new NoiseLine();
        line.run(12, 0.3, 0);
        EchoState before = line.canceller.state();
        assertThat(before.delayMillis()).isCloseTo(300, within(0.2));
        assertThat(before.reductionDb()).isGreaterThan(25);
        assertThat(before.sufficient()).isTrue();

        line.played.interrupted();
        line.run(0.1, 0.8, 0);
        EchoState unknown = line.canceller.state();
        assertThat(unknown.delayKnown()).isFalse();
        assertThat(unknown.sufficient()).isFalse();

        line.run(12, 0.8, 0);
        EchoState after = line.canceller.state();
        assertThat(after.delayMillis()).isCloseTo(800, within(0.2));
        assertThat(after.reductionDb()).isGreaterThan(25);
        assertThat(after.relearned()).isEqualTo(before.relearned() + 2);
    }

    /** The echo path changes without a change of the delay: something is put on the loudspeaker. */
    @Test
    void aPathThatTurnsOverIsLearnedAnew() {
        NoiseLine line = new NoiseLine();
        line.run(12, 0.3, 0);
        int before = line.canceller.state().relearned();
        line.gain = -line.gain;
        line.run(12, 0.3, 0);

        assertThat(line.canceller.state().relearned()).isGreaterThan(before);
        assertThat(line.canceller.state().reductionDb()).isGreaterThan(25);
    }

    @Test
    void nothingIsAllocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        NoiseLine line = new NoiseLine();
        line.run(6, 0.3, 0);
        long before = threads.getCurrentThreadAllocatedBytes();
        line.run(4, 0.3, 0);
        line.run(6, 0.4, 0);
        line.played.interrupted();
        line.run(6, 0.5, 0);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(1_000);
    }

    private static float[] noise(Random random, float level) {
        float[] samples = new float[HOP];
        for (int i = 0; i < HOP; i++) {
            samples[i] = level * (float) random.nextGaussian();
        }
        return samples;
    }

    /** Noise at 16 kHz, which is heard after a delay with one reflection. */
    private static final class NoiseLine {
        private static final int MASK = 32_767;

        private final PlayedSound played = new PlayedSound(16_000);
        private final EchoCanceller canceller = new EchoCanceller(played);
        private final Random random = new Random(7);
        private final float[] line = new float[MASK + 1];
        private final byte[] bytes = new byte[4 * HOP];
        private final float[] microphone = new float[HOP];
        private final float[] cleaned = new float[HOP];
        private final float[] echo = new float[HOP];
        /** As in sessions, there is hardly anything near 8 kHz. */
        private final double[] poles = new double[3];

        private float gain = 0.4f;
        private int at;

        private void run(double seconds, double delaySeconds, float person) {
            int delay = (int) (delaySeconds * 16_000);
            for (int hop = 0; hop < seconds * 62.5; hop++) {
                for (int i = 0; i < HOP; i++) {
                    double sample = 15_000 * random.nextGaussian();
                    for (int pole = 0; pole < poles.length; pole++) {
                        poles[pole] += 0.3 * (sample - poles[pole]);
                        sample = poles[pole];
                    }
                    int value = (int) sample;
                    line[at + i & MASK] = value / 32_768f;
                    for (int channel = 0; channel < 4; channel += 2) {
                        bytes[4 * i + channel] = (byte) value;
                        bytes[4 * i + channel + 1] = (byte) (value >> 8);
                    }
                }
                for (int i = 0; i < HOP; i++) {
                    microphone[i] = gain * line[at + i - delay & MASK]
                            + 0.3f * gain * line[at + i - delay - 90 & MASK]
                            + (0.0003f + person) * (float) random.nextGaussian();
                }
                at += HOP;
                played.write(bytes, 0, bytes.length);
                canceller.process(microphone, cleaned, echo);
            }
        }
    }
}
