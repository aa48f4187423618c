package org.breathcue.serve;

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
import org.breathcue.catalog.SessionFile;

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
    private final Map<List<Object>, FutureTask<ServedSession>> prepared = bounded(MOST_SESSIONS);
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

    /** Does something with the library, or refuses if it is busy. */
    <T> T with(Task<T> task) throws RefusedException {
        Breathcue library = free.poll();
        if (library == null) {
            throw new RefusedException(429, "two sessions are being prepared; ask again in a second");
        }
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
            drafts.put(name, new String(script, java.nio.charset.StandardCharsets.UTF_8));
        }
        return name;
    }

    /** Returns a session with the options of an address. */
    ServedSession session(String name, Query options) throws RefusedException {
        ScriptSource script = script(name);
        List<Object> key = List.of(script, options);
        FutureTask<ServedSession> created = new FutureTask<>(() ->
                with(library -> new ServedSession(library.prepare(RequestReader.read(script, options)), options)));
        FutureTask<ServedSession> task;
        synchronized (prepared) {
            task = prepared.computeIfAbsent(key, unknown -> created);
        }
        if (task == created) {
            task.run();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            synchronized (prepared) {
                prepared.remove(key, task);
            }
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(503, "the server is stopping");
        }
    }

    /** Returns the script of a draft; empty if no draft has the name. */
    Optional<String> draft(String name) {
        synchronized (drafts) {
            return Optional.ofNullable(drafts.get(name));
        }
    }

    private ScriptSource script(String name) throws RefusedException {
        Optional<String> draft = draft(name);
        if (draft.isPresent()) {
            return new ScriptSource.Text(name + ".json", draft.get(), Optional.empty());
        }
        return all.get(0).catalog().sessions().stream()
                .map(SessionFile::plainName)
                .filter(name::equals)
                .findFirst()
                .map(ScriptSource.Named::new)
                .orElseThrow(() -> new RefusedException(404, "there is no such session; see /sessions.json"));
    }

    @Override
    public void close() {
        all.forEach(Breathcue::close);
    }
}
