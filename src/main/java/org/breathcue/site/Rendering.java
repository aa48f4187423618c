package org.breathcue.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.breathcue.stream.VirtualFile;

/** Writes a virtual file, of which several threads make parts at the same time. */
final class Rendering {
    private static final int PART_BYTES = 1 << 19;
    private static final int PARTS_AHEAD = 2;

    private final ExecutorService threads;
    private final int parts;
    private final BooleanSupplier stopped;

    /**
     * @param count the number of the threads
     * @param stopped whether to stop
     */
    Rendering(ExecutorService threads, int count, BooleanSupplier stopped) {
        this.threads = threads;
        this.parts = count + PARTS_AHEAD;
        this.stopped = stopped;
    }

    /**
     * Writes a whole file, unless it is stopped.
     *
     * @param written receives the number of bytes of each part that was written
     */
    void write(VirtualFile file, OutputStream out, LongConsumer written) throws IOException {
        Queue<Future<byte[]>> made = new ArrayDeque<>();
        long next = 0;
        try {
            while (!stopped.getAsBoolean()) {
                for (; made.size() < parts && next < file.length(); next += PART_BYTES) {
                    long from = next;
                    made.add(threads.submit(() -> part(file, from)));
                }
                Future<byte[]> first = made.poll();
                if (first == null) {
                    return;
                }
                byte[] bytes = result(first);
                out.write(bytes);
                written.accept(bytes.length);
            }
        } finally {
            made.forEach(part -> part.cancel(false));
        }
    }

    private static byte[] part(VirtualFile file, long from) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream(PART_BYTES);
        file.write(from, Math.min(from + PART_BYTES, file.length()), part);
        return part.toByteArray();
    }

    private static byte[] result(Future<byte[]> part) throws IOException {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a session is written", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
