package org.breathcue.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockLoudnessTest {
    private static final int RATE = 48_000;

    /**
     * Tests blocks with whole and with other numbers of tenths of a second, with one reused object and with several.
     */
    @ParameterizedTest
    @CsvSource({"33600, 1", "33600, 3", "4800, 2", "9600, 2", "10000, 1", "3000, 2", "500000, 1"})
    void isWhatTheMeterAloneSays(int blockFrames, int objects) {
        for (boolean mono : new boolean[] {true, false}) {
            float[] sound = sound(mono);
            LoudnessMeter alone = new LoudnessMeter(RATE);
            alone.add(sound, sound.length / 2);
            LoudnessMeter helped = new LoudnessMeter(RATE);
            BlockLoudness[] blocks = new BlockLoudness[objects];
            Arrays.setAll(blocks, i -> new BlockLoudness(RATE, blockFrames));
            for (int from = 0, i = 0; from < sound.length / 2; from += blockFrames, i++) {
                int n = Math.min(blockFrames, sound.length / 2 - from);
                BlockLoudness block = blocks[i % objects];
                block.measure(Arrays.copyOfRange(sound, 2 * from, 2 * (from + n)), n);
                helped.add(block);
            }
            Loudness expected = alone.loudness();
            assertThat(helped.loudness().integratedLufs()).isCloseTo(expected.integratedLufs(), within(1e-6));
            assertThat(helped.loudness().truePeakDbtp()).isEqualTo(expected.truePeakDbtp());
        }
    }

    /** Tests a peak between samples at every position around a block boundary. */
    @Test
    void noPeakIsLostAtASeam() {
        for (int at = 9600 - 40; at < 9600 + 4840; at += at == 9600 + 40 ? 4720 : 1) {
            float[] sound = new float[2 * 28_800];
            sound[2 * at + 1] = 0.5f;
            sound[2 * at + 3] = 0.5f;
            LoudnessMeter meter = new LoudnessMeter(RATE);
            BlockLoudness block = new BlockLoudness(RATE, 9600);
            for (int from = 0; from < 28_800; from += 9600) {
                block.measure(Arrays.copyOfRange(sound, 2 * from, 2 * (from + 9600)), 9600);
                meter.add(block);
            }
            assertThat(Decibels.toLinear(meter.loudness().truePeakDbtp()))
                    .as("at %d", at)
                    .isCloseTo(0.63, within(0.02));
        }
    }

    @Test
    void measuringAllocatesNothing() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        LoudnessMeter meter = new LoudnessMeter(RATE);
        BlockLoudness block = new BlockLoudness(RATE, 9600);
        float[] sound = sound(false);
        block.measure(sound, 9600);
        meter.add(block);
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        for (int i = 0; i < 600; i++) {
            block.measure(sound, 9600);
            meter.add(block);
        }
        assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(1000);
    }

    /** Returns loud and soft parts with steps and silence; 3.3 s and some frames. */
    private static float[] sound(boolean mono) {
        Random random = new Random(6);
        float[] sound = new float[2 * (33 * 4800 + 777)];
        double level = 0;
        for (int i = 0; i < sound.length; i += 2) {
            if (i % 14_000 == 0) {
                level = random.nextInt(3) == 0 ? 0 : 0.5 * random.nextDouble();
            }
            sound[i] = (float) (level * (0.3 + random.nextGaussian() / 4));
            sound[i + 1] = mono ? sound[i] : (float) (level * random.nextGaussian() / 5);
        }
        return sound;
    }
}
