package org.breathcue.listen;

/** Where the sound of the room comes from. */
interface MicrophoneSound {
    /**
     * Reads the next samples at 16 kHz, −1 to 1. Waits until they are there.
     *
     * @return false if there will be no more
     */
    boolean read(float[] samples);
}
