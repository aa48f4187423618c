package org.breathcue.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.breathcue.pcm.PartFile;

/** Writes text to a file, whole or not at all. */
final class TextFile {
    private TextFile() {}

    static void write(Path file, String text) throws CommandException {
        try (PartFile part = PartFile.open(file)) {
            part.write(text.getBytes(StandardCharsets.UTF_8));
            part.publish();
        } catch (IOException e) {
            throw CommandException.cannotWrite(file, e);
        }
    }
}
