package org.breathcue.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.breathcue.device.LiveSink;

/** A sink that records what is heard, sometimes loses its device, and plays {@value #LAG} frames behind what is written. */
final class Ear implements LiveSink {
    static final int LAG = 40;

    private final Random random;
    private final double lossy;
    private final LongConsumer listener;
    private final List<Integer> losses = new ArrayList<>();
    private short[] samples = new short[1 << 16];
    private int size;
    private int refusals;
    private boolean lost;
    private long heard;

    /**
     * Creates a sink that has heard nothing.
     *
     * @param lossy the probability that a write loses the device
     * @param listener receives the number of frames written so far, before each write
     */
    Ear(Random random, double lossy, LongConsumer listener) {
        this.random = random;
        this.lossy = lossy;
        this.listener = listener;
    }

    @Override
    public void write(byte[] data, int offset, int length) throws LineLostException {
        if (lost) {
            throw new IllegalStateException("written to a device that is gone");
        }
        listener.accept(size);
        while (samples.length < 2 * size + length / 2) {
            samples = Arrays.copyOf(samples, 2 * samples.length);
        }
        for (int i = offset; i < offset + length; i += 4) {
            samples[2 * size] = sample(data, i);
            samples[2 * size + 1] = sample(data, i + 2);
            size++;
        }
        if (random.nextDouble() < lossy) {
            lost = true;
            refusals = random.nextInt(8);
            heard = Math.max(heard, size - random.nextInt(LAG));
            size = (int) Math.min(size, heard);
            losses.add(size);
            throw new LineLostException("gone");
        }
        heard = Math.max(heard, size - LAG);
    }

    private static short sample(byte[] data, int at) {
        return (short) ((data[at] & 0xFF) | (data[at + 1] << 8));
    }

    @Override
    public long heard() {
        return heard;
    }

    @Override
    public boolean reopen() {
        lost = refusals-- > 0;
        return !lost;
    }

    @Override
    public void finish() {
        heard = size;
    }

    @Override
    public void close() {}

    /** The samples that were heard, left and right in turn. */
    short[] samples() {
        return Arrays.copyOf(samples, 2 * size);
    }

    /** The frames at which the device was lost. */
    List<Integer> losses() {
        return losses;
    }
}
