package org.breathcue.device;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.breathcue.encode.Exporter;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.PcmSource;
import org.breathcue.pcm.Quantizer;

/**
 * Pumps a source into a sink in blocks of 10 ms, at the pace at which the sink takes them. Until somebody stops it, the sink gets
 * the bytes that an {@link Exporter} writes for the same frames and seed. Serves once: one thread plays, any thread may stop.
 */
public final class Player {
    private static final int BLOCKS_PER_SECOND = 100;
    private static final double FADE_SECONDS = 0.015;
    private static final int BYTES_PER_FRAME = 4;

    private final PcmSource source;
    private final Quantizer quantizer;
    private final PcmSink sink;
    private final int blockFrames;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    /**
     * Prepares to play.
     *
     * @param seed what the dither is made from
     * @param sink finished at the end and after a stop, but never closed here
     */
    public Player(PcmSource source, long seed, PcmSink sink) {
        this.source = source;
        this.quantizer = new Quantizer(seed);
        this.sink = sink;
        this.blockFrames = Math.max(1, source.frameRate() / BLOCKS_PER_SECOND);
    }

    /**
     * Plays from a frame to the end, or until {@link #stop}. Returns when the sink has finished.
     *
     * @throws IOException if the sink fails
     */
    public Outcome play(long startFrame) throws IOException {
        try {
            return pump(startFrame);
        } finally {
            ended.countDown();
        }
    }

    /**
     * Makes {@link #play} fade out within 15 ms of sound and return {@code STOPPED}; returns at once. From any thread, any number
     * of times, even before playing.
     */
    public void stop() {
        stopped = true;
    }

    /**
     * Waits until {@link #play} has ended: what a shutdown hook does after {@link #stop}, so that the fade is heard.
     *
     * @return false if it still plays after so many milliseconds
     */
    public boolean awaitEnd(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    private Outcome pump(long startFrame) throws IOException {
        float[] samples = new float[2 * blockFrames];
        byte[] bytes = new byte[BYTES_PER_FRAME * blockFrames];
        long frame = startFrame;
        while (frame < source.frames() && !stopped) {
            int n = (int) Math.min(blockFrames, source.frames() - frame);
            source.render(frame, samples, n);
            write(frame, samples, n, bytes);
            frame += n;
        }
        boolean whole = frame >= source.frames();
        if (!whole && frame > startFrame) {
            fadeOut(frame);
        }
        sink.finish();
        return whole ? Outcome.FINISHED : Outcome.STOPPED;
    }

    /** What comes next, down to silence along half a cosine. */
    private void fadeOut(long frame) throws IOException {
        int n = (int) Math.ceil(FADE_SECONDS * source.frameRate());
        float[] samples = new float[2 * n];
        source.render(frame, samples, (int) Math.min(n, source.frames() - frame));
        for (int i = 0; i < n; i++) {
            float gain = (float) (0.5 + 0.5 * StrictMath.cos(StrictMath.PI * (i + 1) / n));
            samples[2 * i] *= gain;
            samples[2 * i + 1] *= gain;
        }
        write(frame, samples, n, new byte[BYTES_PER_FRAME * n]);
    }

    private void write(long frame, float[] samples, int n, byte[] bytes) throws IOException {
        quantizer.quantize(frame, samples, n, bytes, 0);
        sink.write(bytes, 0, BYTES_PER_FRAME * n);
    }
}
