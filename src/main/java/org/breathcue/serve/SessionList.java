package org.breathcue.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.breathcue.CatalogEntry;
import org.breathcue.catalog.SessionFile;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the library. What was read of a session is kept until one of its files changes. Reading goes on in another thread, because
 * a session whose words were never spoken takes seconds: its length follows from its words. Thread-safe.
 */
final class SessionList implements AutoCloseable {
    /** How long somebody who asks waits for all of them. */
    private static final long MOST_MILLIS = 1_500;

    private final LibraryPool libraries;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(SessionList::daemon);
    private final Map<String, CatalogEntry> kept = new ConcurrentHashMap<>();
    private @Nullable Reading latest;

    SessionList(LibraryPool libraries) {
        this.libraries = libraries;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "session-list");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The sessions that were read.
     *
     * @param complete whether these are all; if not, ask again
     */
    record Read(List<CatalogEntry> entries, boolean complete) {}

    /** @param begun whether it has begun, so that it may miss what changes now */
    private record Reading(AtomicBoolean begun, Future<?> done) {}

    /** Starts to read the sessions, or joins a reading that has not begun yet. */
    synchronized Future<?> read() {
        Reading next = latest;
        if (next == null || next.begun().get()) {
            AtomicBoolean begun = new AtomicBoolean();
            next = new Reading(begun, reader.submit(() -> {
                begun.set(true);
                readAll();
            }));
            latest = next;
        }
        return next.done();
    }

    /** Returns the sessions, or those that were read so far. */
    Read entries() throws RefusedException {
        boolean complete = isDone(read());
        List<CatalogEntry> entries = new ArrayList<>();
        for (SessionFile file : libraries.catalog().sessions()) {
            Optional.ofNullable(kept.get(file.name())).ifPresent(entries::add);
        }
        return new Read(List.copyOf(entries), complete);
    }

    private static boolean isDone(Future<?> reading) throws RefusedException {
        try {
            Object unused = reading.get(MOST_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "the server is stopping");
        }
    }

    private void readAll() {
        List<SessionFile> files = libraries.catalog().sessions();
        kept.keySet().retainAll(files.stream().map(SessionFile::name).toList());
        for (SessionFile file : smallestFirst(files)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            CatalogEntry known = kept.get(file.name());
            if (known == null || !known.isCurrent()) {
                read(file).ifPresentOrElse(entry -> kept.put(file.name(), entry), () -> kept.remove(file.name()));
            }
        }
    }

    /**
     * Returns files with the smallest first. Those are mostly the shortest sessions, so that there is soon something to choose although a long
     * session takes seconds.
     */
    static List<SessionFile> smallestFirst(List<SessionFile> files) {
        record Sized(SessionFile file, long bytes) {}
        return files.stream()
                .map(file -> new Sized(file, bytes(file)))
                .sorted(Comparator.comparingLong(Sized::bytes))
                .map(Sized::file)
                .toList();
    }

    private static long bytes(SessionFile file) {
        try {
            return file.file().isPresent() ? Files.size(file.file().get()) : 0;
        } catch (IOException e) {
            // It was deleted meanwhile.
            return 0;
        }
    }

    /** Reads a session; empty if its file cannot be read, or the voice that it asks for is not installed. */
    private Optional<CatalogEntry> read(SessionFile file) {
        try {
            return Optional.of(libraries.inBackground(library -> library.summarize(file)));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** Stops reading. */
    @Override
    public void close() {
        reader.shutdownNow();
    }
}
