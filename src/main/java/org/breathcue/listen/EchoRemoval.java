package org.breathcue.listen;

/** Takes the sound of the session out of the sound of the microphone. */
interface EchoRemoval {
    /** The number of samples that are processed at once, at 16 kHz. */
    int HOP = 256;

    /**
     * Processes the next samples.
     *
     * @param microphone {@link #HOP} samples, −1 to 1
     * @param cleaned gets what is left
     * @param echo gets what was taken away
     */
    void process(float[] microphone, float[] cleaned, float[] echo);

    /** Returns whether the session is taken away well enough to listen during its words. */
    boolean sufficient();

    /** Returns whether the session was found in the microphone. Before, it is not known how well it can be taken away. */
    boolean echoKnown();
}
