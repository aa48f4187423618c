package org.breathcue.pcm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears under its name only when it is complete. Until then it is written to {@code .NAME.part} in the
 * same folder, which is locked against a second writer. A part left behind by a process that was killed is overwritten.
 * A target that is not a regular file (a device, a pipe, a stream) is written directly. For use by one thread.
 *
 * <p>Every failure is an {@code IOException} whose message starts with {@code cannot write} and gives the reason.
 */
public final class AtomicFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final String name;
    private final WritableByteChannel channel;
    private final @Nullable Part part;
    private final boolean staysOpen;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private long written;
    private boolean completed;
    private boolean published;

    private AtomicFile(String name, WritableByteChannel channel, @Nullable Part part, boolean staysOpen) {
        this.name = name;
        this.channel = channel;
        this.part = part;
        this.staysOpen = staysOpen;
    }

    /** The temporary file that {@link #publish} renames. */
    private record Part(Path path, FileChannel channel, BackgroundSync force) {}

    /** Opens a temporary file that becomes {@code target} when it is published. */
    public static AtomicFile open(Path target) throws IOException {
        String name = target.toString();
        try {
            if (Files.isDirectory(target)) {
                throw failure(name, "this is a folder", null);
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new AtomicFile(name, FileChannel.open(target, StandardOpenOption.WRITE), null, false);
            }
            // A rename would replace a link, not the file it leads to.
            Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            Path path = real.resolveSibling("." + real.getFileName() + ".part");
            FileChannel channel = openLocked(name, path);
            return new AtomicFile(name, channel, new Part(path, channel, new BackgroundSync(channel)), false);
        } catch (FileSystemException e) {
            throw failure(name, reason(e), e);
        }
    }

    /**
     * Writes to a stream and does not close it.
     *
     * @param name the text after "cannot write" in messages
     */
    public static AtomicFile stream(OutputStream out, String name) {
        return new AtomicFile(name, Channels.newChannel(out), null, true);
    }

    private static FileChannel openLocked(String name, Path part) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean kept = false;
            try {
                if (!lock(channel)) {
                    throw failure(name, "another export is writing this file", null);
                }
                // If another writer published the file between open and lock, this is no longer a temporary file.
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
            // Some network file systems do not support locks; write without one.
            return true;
        }
    }

    /** Appends bytes. */
    public void write(byte[] data, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int n = Math.min(end - from, buffer.remaining());
            buffer.put(data, from, n);
            from += n;
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
        written += length;
    }

    /** Appends bytes. */
    public void write(byte[] data) throws IOException {
        write(data, 0, data.length);
    }

    /** Returns the number of bytes appended. */
    public long size() {
        return written;
    }

    /**
     * Returns whether {@link #overwrite} is supported: true for regular files, false for a device, a pipe or a stream.
     */
    public boolean canOverwrite() {
        return part != null;
    }

    /** Overwrites bytes that were written earlier. */
    public void overwrite(long position, byte[] data) throws IOException {
        if (part == null || position + data.length > written) {
            throw new IllegalStateException(position + " of " + written + " bytes cannot be written again");
        }
        flush();
        ByteBuffer bytes = ByteBuffer.wrap(data);
        try {
            while (bytes.hasRemaining()) {
                part.channel.write(bytes, position + bytes.position());
            }
        } catch (IOException e) {
            throw failure(reason(e), e);
        }
    }

    /** Completes the file except for renaming it: writes buffered bytes, checks the size and flushes to the disk. */
    public void complete() throws IOException {
        if (completed) {
            return;
        }
        flush();
        if (part != null) {
            long size = part.channel.size();
            if (size != written) {
                throw failure(size + " bytes on the disk instead of " + written, null);
            }
            try {
                part.force.await();
                part.channel.force(true);
            } catch (IOException e) {
                throw failure(reason(e), e);
            }
        }
        completed = true;
    }

    /** Completes the file and renames it to its target. */
    public void publish() throws IOException {
        complete();
        if (part != null && !published) {
            try {
                // Keep the lock, so that no other writer can write to the temporary file before it is renamed.
                Files.move(part.path, part.path.resolveSibling(name(part.path)), StandardCopyOption.ATOMIC_MOVE);
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

    private void flush() throws IOException {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (part != null) {
                part.force.grown(written);
            }
        } catch (IOException e) {
            throw failure(reason(e), e);
        }
        buffer.clear();
    }

    /** Returns an exception with the message "cannot write FILE: {@code reason}". */
    public IOException failure(String reason, @Nullable Throwable cause) {
        return failure(name, reason, cause);
    }

    private static IOException failure(String name, String reason, @Nullable Throwable cause) {
        return new IOException("cannot write " + name + ": " + reason, cause);
    }

    /** Returns a readable reason, because the messages of file system exceptions often contain only the path. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "the folder does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return String.valueOf(e.getMessage());
    }

    /** Closes the file, and deletes it if it was not published. */
    @Override
    public void close() throws IOException {
        if (!staysOpen && channel.isOpen()) {
            // Delete before releasing the lock: afterwards the file may belong to the next writer.
            if (part != null && !published) {
                Files.deleteIfExists(part.path);
            }
            channel.close();
        }
    }
}
