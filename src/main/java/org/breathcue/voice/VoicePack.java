package org.breathcue.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.pack.PackageDownload;

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
     * Installs the voice in a folder of voices, completely or not at all. An installed one is replaced. Interrupting the thread ends this, and
     * leaves nothing.
     *
     * @param given files that need not be downloaded; they are told apart by their names
     * @param download gets everything else
     * @throws java.io.InterruptedIOException if the thread was interrupted
     * @throws IOException if that fails; the message says what to do
     */
    void install(List<Path> given, PackageDownload download, Path voices) throws IOException;
}
