package org.breathcue.pcm;

/**
 * Performs most of the work of a {@link LoudnessMeter} for one block in advance. Several threads can measure blocks in
 * any order, each with its own object. The results are then passed in order to
 * {@link LoudnessMeter#add(BlockLoudness)}.
 *
 * <p>The weighting filter has state. In each block it starts from silence, because only the meter knows the samples
 * before the block. After a tenth of a second the influence of the start has decayed by 200 dB, so the rest of the
 * block is exact. The meter measures the first tenth of a second itself. Can be reused after it was passed on. For use
 * by one thread at a time.
 */
public final class BlockLoudness {
    private final int tenth;
    private final StereoLevel level;
    private final double[] energies;
    private float[] stereo = {};
    private int frames;

    /**
     * Allocates memory for a block.
     *
     * @param frameRate in frames per second, at least 8000
     * @param mostFrames the maximum number of frames in a block
     */
    public BlockLoudness(int frameRate, int mostFrames) {
        tenth = StereoLevel.tenth(frameRate);
        level = new StereoLevel(frameRate);
        energies = new double[mostFrames / tenth + 1];
    }

    /** Measures a block. The array must not change until the result has been passed to the meter. Allocates nothing. */
    public void measure(float[] block, int blockFrames) {
        stereo = block;
        frames = blockFrames;
        level.reset();
        if (tenths() > 1) {
            level.warmUp(block, tenth);
        }
        for (int i = 1; i < tenths(); i++) {
            energies[i] = level.energy(block, i * tenth, tenth);
        }
    }

    float[] stereo() {
        return stereo;
    }

    int frames() {
        return frames;
    }

    /** Returns the number of whole tenths of a second in the block. */
    int tenths() {
        return frames / tenth;
    }

    /** Returns the energy of one tenth of a second, except the first. */
    double energy(int i) {
        return energies[i];
    }

    /**
     * Returns the filter state after the last whole tenth of a second, and the peak of all blocks so far except near
     * their ends.
     */
    StereoLevel level() {
        return level;
    }
}
