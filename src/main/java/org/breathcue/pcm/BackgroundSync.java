package org.breathcue.pcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is in a file to the disk while more is written, so that little is left to wait for at the end. For one thread, beside
 * its own.
 */
final class BackgroundSync {
    private static final long STEP_BYTES = 16L << 20;

    private final FileChannel channel;
    private long next = STEP_BYTES;
    private @Nullable CompletableFuture<Void> running;

    BackgroundSync(FileChannel channel) {
        this.channel = channel;
    }

    /** Tells how long the file is; begins when there is enough to send and nothing under way. */
    void grown(long bytes) throws IOException {
        if (bytes >= next && (running == null || running.isDone())) {
            await();
            next = bytes + STEP_BYTES;
            running = CompletableFuture.runAsync(this::force, BackgroundSync::start);
        }
    }

    /**
     * Waits for what is under way.
     *
     * @throws IOException if any of it failed: the system tells of a failure once only
     */
    void await() throws IOException {
        if (running != null) {
            try {
                running.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof UncheckedIOException failed) {
                    throw failed.getCause();
                }
                throw e;
            }
        }
    }

    private void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "breathcue-disk");
        thread.setDaemon(true);
        thread.start();
    }
}
