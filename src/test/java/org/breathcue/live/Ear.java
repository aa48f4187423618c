package org.breathcue.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.breathcue.device.LiveSink;

/** A sink that keeps what was heard, loses its device now and then, and lags behind what is written. */
final class Ear implements LiveSink {
    static final int LAG = 40;

    private final Random random;
    private final double lossy;
    private final LongConsumer listener;
    private final List<short[]> frames = new ArrayList<>();
    private final List<Integer> losses = new ArrayList<>();
    private int refusals;
    private boolean lost;
    private long heard;

    /**
     * An ear.
     *
     * @param lossy how likely a write is to find no device
     * @param listener told before each write how many frames there are
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
        listener.accept(frames.size());
        for (int i = offset; i < offset + length; i += 4) {
            frames.add(new short[] {sample(data, i), sample(data, i + 2)});
        }
        if (random.nextDouble() < lossy) {
            lost = true;
            refusals = random.nextInt(8);
            heard = Math.max(heard, frames.size() - random.nextInt(LAG));
            while (frames.size() > heard) {
                frames.remove(frames.size() - 1);
            }
            losses.add(frames.size());
            throw new LineLostException("gone");
        }
        heard = Math.max(heard, frames.size() - LAG);
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
        heard = frames.size();
    }

    @Override
    public void close() {}

    /** Left and right of every frame that was heard. */
    List<short[]> frames() {
        return frames;
    }

    /** The frames at which the device was lost. */
    List<Integer> losses() {
        return losses;
    }
}
