package org.breathcue.voice;

/** Opens one voice; found by {@link java.util.ServiceLoader}. Usable from many threads. */
public interface VoiceProvider {
    /** The name people choose the voice by. */
    String name();

    /** One line about the voice, for lists. */
    String description();

    /**
     * The {@link Voice#version()} of the voice, known without opening it: when every clip is at hand, the voice need not be
     * loaded.
     */
    String version();

    /** Opens the voice; may take a second. */
    Voice open() throws VoiceException;
}
