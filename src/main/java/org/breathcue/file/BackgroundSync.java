package org.breathcue.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Flushes written data to the disk in the background, so that the final flush is short. For use by one thread; the
 * flush runs on a thread of its own.
 */
final class BackgroundSync {
    private static final long STEP_BYTES = 16L << 20;

    private final FileChannel channel;
    private long next = STEP_BYTES;
    private @Nullable CompletableFuture<Void> running;

    BackgroundSync(FileChannel channel) {
        this.channel = channel;
    }

    /** Reports the current length of the file. Starts a flush if there is enough new data and no flush is running. */
    void grown(long bytes) throws IOException {
        if (bytes >= next && (running == null || running.isDone())) {
            await();
            next = bytes + STEP_BYTES;
            running = CompletableFuture.runAsync(this::force, BackgroundSync::start);
        }
    }

    /**
     * Waits for the running flush.
     *
     * @throws IOException if a flush failed; the operating system reports each failure only once
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
