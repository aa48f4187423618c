package org.breathcue;

/** The fixed values of the sound engine. */
final class EngineDefaults {
    /** The frame rate of all sound, in frames per second. */
    static final int FRAME_RATE = 48_000;

    /**
     * The speaking rate: the natural rate of the voices, which is the clearest. Silence between the words makes a
     * session calm.
     */
    static final int WORDS_PER_MINUTE = 150;

    private EngineDefaults() {}
}
