package org.breathcue.pcm;

/**
 * The integrated loudness of clips in a programme, found from where they are rather than by hearing it: between them is silence,
 * which the gates leave out anyway. Within 0.05 LU of what a {@link LoudnessMeter} says of the stem. For one thread.
 */
public final class StemLoudness {
    private static final int TENTHS = 4;

    private final int tenth;
    private final double[] energies;

    /** A stem without clips, so many frames long. */
    public StemLoudness(int frameRate, long frames) {
        tenth = StereoLevel.tenth(frameRate);
        energies = new double[(int) (frames / tenth)];
    }

    /** Adds a clip of the stem's frame rate; what lies after the end of the stem does not count. */
    public void add(long startFrame, ClipLevel clip) {
        long end = startFrame + clip.end();
        double before = 0;
        for (long block = startFrame / tenth; block < energies.length && block * tenth < end; block++) {
            double upTo = clip.before(Math.min(end, (block + 1) * tenth) - startFrame);
            energies[(int) block] += upTo - before;
            before = upTo;
        }
    }

    /** The loudness of all clips so far, in LUFS; −∞ for silence. */
    public double integratedLufs() {
        LoudnessGate gate = new LoudnessGate();
        for (int i = TENTHS - 1; i < energies.length; i++) {
            gate.add((energies[i - 3] + energies[i - 2] + energies[i - 1] + energies[i]) / (TENTHS * (double) tenth));
        }
        return gate.integratedLufs();
    }
}
