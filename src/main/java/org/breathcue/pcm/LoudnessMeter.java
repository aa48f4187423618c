package org.breathcue.pcm;

/**
 * Measures integrated loudness and true peak of a stereo programme according to ITU-R BS.1770-4 and EBU R 128:
 * K-weighting, blocks of 400 ms that overlap by 75 %, a gate at −70 LUFS and one 10 LU below the mean. The true peak is
 * found by interpolation to four times the frame rate (twice from 96 kHz).
 *
 * <p>Blocks of any size give the same result, to the last bit and on every JDK. Memory is constant, and adding
 * allocates nothing. For use by one thread.
 */
public final class LoudnessMeter {
    private static final int TENTHS = 4;
    private static final int HISTORY = StereoLevel.HISTORY;

    private final int tenth;
    private final StereoLevel level;
    private final LoudnessGate gate = new LoudnessGate();
    private final double[] energies = new double[TENTHS];

    /** The last frames that were measured, followed by those to be measured. */
    private final float[] buffer;

    private int pending;
    private long tenths;

    /**
     * Creates a meter.
     *
     * @param frameRate in frames per second, at least 8000
     */
    public LoudnessMeter(int frameRate) {
        tenth = StereoLevel.tenth(frameRate);
        level = new StereoLevel(frameRate);
        buffer = new float[2 * (HISTORY + tenth)];
    }

    /** Adds interleaved stereo of nominal range −1 to 1. */
    public void add(float[] stereo, int frames) {
        add(stereo, 0, frames);
    }

    private void add(float[] stereo, int from, int to) {
        int done = from;
        while (done < to) {
            int n = Math.min(to - done, tenth - pending);
            System.arraycopy(stereo, 2 * done, buffer, 2 * (HISTORY + pending), 2 * n);
            done += n;
            advance(n);
        }
    }

    /** Adds a block that was measured in advance at the same frame rate, which takes little time. */
    public void add(BlockLoudness block) {
        float[] stereo = block.stereo();
        if (pending > 0 || block.tenths() < 2) {
            add(stereo, 0, block.frames());
            return;
        }
        // First the peak, because then few places of the first tenth can exceed it.
        level.raisePeak(block.level().peak());
        add(stereo, 0, tenth);
        for (int i = 1; i < block.tenths(); i++) {
            count(block.energy(i));
        }
        int measured = block.tenths() * tenth;
        level.follow(block.level());
        System.arraycopy(stereo, 2 * (measured - HISTORY), buffer, 0, 2 * HISTORY);
        add(stereo, measured, block.frames());
    }

    /**
     * Returns the loudness so far. More can be added afterwards. An incomplete block of 400 ms at the end is not
     * counted.
     */
    public Loudness loudness() {
        int known = HISTORY + pending;
        float[] end = new float[2 * (known + 2 * StereoLevel.LAG)];
        System.arraycopy(buffer, 0, end, 0, 2 * known);
        double highest = level.peakWith(end, StereoLevel.LAG, known + StereoLevel.LAG);
        return new Loudness(gate.integratedLufs(), Decibels.fromLinear(highest));
    }

    private void advance(int frames) {
        pending += frames;
        if (pending == tenth) {
            pending = 0;
            count(level.energy(buffer, HISTORY, tenth));
            System.arraycopy(buffer, 2 * tenth, buffer, 0, 2 * HISTORY);
        }
    }

    private void count(double energy) {
        energies[(int) (tenths % TENTHS)] = energy;
        tenths++;
        if (tenths >= TENTHS) {
            // Always sum in the order of the array, so that equal blocks give equal sums wherever they start.
            gate.add((energies[0] + energies[1] + energies[2] + energies[3]) / (TENTHS * (double) tenth));
        }
    }
}
