package org.breathcue.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A voice that has to be installed first; found by {@link java.util.ServiceLoader}. Usable from many threads. */
public interface VoicePack {
    /** The name people choose the voice by. */
    String name();

    /** As they will be once it is installed. */
    VoiceFacts facts();

    /** The voice, if it is installed in a folder of voices. */
    Optional<VoiceProvider> in(Path voices);

    /**
     * Downloads the voice, or takes it from a file at hand, and puts it into a folder of voices, whole or not at all. One that is there
     * already is replaced.
     *
     * @param file what would be downloaded; null to download it
     * @throws IOException if that fails; the message tells a person what to do
     */
    void install(@Nullable Path file, Path voices) throws IOException;
}
