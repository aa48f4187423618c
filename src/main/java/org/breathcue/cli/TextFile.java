package org.breathcue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes text to a file, whole or not at all. */
final class TextFile {
    private TextFile() {}

    static void write(Path file, String text) throws CommandException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A device or a pipe cannot be put in place by renaming.
                Files.writeString(file, text);
                return;
            }
            Path part = file.resolveSibling("." + file.getFileName() + ".part");
            try {
                Files.writeString(part, text);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw CommandException.cannotWrite(file, e);
        }
    }
}
