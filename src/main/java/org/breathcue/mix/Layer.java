package org.breathcue.mix;

/** One part of the mix, such as all speech. Adding is a pure function of the frame and allocates nothing. */
interface Layer {
    /**
     * Adds the frames from {@code frame} (inclusive) to {@code end} (exclusive) to interleaved stereo.
     *
     * @param out the buffer, whose first frame is {@code frame}
     */
    void add(long frame, long end, float[] out);
}
