package org.breathcue.pcm;

/**
 * Sound as a pure function of the frame: the same frames give the same samples, in any order and in blocks of any size.
 */
public interface PcmSource {
    /** Returns the frame rate in frames per second. */
    int frameRate();

    /** Returns the length in frames. */
    long frames();

    /**
     * Renders the frames from {@code frame} to {@code frame + n} (exclusive) into the start of {@code out}. Allocates
     * nothing.
     *
     * @param out interleaved stereo, at least {@code 2 · n} samples of nominal range −1 to 1
     */
    void render(long frame, float[] out, int n);
}
