package org.breathcue.voice.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder that is deleted with everything in it when it is closed. If its process is killed before that, the next temporary folder that is
 * created beside it deletes it: a lock, which ends with the process, tells.
 */
public final class TemporaryFolder implements AutoCloseable {
    private static final String PREFIX = ".part-";
    private static final String LOCK = "lock";
    private static final String CONTENT = "content";

    /** The age from which a folder without a lock is a leftover; a process needs less than this to lock a new one. */
    private static final Duration OLD = Duration.ofMinutes(1);

    /**
     * The names of the folders of this process. Their locks must not be opened again: closing a file releases the locks that other channels of the
     * process hold on it.
     */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private TemporaryFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Creates a hidden folder in another one, which is created too if it is missing. Deletes those that killed processes left there. */
    public static TemporaryFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        TemporaryFolder created = create(parent);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path other : leftovers) {
                if (!OWN.contains(other.getFileName())) {
                    deleteLeftover(other);
                }
            }
        }
        return created;
    }

    private static TemporaryFolder create(Path parent) throws IOException {
        while (true) {
            Path folder = parent.resolve(PREFIX + UUID.randomUUID());
            Path file = folder.resolve(LOCK);
            boolean kept = false;
            OWN.add(folder.getFileName());
            Files.createDirectory(folder);
            FileChannel lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                // Another process may have taken it for a leftover before it was locked.
                if (isLocked(lock) && Files.exists(file)) {
                    Files.createDirectory(folder.resolve(CONTENT));
                    kept = true;
                    return new TemporaryFolder(folder, lock);
                }
            } finally {
                if (!kept) {
                    lock.close();
                    delete(folder);
                }
            }
        }
    }

    /** Returns whether this process has locked the file now. It cannot where there are no locks; nobody else can then. */
    private static boolean isLocked(FileChannel file) {
        try {
            return file.tryLock() != null;
        } catch (IOException e) {
            return true;
        }
    }

    private static void deleteLeftover(Path folder) {
        Path file = folder.resolve(LOCK);
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(OLD))) {
                    delete(folder);
                }
                return;
            }
            try (FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (lock.tryLock() != null) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            // It is in use, or belongs to somebody else.
        }
    }

    /** Returns the folder, which is empty at first. */
    public Path path() {
        return folder.resolve(CONTENT);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(folder);
        } finally {
            OWN.remove(folder.getFileName());
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return; // Another process deletes it too.
            }
            throw e.getCause();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
