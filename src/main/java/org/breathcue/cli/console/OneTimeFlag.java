package org.breathcue.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is done once on a machine: an empty file in the state folder remembers it. */
public final class OneTimeFlag {
    private final Path folder;
    private final Path done;

    /** @param name of the file */
    public OneTimeFlag(Environment environment, String name) {
        folder = environment.stateFolder();
        done = folder.resolve(name);
    }

    public boolean isDone() {
        return Files.exists(done);
    }

    /** If that cannot be written, it will be done again. */
    public void remember() {
        try {
            Files.createDirectories(folder);
            Files.writeString(done, "");
        } catch (IOException e) {
            // Twice is no harm.
        }
    }
}
