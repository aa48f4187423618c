package org.breathcue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is done once on a machine: an empty file in the state folder remembers it. */
final class Once {
    private final Path folder;
    private final Path done;

    /** @param name of the file */
    Once(Environment environment, String name) {
        folder = environment.stateFolder();
        done = folder.resolve(name);
    }

    boolean isDone() {
        return Files.exists(done);
    }

    /** If that cannot be written, it will be done again. */
    void remember() {
        try {
            Files.createDirectories(folder);
            Files.writeString(done, "");
        } catch (IOException e) {
            // Twice is no harm.
        }
    }
}
