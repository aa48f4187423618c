package org.breathcue.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists folders. The type is checked first, because Java would wait for a writer if there is a pipe in the place of a folder. */
public final class FolderEntries {
    private FolderEntries() {}

    /**
     * Returns what is in a folder, or in the folder that a link leads to, in the order of the names.
     *
     * @throws NotDirectoryException if there is something else, or nothing
     * @throws IOException if it cannot be listed
     */
    public static List<Path> of(Path folder) throws IOException {
        return of(folder, "*");
    }

    /**
     * Returns what is in a folder and has a name of a pattern, in the order of the names.
     *
     * @param glob the pattern, as in {@link java.nio.file.FileSystem#getPathMatcher}
     * @throws NotDirectoryException if there is something else, or nothing
     * @throws IOException if it cannot be listed
     */
    public static List<Path> of(Path folder, String glob) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        return entries;
    }
}
