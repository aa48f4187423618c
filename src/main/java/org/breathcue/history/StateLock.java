package org.breathcue.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock for changes of the history, which one thread of one process holds at a time. On a disk without locks, and when another process holds
 * the lock for seconds because it was suspended, changes are made without it: an entry is written by one call, so it stays whole.
 */
final class StateLock {
    private static final String NAME = "history.lock";
    private static final int MOST_TRIES = 200;
    private static final long MILLIS_BETWEEN = 10;

    /** File locks belong to the process, so that its threads need another one. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private StateLock() {}

    /**
     * A change that is made while the lock is held.
     *
     * @param <T> the result
     */
    interface Change<T> {
        T make() throws IOException;
    }

    /** A change without a result. */
    interface Action {
        void run() throws IOException;
    }

    /**
     * Waits for the lock, makes a change, and releases the lock.
     *
     * @param folder the folder of the history, which exists
     * @throws IOException if nothing can be written in the folder
     */
    static <T> T change(Path folder, Change<T> change) throws IOException {
        THREADS.lock();
        try (FileChannel channel =
                PrivateFile.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel);
            return change.make();
        } finally {
            THREADS.unlock();
        }
    }

    /** Like {@link #change}, without a result. */
    static void run(Path folder, Action action) throws IOException {
        Object unused = change(folder, () -> {
            action.run();
            return folder;
        });
    }

    private static void lock(FileChannel channel) {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return;
                }
            } catch (IOException e) {
                // No locks on this disk.
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
