package org.breathcue.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.breathcue.Breathcue;
import org.breathcue.ScriptSource;
import org.breathcue.SessionException;
import org.breathcue.catalog.Catalog;
import org.breathcue.voice.Voices;

/**
 * Prepares sessions and keeps those that were asked for last. At most {@value #AT_ONCE} are prepared at the same time. Those who ask for a
 * session that is being prepared wait for it.
 */
final class Workshop implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int MOST_SESSIONS = 32;
    private static final int MOST_DRAFTS = 16;

    private final List<Breathcue> all = new ArrayList<>();
    private final BlockingQueue<Breathcue> free = new ArrayBlockingQueue<>(AT_ONCE);
    private final Map<Order, FutureTask<ServedSession>> prepared = bounded(MOST_SESSIONS);
    private final Map<String, String> drafts = bounded(MOST_DRAFTS);

    Workshop(Supplier<Breathcue> library) {
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(library.get());
        }
        free.addAll(all);
    }

    /** A map that forgets what was not used for the longest time. Not usable by several threads. */
    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
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

    /** Does something with the library, or refuses if it is busy. */
    <T> T with(Task<T> task) throws RefusedException {
        Breathcue library = free.poll();
        if (library == null) {
            throw new RefusedException(429, "two sessions are being prepared; ask again in a second");
        }
        return run(task, library);
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

    /** Keeps a script in memory and returns the name that it is a session by. */
    String keep(byte[] script) {
        String name = "draft-" + Content.hash(script);
        synchronized (drafts) {
            drafts.put(name, new String(script, StandardCharsets.UTF_8));
        }
        return name;
    }

    /** Returns a script in memory that can use what a script in {@code scripts/} can. */
    ScriptSource text(String name, String json) {
        Path folder = catalog().sessionFolders().get(0).toAbsolutePath();
        return new ScriptSource.Text(name, json, Optional.of(folder));
    }

    /**
     * What a session is prepared from.
     *
     * @param file the file of the script; empty for a draft
     */
    private record Order(ScriptSource script, Optional<Path> file, Query options) {}

    /** Returns a session with the options of an address. It is prepared again if one of its files has changed. */
    ServedSession session(String name, Query options) throws RefusedException {
        Order order = order(name, options);
        while (true) {
            FutureTask<ServedSession> created = new FutureTask<>(() -> prepare(order));
            FutureTask<ServedSession> task;
            synchronized (prepared) {
                task = prepared.computeIfAbsent(order, unknown -> created);
            }
            if (task == created) {
                task.run();
            }
            ServedSession session = finished(task, order);
            if (task == created || session.session().isCurrent()) {
                return session;
            }
            forget(task, order);
        }
    }

    private ServedSession prepare(Order order) throws RefusedException {
        return with(library -> new ServedSession(
                library.prepare(RequestReader.read(order.script(), order.options())), order.options()));
    }

    private ServedSession finished(FutureTask<ServedSession> task, Order order) throws RefusedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            forget(task, order);
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "the server is stopping");
        }
    }

    private void forget(FutureTask<ServedSession> task, Order order) {
        synchronized (prepared) {
            prepared.remove(order, task);
        }
    }

    /** Returns the script of a draft; empty if no draft has the name. */
    Optional<String> draft(String name) {
        synchronized (drafts) {
            return Optional.ofNullable(drafts.get(name));
        }
    }

    private Order order(String name, Query options) throws RefusedException {
        Optional<String> draft = draft(name);
        if (draft.isPresent()) {
            return new Order(text(name + ".json", draft.get()), Optional.empty(), options);
        }
        return catalog().sessions().stream()
                .filter(file -> file.plainName().equals(name))
                .findFirst()
                .map(file -> new Order(new ScriptSource.Named(name), file.file(), options))
                .orElseThrow(() -> new RefusedException(404, "there is no such session; see /sessions.json"));
    }

    @Override
    public void close() {
        all.forEach(Breathcue::close);
    }
}
