package org.breathcue.unpack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.breathcue.file.FolderEntries;
import org.breathcue.file.ProcessMark;

/** A new folder in the temporary folder, for libraries that can be kept nowhere. It is removed once they are loaded. */
final class ScratchFolder implements AutoCloseable {
    private static final ProcessMark NAME = new ProcessMark("breathcue-native-");

    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes files to a new folder that only this user can read.
     *
     * @param temporary the temporary folder
     */
    static ScratchFolder with(List<PackedFile> files, Path temporary) throws IOException {
        ScratchFolder made = new ScratchFolder(Files.createTempDirectory(temporary, NAME.own()));
        try {
            made.removeAbandoned(temporary);
            for (PackedFile file : files) {
                file.writeTo(made.folder.resolve(file.name()));
            }
            return made;
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    Path path() {
        return folder;
    }

    /** Removes the folders of processes that were killed, if they belong to this user. */
    private void removeAbandoned(Path temporary) throws IOException {
        for (Path abandoned : FolderEntries.of(temporary)) {
            if (NAME.isAbandoned(abandoned)
                    && Files.isDirectory(abandoned, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(abandoned, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder))) {
                remove(abandoned);
            }
        }
    }

    /** Windows keeps files that are loaded; the next process that needs such a folder removes them. */
    private static void remove(Path folder) {
        try {
            for (Path file : FolderEntries.of(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // The next process tries again.
        }
    }

    @Override
    public void close() {
        remove(folder);
    }
}
