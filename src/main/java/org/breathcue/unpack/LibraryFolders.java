package org.breathcue.unpack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.diagnostic.FileProblem;

/**
 * The folders into which native libraries are unpacked. Java can load a library only from a file. A library is unpacked
 * once, is compared with the packed one at each start, and is shared by all processes.
 *
 * <p>The folders are tried in order: some may not be writable, be full, or forbid loading. The temporary folder is the
 * last one; what is unpacked there is removed at once. Immutable and thread-safe.
 */
public final class LibraryFolders {
    /** Nothing is kept: all libraries are unpacked into the temporary folder. */
    public static final LibraryFolders TEMPORARY = new LibraryFolders(List.of());

    private final List<Path> kept;
    private final Path temporary;

    /** @param kept the folders in which libraries may be kept, the best one first; they need not exist */
    public LibraryFolders(List<Path> kept) {
        this(kept, Path.of(System.getProperty("java.io.tmpdir", "")));
    }

    LibraryFolders(List<Path> kept, Path temporary) {
        this.kept = List.copyOf(kept);
        this.temporary = temporary;
    }

    /** Loads libraries. Java binds a library to the class that loads it, so the one that needs it has to do this. */
    public interface Loader {
        /**
         * Loads the libraries from a folder, which may be removed afterwards.
         *
         * @throws LinkageError if a library cannot be loaded from there
         */
        void load(Path folder);
    }

    /**
     * Unpacks libraries, and has them loaded from the first folder where that works.
     *
     * @param name for a folder of these libraries; different for each version and each kind of machine
     * @throws IOException if they cannot be loaded from any folder; the message names the reason for each folder
     */
    public void load(String name, List<PackedFile> libraries, Loader loader) throws IOException {
        List<String> reasons = new ArrayList<>();
        for (Path folder : kept) {
            Path own = folder.resolve(name);
            try {
                KeptFolder.fill(own, libraries);
                loader.load(own.toAbsolutePath());
                return;
            } catch (IOException | LinkageError e) {
                reasons.add(own + ": " + reason(e));
            }
        }
        try (ScratchFolder own = ScratchFolder.with(libraries, temporary)) {
            loader.load(own.path().toAbsolutePath());
        } catch (IOException | LinkageError e) {
            reasons.add(temporary + ": " + reason(e));
            throw new IOException(String.join("; ", reasons), e);
        }
    }

    private static String reason(Throwable e) {
        if (e instanceof IOException failed) {
            return FileProblem.reason(failed);
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains("failed to map segment")) {
            return "it does not allow loading libraries (noexec)";
        }
        // The message of the system comes last, after the name of the file.
        return message.substring(message.lastIndexOf(':') + 1).strip();
    }
}
