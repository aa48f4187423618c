package org.breathcue.mix;

/** All sounds of one kind. Adding is a pure function of the frame and allocates nothing. */
interface Layer {
    /** When the sounds of {@link #add} play. */
    EventIndex index();

    /**
     * Adds part of sound {@code i} to interleaved stereo.
     *
     * @param from the absolute frame to start at, inside event {@code i}
     * @param frames how many, to the end of event {@code i} at most
     * @param outFrame the frame of {@code out} that {@code from} falls on
     */
    void add(int i, long from, int frames, float[] out, int outFrame);
}
