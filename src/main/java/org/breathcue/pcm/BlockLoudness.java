package org.breathcue.pcm;

/**
 * Most of the work of a {@link LoudnessMeter} on one block of a programme, done before its turn comes: blocks may be measured by
 * several threads in any order, each by one such object, and are then handed over in order with {@link LoudnessMeter#add(
 * BlockLoudness)}.
 *
 * <p>The weighting remembers: it starts from silence in the first tenth of a second of each block, of which only the meter knows what
 * came before. There it is 200 dB away from its start at the end of that tenth, so what follows is right. The meter measures the
 * first tenth itself. May be used again after the hand-over. For one thread at a time.
 */
public final class BlockLoudness {
    private final int tenth;
    private final StereoLevel level;
    private final double[] energies;
    private float[] stereo = {};
    private int frames;

    /**
     * Room for a block.
     *
     * @param frameRate frames in a second, at least 8000
     * @param mostFrames how many frames a block has at most
     */
    public BlockLoudness(int frameRate, int mostFrames) {
        tenth = StereoLevel.tenth(frameRate);
        level = new StereoLevel(frameRate);
        energies = new double[mostFrames / tenth + 1];
    }

    /** Measures a block. The array must stay as it is until the block is handed over. Allocates nothing. */
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

    /** The whole tenths of a second in the block. */
    int tenths() {
        return frames / tenth;
    }

    /** The energy of a tenth of a second, not of the first. */
    double energy(int i) {
        return energies[i];
    }

    /** The state after the last whole tenth, and the peak of all blocks so far, except for what is near their ends. */
    StereoLevel level() {
        return level;
    }
}
