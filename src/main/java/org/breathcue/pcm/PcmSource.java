package org.breathcue.pcm;

/**
 * Sound as a pure function of the frame: the same frames give the same samples, in any order and in blocks of any size.
 */
public interface PcmSource {
    /** Frames in a second. */
    int frameRate();

    /** The length in frames. */
    long frames();

    /**
     * Writes frames {@code frame} to {@code frame + n} over the start of {@code out}. Allocates nothing.
     *
     * @param out interleaved stereo, at least {@code 2 · n} samples of nominal range −1 to 1
     */
    void render(long frame, float[] out, int n);
}
