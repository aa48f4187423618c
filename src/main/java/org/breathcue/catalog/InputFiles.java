package org.breathcue.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.breathcue.file.FileIdentity;
import org.breathcue.file.RegularFile;

/**
 * Opens the files that a session is made of, and remembers them, so that no output replaces one of them. All of them are
 * opened here. Usable by several threads.
 */
public final class InputFiles {
    private final List<Input> inputs = new ArrayList<>();
    /** The files and folders that were looked at, found or not, with their states at that time. */
    private final Map<Path, FileState> looked = new HashMap<>();

    private record Input(String description, Path file, FileIdentity identity) {}

    /** Opens a file that was looked up in a folder. It must be a regular file. */
    InputStream open(String description, Path file) throws IOException {
        add(description, file);
        return RegularFile.open(file);
    }

    /** Opens a script that was named by its path. It may also be a stream that is open already. */
    InputStream openNamed(String description, Path file) throws IOException {
        add(description, file);
        return RegularFile.openNamed(file);
    }

    /**
     * Remembers a file that is read elsewhere. Ignores pipes and devices, which no output replaces.
     *
     * @param description what the file is in messages, such as {@code the script a.json}
     */
    synchronized void add(String description, Path file) {
        look(file);
        if (Files.isRegularFile(file)) {
            inputs.add(new Input(description, file, FileIdentity.of(file)));
        }
    }

    /** Remembers the state of a file, which may be missing. To be called before it is read. */
    synchronized void look(Path file) {
        Path absolute = file.toAbsolutePath();
        if (!looked.containsKey(absolute)) {
            looked.put(absolute, FileState.of(absolute));
        }
    }

    /** Returns whether all files are as they were when they were read, by their sizes and times, and no other one would be found instead. */
    public synchronized boolean areCurrent() {
        return looked.entrySet().stream()
                .allMatch(file -> FileState.of(file.getKey()).equals(file.getValue()));
    }

    /** Returns a text that names all files and their states when they were read: it is another one after a file was changed. */
    public synchronized String states() {
        return new TreeMap<>(looked).toString();
    }

    /** Returns what the file at a path is in messages if it was opened here, by whatever name. */
    public synchronized Optional<String> descriptionOf(Path file) {
        FileIdentity wanted = FileIdentity.of(file);
        return inputs.stream()
                // An editor may have replaced the file since it was opened.
                .filter(input -> input.identity.isSame(wanted)
                        || FileIdentity.of(input.file).isSame(wanted))
                .map(Input::description)
                .findFirst();
    }
}
