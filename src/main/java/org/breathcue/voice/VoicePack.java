package org.breathcue.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.breathcue.unpack.LibraryFolders;
import org.jspecify.annotations.Nullable;

/** A voice that has to be installed before use; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface VoicePack {
    /** Returns the name by which people choose the voice. */
    String name();

    /** Returns the properties that the voice has once it is installed. */
    VoiceFacts facts();

    /**
     * Returns the voice if it is installed in a folder of voices.
     *
     * @param libraries the folders for the native libraries of the voice, if it has any
     */
    Optional<VoiceProvider> in(Path voices, LibraryFolders libraries);

    /**
     * Installs the voice in a folder of voices, completely or not at all. An installed one is replaced.
     *
     * @param file the file that would be downloaded, if it is there already; null to download it
     * @throws IOException if that fails; the message says what to do
     */
    void install(@Nullable Path file, Path voices) throws IOException;
}
