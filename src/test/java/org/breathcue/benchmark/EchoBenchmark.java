package org.breathcue.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import org.breathcue.listen.echo.EchoCanceller;
import org.breathcue.listen.echo.PlayedSound;

/**
 * Prints the processor time of an echo canceller, and of writing to its reference, as a part of a core: a program.
 * Thirty seconds of noise at 48 kHz, ten times, of which the first is not counted. Run it with
 * {@code -XX:TieredStopAtLevel=1} to measure what {@code play} uses.
 */
final class EchoBenchmark {
    private static final int HOPS = 30 * EchoCanceller.RATE / EchoCanceller.HOP;
    private static final int FRAMES = 3 * EchoCanceller.HOP;

    private EchoBenchmark() {}

    public static void main(String[] arguments) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        PlayedSound played = new PlayedSound(48_000);
        EchoCanceller canceller = new EchoCanceller(played);
        byte[] bytes = new byte[4 * FRAMES * HOPS];
        new Random(1).nextBytes(bytes);
        for (int i = 1; i < bytes.length; i += 2) {
            bytes[i] = (byte) (bytes[i] / 8);
        }
        float[] microphone = new float[EchoCanceller.HOP];
        float[] cleaned = new float[EchoCanceller.HOP];
        float[] echo = new float[EchoCanceller.HOP];
        for (int round = 0; round < 10; round++) {
            long writing = 0;
            long cancelling = 0;
            for (int hop = 0; hop < HOPS; hop++) {
                long start = threads.getCurrentThreadCpuTime();
                played.write(bytes, 4 * FRAMES * hop, 4 * FRAMES);
                long written = threads.getCurrentThreadCpuTime();
                for (int i = 0; i < microphone.length; i++) {
                    int at = Math.floorMod(4 * (FRAMES * hop + 3 * i) - 40_000, bytes.length);
                    microphone[i] = bytes[at + 1] / 512f;
                }
                long heard = threads.getCurrentThreadCpuTime();
                canceller.process(microphone, cleaned, echo);
                writing += written - start;
                cancelling += threads.getCurrentThreadCpuTime() - heard;
            }
            if (round > 0) {
                System.out.printf(
                        "cancelling %.2f %% of a core, writing %.3f %%; delay known: %s%n",
                        cancelling / 30e7, writing / 30e7, canceller.state().delayKnown());
            }
        }
    }
}
