package org.breathcue.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers that something was done, such as printing a note, with an empty file in the state folder. */
public final class OneTimeFlag {
    private final Path folder;
    private final Path done;

    /** @param name the name of the file */
    public OneTimeFlag(Environment environment, String name) {
        folder = environment.stateFolder();
        done = folder.resolve(name);
    }

    /** Returns whether it was done, by this or an earlier run. */
    public boolean isDone() {
        return Files.exists(done);
    }

    /** Records that it was done. Ignores a file that cannot be written: it is then done again by the next run. */
    public void remember() {
        try {
            Files.createDirectories(folder);
            Files.writeString(done, "");
        } catch (IOException e) {
            // Doing it twice does no harm.
        }
    }
}
