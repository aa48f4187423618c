package org.breathcue.device;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.PcmSource;
import org.breathcue.pcm.Quantizer;

/**
 * Plays a source to a sink in blocks of 10 ms, at the pace at which the sink accepts them. Until it is stopped, the
 * sink receives the same bytes that an {@code Exporter} writes for the same frames and seed. Can be used once: one
 * thread plays, any thread may stop.
 */
public final class Player {
    private static final int BLOCKS_PER_SECOND = 100;
    private static final double FADE_SECONDS = 0.015;
    private static final int BYTES_PER_FRAME = 4;

    private final PcmSource source;
    private final long seed;
    private final PcmSink sink;
    private final int blockFrames;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    /**
     * Prepares playback.
     *
     * @param seed the seed of the dither
     * @param sink is finished at the end and after a stop, but not closed
     */
    public Player(PcmSource source, long seed, PcmSink sink) {
        this.source = source;
        this.seed = seed;
        this.sink = sink;
        this.blockFrames = Math.max(1, source.frameRate() / BLOCKS_PER_SECOND);
    }

    /**
     * Plays from a frame to the end, or until {@link #stop}. Returns after the sink was finished.
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
     * Makes {@link #play} fade out within 15 ms of sound and return {@code STOPPED}. Returns at once. Can be called
     * from any thread, any number of times, even before playback.
     */
    public void stop() {
        stopped = true;
    }

    /**
     * Waits until {@link #play} has ended. A shutdown hook calls this after {@link #stop}, so that the fade-out is
     * heard.
     *
     * @return false if playback has not ended within {@code millis} milliseconds
     */
    public boolean awaitEnd(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    private Outcome pump(long startFrame) throws IOException {
        float[] samples = new float[2 * blockFrames];
        long frame = startFrame;
        while (frame < source.frames() && !stopped) {
            int n = (int) Math.min(blockFrames, source.frames() - frame);
            source.render(frame, samples, n);
            write(frame, samples, n);
            frame += n;
        }
        boolean whole = frame >= source.frames();
        if (!whole && frame > startFrame) {
            fadeOut(frame);
        }
        sink.finish();
        return whole ? Outcome.FINISHED : Outcome.STOPPED;
    }

    /** Plays the next frames with a fade-out to silence along half a cosine. */
    private void fadeOut(long frame) throws IOException {
        int n = (int) Math.ceil(FADE_SECONDS * source.frameRate());
        float[] samples = new float[2 * n];
        source.render(frame, samples, (int) Math.min(n, source.frames() - frame));
        for (int i = 0; i < n; i++) {
            float gain = (float) (0.5 + 0.5 * StrictMath.cos(StrictMath.PI * (i + 1) / n));
            samples[2 * i] *= gain;
            samples[2 * i + 1] *= gain;
        }
        write(frame, samples, n);
    }

    private void write(long frame, float[] samples, int n) throws IOException {
        sink.write(new Quantizer(seed, n).quantize(frame, samples, n), 0, BYTES_PER_FRAME * n);
    }
}
