package org.breathcue.device;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.breathcue.support.AssertionCounter;
import org.junit.jupiter.api.Test;

/** Sequences of faults, made from a seed, in virtual time. */
class FaultyDeviceFuzzTest {
    private static final int RUNS = 400;
    private static final long MILLIS = 1_000_000;
    private static final long FRAMES = 10 * 48_000;

    /** Half a second: a device that hesitates just after its start, or lies, may be thought to hold more than it does. */
    private static final long MOST_REPEATED = 5 * FaultLine.BUFFER_FRAMES;

    private static final int MOST_CALLS_A_SECOND = 1_500;

    /** About two thirds of what the usual seeds reach. */
    private static final Map<String, Integer> MINIMUMS = Map.ofEntries(
            entry("dead", 340),
            entry("false position", 310),
            entry("gone and dead", 330),
            entry("gone and failing", 350),
            entry("late block", 350),
            entry("reopenings", 900),
            entry("runs", 260),
            entry("standstill", 190),
            entry("suspended machine", 210),
            entry("takes little", 300),
            entry("takes nothing", 370));

    @Test
    void nothingIsLostWhateverHappens() throws Exception {
        AssertionCounter counter = new AssertionCounter();
        for (int seed = 0; seed < RUNS; seed++) {
            try {
                run(new Random(seed), counter);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        counter.assertAtLeast(MINIMUMS);
    }

    private static void run(Random random, AssertionCounter counter) throws Exception {
        FakePacing pacing = new FakePacing();
        FaultyDevice device = new FaultyDevice(
                pacing,
                () -> new FaultLine(pacing, 1 + random.nextInt(2))
                        .holdingBehind(random.nextInt(3) * 2400)
                        .withSpeed(1 + (random.nextInt(601) - 300) * 1e-6));
        LineSink sink = device.sink();
        long began = pacing.nanoTime();
        new Faults(pacing, device, random, random.nextBoolean(), counter).next();
        try (sink) {
            device.play(sink, FRAMES);
        }
        device.checkHeard(FRAMES, MOST_REPEATED);
        assertThat(device.lines()).allMatch(FaultLine::closed);
        long millis = (pacing.nanoTime() - began) / MILLIS;
        assertThat((long) device.calls()).isLessThan(MOST_CALLS_A_SECOND * (millis / 1000 + 1));
        LineStatistics statistics = sink.statistics();
        assertThat(statistics.reopenings()).isEqualTo(device.lines().size() - 1);
        assertThat(statistics.worstLatenessMillis()).isLessThan(5_000);
        counter.count("runs");
        counter.count("reopenings", statistics.reopenings());
    }

    /**
     * One fault after the other. Whether a device that tells false positions has stood still cannot be known, so no run has both.
     */
    private record Faults(
            FakePacing pacing, FaultyDevice device, Random random, boolean lying, AssertionCounter counter) {
        void next() {
            pacing.after(millis(100, 3_000), () -> {
                happen();
                next();
            });
        }

        private void happen() {
            FaultLine line = device.line();
            switch (random.nextInt(8)) {
                case 0 -> {
                    counter.count("gone and dead");
                    goAway();
                    line.die();
                }
                case 1 -> {
                    counter.count("gone and failing");
                    goAway();
                    line.failAlways();
                }
                case 2 -> {
                    counter.count("dead");
                    line.die();
                }
                case 3 -> {
                    counter.count("takes little");
                    line.takeAtMost(4 * random.nextInt(300));
                    pacing.after(millis(10, 1_000), () -> line.takeAtMost(Integer.MAX_VALUE));
                }
                case 4 -> {
                    counter.count("takes nothing");
                    line.takeAtMost(0);
                    pacing.after(millis(1, 60), () -> line.takeAtMost(Integer.MAX_VALUE));
                }
                case 5 -> {
                    counter.count("late block");
                    beforeTheNextBlock(() -> pacing.pass(millis(10, 600)));
                }
                default -> {
                    if (lying) {
                        counter.count("false position");
                        line.lie(lie());
                        pacing.after(millis(50, 2_000), () -> line.lie(position -> position));
                    } else {
                        interrupt(line);
                    }
                }
            }
        }

        private void interrupt(FaultLine line) {
            if (random.nextBoolean()) {
                counter.count("standstill");
                line.standStill(true);
                if (random.nextBoolean()) {
                    pacing.after(millis(20, 2_200), () -> line.standStill(false));
                }
            } else {
                counter.count("suspended machine");
                beforeTheNextBlock(() -> {
                    pacing.suspend(millis(1_000, 10_000_000));
                    device.line().woke();
                    if (random.nextInt(3) == 0) {
                        device.line().die();
                    }
                });
            }
        }

        private void goAway() {
            device.away(true);
            pacing.after(millis(1, 4_000), () -> device.away(false));
        }

        private void beforeTheNextBlock(Runnable task) {
            device.atEveryBlock(() -> {
                device.atEveryBlock(() -> {});
                task.run();
            });
        }

        private LongUnaryOperator lie() {
            long by = random.nextInt(100_000);
            return switch (random.nextInt(4)) {
                case 0 -> position -> position + by;
                case 1 -> position -> position - by;
                case 2 -> position -> by;
                default -> position -> position + random.nextInt(40_000) - 20_000;
            };
        }

        private long millis(int least, int most) {
            return (least + random.nextInt(most - least)) * MILLIS;
        }
    }
}
