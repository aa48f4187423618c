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
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        return entries;
    }

    /** Returns what is in a folder, in the order of the names; nothing if there is no folder, or it cannot be listed. */
    public static List<Path> orNone(Path folder) {
        try {
            return of(folder);
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Returns the names with an ending in a folder, without the ending, in the order of the names; none if there is no
     * folder, or it cannot be listed.
     *
     * @param ending the end of the file names, such as {@code .json}
     */
    public static List<String> plainNames(Path folder, String ending) {
        return orNone(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .toList();
    }
}
