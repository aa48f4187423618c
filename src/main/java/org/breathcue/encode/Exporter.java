package org.breathcue.encode;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.breathcue.pcm.BlockLoudness;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.PcmSource;
import org.breathcue.pcm.Quantizer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a source to a sink as fast as the sink accepts data. A live session without gestures plays the same bytes.
 * Several threads render blocks, which is possible because a source is a pure function of the frame. The thread that
 * calls {@link #export} writes them in order. Can be used once.
 */
public final class Exporter {
    /** A whole number of tenths of a second at 48 kHz, as {@link BlockLoudness} requires. */
    private static final int BLOCK_FRAMES = 72_000;

    private static final int MOST_WORKERS = 4;
    private static final int BYTES_PER_FRAME = 4;

    private final PcmSource source;
    private final long seed;
    private final PcmSink sink;
    private final @Nullable LoudnessMeter meter;
    private volatile boolean stopped;

    /**
     * Prepares an export.
     *
     * @param seed the seed of the dither
     * @param sink is finished after everything was written, but not closed
     */
    public Exporter(PcmSource source, long seed, PcmSink sink) {
        this(source, seed, sink, null);
    }

    /**
     * Prepares an export with a loudness measurement.
     *
     * @param meter receives everything that is written, before it is rounded to 16 bits; null for none
     */
    public Exporter(PcmSource source, long seed, PcmSink sink, @Nullable LoudnessMeter meter) {
        this.source = source;
        this.seed = seed;
        this.sink = sink;
        this.meter = meter;
    }

    /**
     * Writes all frames starting with {@code startFrame} and finishes the sink.
     *
     * @return {@code STOPPED} if {@link #stop} or an interrupt came first; the sink is then not finished
     * @throws IOException if the sink fails
     */
    public Outcome export(long startFrame) throws IOException {
        int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(workers, Exporter::daemon);
        try {
            return export(pool, 2 * workers, startFrame);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.STOPPED;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Makes {@link #export} return soon. Can be called from any thread, any number of times. */
    public void stop() {
        stopped = true;
    }

    private Outcome export(ExecutorService pool, int blocksAhead, long startFrame)
            throws IOException, InterruptedException {
        Queue<Future<Block>> queue = new ArrayDeque<>(blocksAhead);
        long next = startFrame;
        for (int i = 0; i < blocksAhead && next < source.frames(); i++) {
            queue.add(submit(pool, new Block(), next));
            next += BLOCK_FRAMES;
        }
        while (!queue.isEmpty()) {
            if (stopped) {
                return Outcome.STOPPED;
            }
            Block block = get(queue.remove());
            sink.write(block.bytes, 0, block.frames * BYTES_PER_FRAME);
            if (meter != null && block.loudness != null) {
                meter.add(block.loudness);
            }
            if (next < source.frames()) {
                queue.add(submit(pool, block, next));
                next += BLOCK_FRAMES;
            }
        }
        sink.finish();
        return Outcome.FINISHED;
    }

    private Future<Block> submit(ExecutorService pool, Block block, long frame) {
        return pool.submit(() -> {
            block.frames = (int) Math.min(BLOCK_FRAMES, source.frames() - frame);
            source.render(frame, block.samples, block.frames);
            block.bytes = block.quantizer.quantize(frame, block.samples, block.frames);
            if (block.loudness != null) {
                block.loudness.measure(block.samples, block.frames);
            }
            return block;
        });
    }

    private static Block get(Future<Block> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            // Rendering throws no checked exceptions, so this is a defect. Keep both stack traces.
            throw new IllegalStateException("a block could not be rendered", e.getCause());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "breathcue-render");
        thread.setDaemon(true);
        return thread;
    }

    /** The memory of one block; reused for a later block after it was written. */
    private final class Block {
        final Quantizer quantizer = new Quantizer(seed, BLOCK_FRAMES);
        final @Nullable BlockLoudness loudness =
                meter == null ? null : new BlockLoudness(source.frameRate(), BLOCK_FRAMES);
        final float[] samples = new float[2 * BLOCK_FRAMES];
        byte[] bytes = {};
        int frames;
    }
}
