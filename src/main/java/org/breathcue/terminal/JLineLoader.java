package org.breathcue.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.breathcue.unpack.LibraryFolders;
import org.jline.terminal.spi.TerminalProvider;

/**
 * Loads JLine: its native library if possible, otherwise the implementation that runs {@code stty} and {@code test}.
 */
final class JLineLoader {
    private static final List<String> PROVIDERS = List.of("jni", "exec");

    private JLineLoader() {}

    /**
     * Loads JLine.
     *
     * @param libraries where to unpack the native library
     * @return empty if no part of JLine works here
     */
    static Optional<TerminalProvider> load(LibraryFolders libraries) {
        NativeLibrary.load(libraries);
        for (String name : PROVIDERS) {
            try {
                return Optional.of(TerminalProvider.load(name));
            } catch (IOException | RuntimeException | LinkageError e) {
                // Try the next implementation.
            }
        }
        return Optional.empty();
    }
}
