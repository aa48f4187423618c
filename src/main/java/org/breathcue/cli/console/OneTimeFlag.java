package org.breathcue.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers that something was done, such as printing a note, with an empty file in the state folder. */
public final class OneTimeFlag {
    private final Optional<Path> done;

    /** @param name the name of the file */
    public OneTimeFlag(Environment environment, String name) {
        done = environment.stateFolder().map(folder -> folder.resolve(name));
    }

    /** Returns whether it was done, by this or an earlier run. */
    public boolean isDone() {
        return done.filter(Files::exists).isPresent();
    }

    /** Records that it was done. Ignores a file that cannot be written: it is then done again by the next run. */
    public void remember() {
        if (done.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(done.get().resolveSibling(""));
            // A new file: a link of this name is not followed.
            Files.createFile(done.get());
        } catch (IOException e) {
            // Doing it twice does no harm.
        }
    }
}
