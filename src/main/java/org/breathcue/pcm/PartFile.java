package org.breathcue.pcm;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that gets its name when it is whole. Until then it is {@code .NAME.part} beside its target, locked against a second
 * writer; one that a killed process left behind is written over. What is no regular file (a device, a pipe) is written
 * directly.
 */
final class PartFile implements AutoCloseable {
    private final Path target;
    private final @Nullable Path part;
    private final FileChannel channel;
    private boolean published;

    private PartFile(Path target, @Nullable Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    static PartFile open(Path target) throws IOException {
        try {
            if (Files.isDirectory(target)) {
                throw failure(target, "it is a folder", null);
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new PartFile(target, null, FileChannel.open(target, StandardOpenOption.WRITE));
            }
            // A rename would replace a link, not the file it leads to.
            Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            Path part = real.resolveSibling("." + real.getFileName() + ".part");
            return new PartFile(target, part, openLocked(target, part));
        } catch (FileSystemException e) {
            throw failure(target, reason(e), e);
        }
    }

    private static FileChannel openLocked(Path target, Path part) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean kept = false;
            try {
                if (!lock(channel)) {
                    throw failure(target, "another export is writing it", null);
                }
                // If its writer published the file between open and lock, this is no longer a part.
                if (Files.exists(part)) {
                    channel.truncate(0);
                    kept = true;
                    return channel;
                }
            } finally {
                if (!kept) {
                    channel.close();
                }
            }
        }
    }

    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // Some network file systems have no locks; writing matters more.
            return true;
        }
    }

    FileChannel channel() {
        return channel;
    }

    /** Checks the size, waits for the disk, renames. */
    void publish(long expectedBytes) throws IOException {
        if (part != null) {
            long size = channel.size();
            if (size != expectedBytes) {
                throw failure(size + " bytes on the disk instead of " + expectedBytes, null);
            }
            try {
                channel.force(true);
                // Still locked: nobody else may write into the part before it has its name.
                Files.move(part, part.resolveSibling(name(part)), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw failure(reason(e), e);
            }
        }
        published = true;
    }

    private static String name(Path part) {
        String name = String.valueOf(part.getFileName());
        return name.substring(1, name.length() - ".part".length());
    }

    IOException failure(String reason, @Nullable Throwable cause) {
        return failure(target, reason, cause);
    }

    private static IOException failure(Path target, String reason, @Nullable Throwable cause) {
        return new IOException("cannot write " + target + ": " + reason, cause);
    }

    /** What a person can act on; the messages of file system exceptions are often only the path. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    /** Deletes what was not published. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            // Before the lock goes: afterwards it might be the next writer's.
            if (part != null && !published) {
                Files.deleteIfExists(part);
            }
            channel.close();
        }
    }
}
