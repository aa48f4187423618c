package org.breathcue.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exclusive claim of one process to play a session. The operating system releases it when the process ends, however it ends. Hold the
 * {@link StateLock} to take or release it.
 */
final class PlaceClaim implements AutoCloseable {
    private static final String ENDING = ".lock";

    /** The claims of this process. A second lock on such a file would release the first one when it is closed. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private PlaceClaim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the claim.
     *
     * @return empty if a process holds it
     * @throws IOException if nothing can be written in the folder
     */
    static Optional<PlaceClaim> take(Path folder, String id) throws IOException {
        Path file = folder.resolve(id + ENDING).toAbsolutePath().normalize();
        if (!OWN.add(file)) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            boolean leftOver = Files.exists(file);
            FileChannel channel = PrivateFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = isLocked(channel, !leftOver);
            if (taken) {
                return Optional.of(new PlaceClaim(file, channel));
            }
            channel.close();
            return Optional.empty();
        } finally {
            if (!taken) {
                OWN.remove(file);
            }
        }
    }

    /** @param fallback the result on a disk without locks, where nobody can tell whether the process of another file still runs */
    private static boolean isLocked(FileChannel channel, boolean fallback) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return fallback;
        }
    }

    /** Releases the claim. */
    @Override
    public void close() throws IOException {
        try (channel) {
            // Delete before releasing the lock, so that nobody locks a file that is gone.
            Files.deleteIfExists(file);
        } finally {
            OWN.remove(file);
        }
    }
}
