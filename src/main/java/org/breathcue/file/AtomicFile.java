package org.breathcue.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.breathcue.diagnostic.FileProblem;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears under its name only when it is complete. Until then it is a temporary file in the same folder,
 * with a random name that starts with {@code .breathcue-}. What a killed process left in the folder is removed. A second
 * writer of the same file is refused. A link is followed to the file it leads to. A target that is not a regular file (a
 * device, a pipe, {@code /dev/fd/3}) is written directly. For use by one thread.
 *
 * <p>Every failure is an {@code IOException} whose message starts with {@code cannot write} and gives the reason.
 */
public final class AtomicFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final String name;
    private final WritableByteChannel channel;
    private final @Nullable PartFile part;
    private final @Nullable BackgroundSync force;
    private final boolean staysOpen;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private long written;
    private boolean completed;
    private boolean published;

    private AtomicFile(String name, WritableByteChannel channel, @Nullable PartFile part, boolean staysOpen) {
        this.name = name;
        this.channel = channel;
        this.part = part;
        this.force = part == null ? null : new BackgroundSync(part.channel());
        this.staysOpen = staysOpen;
    }

    /** Opens a temporary file that becomes {@code target} when it is published. */
    public static AtomicFile open(Path target) throws IOException {
        String name = target.toString();
        try {
            Optional<BasicFileAttributes> found = attributes(target);
            if (found.isPresent() && found.get().isDirectory()) {
                throw failure(name, "this is a folder", null);
            }
            if (OpenDescriptor.is(target)) {
                return direct(name, FileChannel.open(target, StandardOpenOption.APPEND));
            }
            if (found.isPresent() && !found.get().isRegularFile()) {
                return direct(name, FileChannel.open(target, StandardOpenOption.WRITE));
            }
            // A rename would replace a link, not the file it leads to, or is to lead to.
            Path real = found.isPresent()
                    ? target.toRealPath()
                    : FileIdentity.of(target).real();
            return in(name, PartFile.replacing(real));
        } catch (FileSystemException e) {
            throw failure(name, reason(e), e);
        }
    }

    /** Opens a temporary file that becomes {@code target} when it is {@linkplain #publishNew published as new}. */
    public static AtomicFile create(Path target) throws IOException {
        try {
            return in(target.toString(), PartFile.creating(target.toAbsolutePath()));
        } catch (FileSystemException e) {
            throw failure(target.toString(), reason(e), e);
        }
    }

    private static AtomicFile in(String name, PartFile part) {
        return new AtomicFile(name, part.channel(), part, false);
    }

    private static AtomicFile direct(String name, FileChannel channel) {
        return new AtomicFile(name, channel, null, false);
    }

    /** Returns the attributes of a file, or of the file that a link leads to; empty if there is none. */
    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
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
                part.channel().write(bytes, position + bytes.position());
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
        if (part != null && force != null) {
            long size = part.channel().size();
            if (size != written) {
                throw failure(size + " bytes on the disk instead of " + written, null);
            }
            try {
                force.await();
                part.channel().force(true);
            } catch (IOException e) {
                throw failure(reason(e), e);
            }
        }
        completed = true;
    }

    /** Completes the file and renames it to its target, which it replaces. */
    public void publish() throws IOException {
        complete();
        if (part != null && !published) {
            try {
                part.replace();
            } catch (IOException e) {
                throw failure(reason(e), e);
            }
        }
        published = true;
    }

    /**
     * Undoes {@link #publish} before the file is closed: puts back the file that was replaced, or removes this one. On a disk without hard
     * links, a file that replaced another one stays.
     */
    public void withdraw() throws IOException {
        if (part != null && published) {
            part.withdraw();
        }
    }

    /**
     * Completes the file and gives it its name, unless there is a file of this name. Of several writers, exactly one
     * succeeds.
     *
     * @return whether the file has its name now; if not, nothing was changed
     */
    public boolean publishNew() throws IOException {
        complete();
        if (part == null) {
            throw new IllegalStateException("only a temporary file can become a new one");
        }
        try {
            part.create();
            published = true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw failure(reason(e), e);
        }
        return true;
    }

    private void flush() throws IOException {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (force != null) {
                force.grown(written);
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

    /** Returns the reason in a few words. A missing file is a missing folder, because files are created. */
    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "the folder does not exist" : FileProblem.reason(e);
    }

    /** Closes the file, and deletes it if it was not published. */
    @Override
    public void close() throws IOException {
        if (staysOpen || !channel.isOpen()) {
            return;
        }
        if (part == null) {
            channel.close();
        } else {
            part.close(published);
        }
    }
}
