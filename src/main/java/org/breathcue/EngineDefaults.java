package org.breathcue;

/** The fixed values of the sound engine. */
final class EngineDefaults {
    /** The frames per second of all sound. */
    static final int FRAME_RATE = 48_000;

    /** The natural pace of a voice, at which it is clearest; calm comes from the silence between the words. */
    static final int WORDS_PER_MINUTE = 150;

    private EngineDefaults() {}
}
