package org.breathcue.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the file that a path leads to when this is created: through links, and by any of the names of the file. A
 * file that does not exist yet is identified by its folder and its name.
 *
 * @param key the identity of the file on its disk; null if the file does not exist, or the system has no such keys
 * @param real the path without links
 */
public record FileIdentity(@Nullable Object key, Path real) {
    private static final int MOST_LINKS = 40;

    /** Returns the identity of a file that may be missing. */
    public static FileIdentity of(Path file) {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return new FileIdentity(key, key == null ? file.toRealPath() : file.toAbsolutePath());
        } catch (IOException e) {
            return new FileIdentity(null, missing(file.toAbsolutePath(), 0));
        }
    }

    /** Returns the path of a missing file without links. A link that leads to nothing stands for what it names. */
    private static Path missing(Path file, int links) {
        try {
            if (Files.isSymbolicLink(file) && links < MOST_LINKS) {
                return missing(file.resolveSibling(Files.readSymbolicLink(file)), links + 1);
            }
            Path folder = file.getParent();
            return folder == null ? file : folder.toRealPath().resolve(file.getFileName());
        } catch (IOException e) {
            return file.normalize();
        }
    }

    /** Returns whether both are the same file. */
    public boolean isSame(FileIdentity other) {
        return key == null ? other.key == null && real.equals(other.real) : key.equals(other.key);
    }
}
