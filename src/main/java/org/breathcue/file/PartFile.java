package org.breathcue.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file in the folder of its target, with a random name and the permissions of a new file. It is created, so
 * nothing that was there is written to or followed. A lock protects it from being removed by other processes.
 */
final class PartFile {
    private static final int MOST_ATTEMPTS = 10;
    private static final int MOST_MILLIS_BETWEEN = 40;

    private final Path target;
    private final Path path;
    private final PartName name;
    private final FileChannel channel;

    /** A second name of the file that was replaced; null if there was none, or if it has no second name. */
    private @Nullable Path previous;

    private boolean replaced;

    private PartFile(Path target, Path path, PartName name, FileChannel channel) {
        this.target = target;
        this.path = path;
        this.name = name;
        this.channel = channel;
    }

    /**
     * Creates the temporary file of a target that may be replaced.
     *
     * @param target a path that is no link
     * @throws FileSystemException if another process, or another part of this one, is writing the same target
     */
    static PartFile replacing(Path target) throws IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            PartFile part = create(target);
            if (!OtherParts.removeLeftovers(part.path, part.name)) {
                return part;
            }
            part.close(false);
            // Two writers that start at the same time find each other. After different waits, one of them is first.
            pause(1L + ThreadLocalRandom.current().nextInt(MOST_MILLIS_BETWEEN));
        }
        throw new FileSystemException(target.toString(), null, "another export is writing this file");
    }

    /** Creates the temporary file of a target that must be new. Several writers may do so; one of them succeeds. */
    static PartFile creating(Path target) throws IOException {
        PartFile part = create(target);
        boolean unused = OtherParts.removeLeftovers(part.path, part.name);
        return part;
    }

    private static PartFile create(Path target) throws IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            PartName name = PartName.forTarget(target);
            Path path = target.resolveSibling(name.toString());
            OtherParts.add(name);
            boolean kept = false;
            try {
                FileChannel channel = FileChannel.open(
                        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                // Another process may take the new file for a leftover before it is locked.
                kept = lock(channel) && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
                if (kept) {
                    return new PartFile(target, path, name, channel);
                }
                channel.close();
            } finally {
                if (!kept) {
                    OtherParts.remove(name);
                }
            }
        }
        throw new FileSystemException(target.toString(), null, "another process removes the temporary file");
    }

    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // Some network file systems do not support locks; write without one.
            return true;
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    FileChannel channel() {
        return channel;
    }

    /** Gives the file its name, and replaces a file of this name, which {@link #withdraw} puts back. */
    void replace() throws IOException {
        replaced = Files.exists(target);
        if (replaced) {
            linkPrevious();
        }
        // Keep the lock, so that no other process removes the file before it has its name.
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void linkPrevious() {
        Path link = target.resolveSibling(PartName.forTarget(target).toString());
        try {
            previous = Files.createLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            // No hard links on this disk.
            previous = null;
        }
    }

    /** Puts back the file that this one replaced, or deletes this one if there was none. */
    void withdraw() throws IOException {
        if (previous != null) {
            Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
            previous = null;
        } else if (!replaced) {
            Files.deleteIfExists(target);
        }
    }

    /**
     * Gives the file its name.
     *
     * @throws FileAlreadyExistsException if there is a file of this name, which is left alone
     */
    void create() throws IOException {
        try {
            Files.createLink(target, path);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // No hard links on this disk: take the name with an empty file, and replace that.
            Files.createFile(target);
            replaceOrRemove();
        }
        Files.deleteIfExists(path);
    }

    private void replaceOrRemove() throws IOException {
        try {
            replace();
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    /**
     * Closes the file.
     *
     * @param published whether it has its name; otherwise it is deleted
     */
    void close(boolean published) throws IOException {
        try (channel) {
            // Delete before releasing the lock, as all others do.
            if (!published) {
                Files.deleteIfExists(path);
            }
            if (previous != null) {
                Files.deleteIfExists(previous);
            }
        } finally {
            OtherParts.remove(name);
        }
    }
}
