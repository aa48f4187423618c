package org.breathcue.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What changes when a file or a folder is changed.
 *
 * @param size in bytes; −1 if there is no such file
 * @param modified when it was changed last, in nanoseconds or as exactly as the disk says
 * @param key the identity of the file on its disk, which an editor may replace; empty if the system has none
 */
record FileState(long size, String modified, String key) {
    private static final FileState MISSING = new FileState(-1, "", "");

    static FileState of(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = found.fileKey();
            return new FileState(found.size(), found.lastModifiedTime().toString(), key == null ? "" : key.toString());
        } catch (IOException e) {
            return MISSING;
        }
    }
}
