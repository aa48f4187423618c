package org.breathcue.voice;

import java.util.List;

/** Opens one voice; found by {@link java.util.ServiceLoader}. Usable from many threads. */
public interface VoiceProvider {
    /** The name people choose the voice by. */
    String name();

    /** What there is to know about it. */
    VoiceFacts facts();

    /**
     * The {@link Voice#version()} of the voice, known without opening it: when every clip is at hand, the voice need not be
     * loaded.
     */
    String version();

    /**
     * The words and signs of a text that the voice would drop, spell, or read as something else, in order and as they stand there.
     * It is not opened for that. Empty where nothing is known.
     */
    default List<String> hardToPronounce(String text) {
        return List.of();
    }

    /** Opens the voice; may take a second. */
    Voice open() throws VoiceException;
}
