package org.breathcue.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Opens files for reading, but no folders, pipes, sockets or devices, which could block for ever or have no end. The
 * type is checked before the file is opened. Somebody who exchanges the file in between is not noticed, except that a
 * link put in its place is not followed.
 */
public final class RegularFile {
    private RegularFile() {}

    /**
     * Opens a file, or the file that a link leads to.
     *
     * @throws IOException if the file cannot be read, or is not a regular file
     */
    public static InputStream open(Path file) throws IOException {
        return Files.newInputStream(real(file), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens a channel that reads a file, or the file that a link leads to.
     *
     * @throws IOException if the file cannot be read, or is not a regular file
     */
    public static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(real(file), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path real(Path file) throws IOException {
        Path real = file.toRealPath();
        BasicFileAttributes found = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!found.isRegularFile()) {
            String type = found.isDirectory() ? "a folder" : "a pipe, a socket or a device";
            throw new FileSystemException(file.toString(), null, "must be a file, found " + type);
        }
        return real;
    }

    /** Returns whether a path stands for something that this process has open already, and can perhaps read only once. */
    public static boolean isOpenAlready(Path file) {
        return OpenDescriptor.is(file);
    }

    /**
     * Opens a file that the user named, which may also be something that the process has open already: {@code
     * /dev/stdin}, or {@code /dev/fd/63}, which a shell passes for {@code <(command)}.
     *
     * @throws IOException if the file cannot be read, or is neither a regular file nor open already
     */
    public static InputStream openNamed(Path file) throws IOException {
        return isOpenAlready(file) ? Files.newInputStream(file) : open(file);
    }
}
