package org.breathcue.voice;

import java.util.List;

/** Opens one voice; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface VoiceProvider {
    /** Returns the name by which people choose the voice. */
    String name();

    /** Returns the properties of the voice, without opening it. */
    VoiceFacts facts();

    /**
     * Returns the {@link Voice#version()} of the voice, without opening it: when every clip is stored, the voice is never opened.
     */
    String version();

    /**
     * Returns the words and signs of a text that the voice would drop, spell or misread, in order and as they are written, without opening
     * it. Empty if nothing is known.
     */
    default List<String> hardToPronounce(String text) {
        return List.of();
    }

    /** Returns what tells how the voice says words. The default knows nothing. */
    default Pronouncer pronouncer() throws VoiceException {
        return Pronouncer.NONE;
    }

    /** Opens the voice, which can take a second. */
    Voice open() throws VoiceException;
}
