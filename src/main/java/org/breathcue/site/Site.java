package org.breathcue.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.stream.StreamedSession;

/**
 * Writes a site: the page that {@code breathcue serve} shows, and sessions, as a folder of files for any web server. Sound that was there
 * already is not made again. One thread writes; any thread may stop it.
 */
public final class Site {
    private static final int MOST_THREADS = 8;

    private final Preparation preparation;
    private final SiteContent content;
    private final Path target;
    private volatile boolean stopped;

    /** Prepares a session. */
    public interface Preparation {
        /** Called twice for each session: before anything is written, so that nothing is if one of them has errors, and then again. */
        PreparedSession prepare(SiteSession session) throws SessionException;
    }

    /** @param folder one that is not there yet, one without visible files, or a site */
    public Site(Preparation preparation, SiteContent content, Path folder) {
        this.preparation = preparation;
        this.content = content;
        this.target = folder;
    }

    /** Stops writing. */
    public void stop() {
        stopped = true;
    }

    /**
     * Writes the site.
     *
     * @return what was written; empty if the writing was stopped, and the folder is as it was
     * @throws SessionException if a session cannot be prepared
     * @throws IOException if the folder is not one that may be written, or cannot be
     */
    public Optional<SiteReport> write(SiteProgress progress) throws SessionException, IOException {
        return write(progress, () -> {});
    }

    /** @param moving runs before each file gets its place */
    Optional<SiteReport> write(SiteProgress progress, Runnable moving) throws SessionException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(threads());
        try (SiteFolder folder = SiteFolder.open(target)) {
            List<SiteSound> sounds = new ArrayList<>();
            for (SiteSession session : content.sessions()) {
                if (stopped) {
                    return Optional.empty();
                }
                PreparedSession prepared = preparation.prepare(session);
                sounds.add(SiteSound.of(session, prepared, prepared.stream()));
            }
            SiteFiles files = new SiteFiles(folder, content, sounds, progress);
            Rendering rendering = new Rendering(threads, threads(), () -> stopped);
            for (SiteSound sound : sounds) {
                PreparedSession prepared = preparation.prepare(sound.session());
                StreamedSession stream = prepared.stream();
                files.write(sound, stream.mp3(), rendering);
                if (stopped) {
                    return Optional.empty();
                }
                files.write(sound, prepared, stream);
            }
            SiteReport report = files.writePage();
            folder.publish(moving);
            return Optional.of(report);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int threads() {
        return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }
}
