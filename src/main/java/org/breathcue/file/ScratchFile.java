package org.breathcue.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Temporary files for large data. Only this process can read them, and they do not outlive it, however it ends. */
public final class ScratchFile {
    private static final ProcessMark NAME = new ProcessMark("breathcue-scratch-");

    private ScratchFile() {}

    /**
     * Creates a file in a folder. It is deleted from the folder as soon as it is open or, on systems that do not allow
     * this, when it is closed. If the process is killed before, the next one that creates such a file there deletes it.
     *
     * @param folder created if it does not exist
     */
    public static FileChannel create(Path folder) throws IOException {
        Files.createDirectories(folder);
        removeAbandoned(folder);
        Path file = Files.createTempFile(folder, NAME.own(), ".tmp");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * Returns the path of a file that is to be written in a folder and then {@linkplain #take taken}. If the process is killed before, the
     * next one that makes such a file there deletes it.
     *
     * @param ending the ending of its name, such as {@code .mp3}
     */
    public static Path path(Path folder, String ending) throws IOException {
        removeAbandoned(folder);
        return folder.resolve(NAME.own() + UUID.randomUUID() + ending);
    }

    /** Opens a file for reading, and deletes it from its folder as soon as it is open or, on some systems, when it is closed. */
    public static FileChannel take(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void removeAbandoned(Path folder) throws IOException {
        for (Path file : FolderEntries.of(folder)) {
            if (NAME.isAbandoned(file)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // It belongs to another user.
                }
            }
        }
    }
}
