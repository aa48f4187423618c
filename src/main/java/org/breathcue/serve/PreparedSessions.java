package org.breathcue.serve;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.breathcue.ScriptSource;
import org.breathcue.catalog.SessionFile;

/**
 * Prepares sessions and keeps those that were asked for last. Those who ask for a session that is being prepared wait for it. A session
 * whose files have changed is prepared again; its earlier version is kept too, for pages that still play it. Usable by several threads.
 */
final class PreparedSessions {
    /** A parameter of addresses: the version of a session that a page has the plan of. */
    static final String VERSION = "version";

    private static final int MOST = 32;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,80}");

    private final LibraryPool libraries;
    private final Drafts drafts;
    private final Map<Order, FutureTask<ServedSession>> latest = new RecentlyUsed<>();
    private final Map<String, ServedSession> versions = new RecentlyUsed<>();

    PreparedSessions(LibraryPool libraries, Drafts drafts) {
        this.libraries = libraries;
        this.drafts = drafts;
    }

    /** A map that forgets what was not used for the longest time. Not usable by several threads. */
    private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private static final float LOAD_FACTOR = 0.75f;

        RecentlyUsed() {
            super(MOST, LOAD_FACTOR, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    /**
     * What a session is prepared from.
     *
     * @param file the file of the script; empty for a draft
     */
    private record Order(ScriptSource script, Optional<Path> file, Query options) {}

    /** Returns whether there is a session, a stretch or a draft of a name. */
    boolean has(String name) {
        return drafts.text(name).isPresent() || file(name).isPresent();
    }

    /** Returns a session with the options of an address, or the version that the address names. */
    ServedSession session(String name, Query query) throws RefusedException {
        Optional<String> version = query.first(VERSION);
        if (version.isPresent()) {
            synchronized (versions) {
                ServedSession known = versions.get(version.get());
                if (known != null) {
                    return known;
                }
            }
        }
        ServedSession session = latest(order(name, query.without(VERSION)));
        synchronized (versions) {
            versions.put(session.version(), session);
        }
        if (version.isPresent() && !version.get().equals(session.version())) {
            throw new RefusedException(410, "the session was changed; load it again");
        }
        return session;
    }

    private ServedSession latest(Order order) throws RefusedException {
        while (true) {
            FutureTask<ServedSession> created = new FutureTask<>(() -> prepare(order));
            FutureTask<ServedSession> task;
            synchronized (latest) {
                task = latest.computeIfAbsent(order, unknown -> created);
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
        return libraries.with(library -> new ServedSession(
                library.prepare(RequestReader.read(order.script(), order.options())), order.options(), order.file()));
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
        synchronized (latest) {
            latest.remove(order, task);
        }
    }

    private Order order(String name, Query options) throws RefusedException {
        Optional<ScriptSource> draft = drafts.find(name);
        if (draft.isPresent()) {
            return new Order(draft.get(), Optional.empty(), options);
        }
        return file(name)
                .map(file -> new Order(new ScriptSource.Named(name), file.file(), options))
                .orElseThrow(() -> new RefusedException(404, "there is no such session; see /sessions.json"));
    }

    /** Returns the file of a session, or else of a stretch. */
    private Optional<SessionFile> file(String name) {
        return NAME.matcher(name).matches() ? libraries.catalog().named(name) : Optional.empty();
    }
}
