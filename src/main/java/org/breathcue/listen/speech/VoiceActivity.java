package org.breathcue.listen.speech;

/** Tells whether somebody speaks. Keeps a state from one step to the next. Used by one thread. */
public interface VoiceActivity {
    /** The number of samples of a step: 32 ms at 16 kHz. */
    int STEP = 512;

    /**
     * Returns the probability that somebody speaks.
     *
     * @param sound 16 kHz, −1 to 1
     * @param from the index of the first of {@link #STEP} samples
     */
    float probability(float[] sound, int from) throws SpeechException;
}
