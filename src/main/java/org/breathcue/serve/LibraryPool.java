package org.breathcue.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.breathcue.Breathcue;
import org.breathcue.SessionException;
import org.breathcue.catalog.Catalog;
import org.breathcue.voice.Voices;

/** The library, opened {@value #SIZE} times, because one thread at a time can use it. Usable by several threads. */
final class LibraryPool implements AutoCloseable {
    private static final int SIZE = 2;
    private static final long POLL_MILLIS = 20;

    private final List<Breathcue> all = new ArrayList<>();
    private final BlockingQueue<Breathcue> free = new ArrayBlockingQueue<>(SIZE);
    /** How many tasks somebody waits for. */
    private final AtomicInteger urgent = new AtomicInteger();

    LibraryPool(Supplier<Breathcue> library) {
        for (int i = 0; i < SIZE; i++) {
            all.add(library.get());
        }
        free.addAll(all);
    }

    /** Something that is done with the library. */
    interface Task<T> {
        T run(Breathcue library) throws SessionException, RefusedException;
    }

    /** Returns what can be played. */
    Catalog catalog() {
        return all.get(0).catalog();
    }

    /** Returns the voices that can speak. */
    Voices voices() {
        return all.get(0).voices();
    }

    /** Does something with the library for somebody who waits for it, or refuses if it is busy. */
    <T> T with(Task<T> task) throws RefusedException {
        Breathcue library = free.poll();
        if (library == null) {
            throw new RefusedException(429, "two sessions are being prepared; ask again in a second");
        }
        urgent.incrementAndGet();
        try {
            return run(task, library);
        } finally {
            urgent.decrementAndGet();
        }
    }

    /** Does something with the library when nobody waits for it. */
    <T> T inBackground(Task<T> task) throws RefusedException {
        while (urgent.get() > 0) {
            pause();
        }
        return patiently(task);
    }

    private static void pause() throws RefusedException {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "the server is stopping");
        }
    }

    /** Does something with the library, as soon as it is not busy. */
    <T> T patiently(Task<T> task) throws RefusedException {
        try {
            return run(task, free.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "the server is stopping");
        }
    }

    private <T> T run(Task<T> task, Breathcue library) throws RefusedException {
        try {
            return task.run(library);
        } catch (SessionException e) {
            throw ProblemJson.refused(e);
        } finally {
            free.add(library);
        }
    }

    @Override
    public void close() {
        all.forEach(Breathcue::close);
    }
}
