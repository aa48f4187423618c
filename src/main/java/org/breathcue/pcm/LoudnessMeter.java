package org.breathcue.pcm;

/**
 * Integrated loudness and true peak of a stereo programme as ITU-R BS.1770-4 and EBU R 128 define them: K-weighting, blocks of
 * 400 ms that overlap by three quarters, a gate at −70 LUFS and one 10 LU below the mean, and the peak of the signal interpolated
 * to four times its rate (twice from 96 kHz on).
 *
 * <p>Blocks of any size give the same result, to the last bit and on every JDK. Memory is constant, and adding allocates nothing.
 * For one thread.
 */
public final class LoudnessMeter {
    private static final int SUB_BLOCKS = 4;

    private final int subBlock;
    private final Channel left;
    private final Channel right;
    private final LoudnessGate gate = new LoudnessGate();
    private final double[] energies = new double[SUB_BLOCKS];
    private int pending;
    private long subBlocks;
    private boolean equal = true;

    /**
     * A meter that has heard nothing.
     *
     * @param frameRate frames in a second, at least 8000
     */
    public LoudnessMeter(int frameRate) {
        subBlock = (frameRate + 5) / 10;
        left = new Channel(frameRate, subBlock);
        right = new Channel(frameRate, subBlock);
    }

    /** Adds interleaved stereo of nominal range −1 to 1. */
    public void add(float[] stereo, int frames) {
        int done = 0;
        while (done < frames) {
            int n = Math.min(frames - done, subBlock - pending);
            float[] l = left.samples;
            float[] r = right.samples;
            int to = Channel.HISTORY + pending;
            boolean same = equal;
            for (int i = 2 * done; i < 2 * (done + n); i += 2, to++) {
                l[to] = stereo[i];
                r[to] = stereo[i + 1];
                same &= stereo[i] == stereo[i + 1];
            }
            equal = same;
            done += n;
            advance(n);
        }
    }

    /** Adds 16-bit little-endian interleaved stereo. */
    public void add(byte[] stereo, int offset, int frames) {
        int done = 0;
        while (done < frames) {
            int n = Math.min(frames - done, subBlock - pending);
            float[] l = left.samples;
            float[] r = right.samples;
            int to = Channel.HISTORY + pending;
            boolean same = equal;
            int end = offset + 4 * (done + n);
            for (int i = offset + 4 * done; i < end; i += 4, to++) {
                int a = (stereo[i] & 0xFF) | stereo[i + 1] << 8;
                int b = (stereo[i + 2] & 0xFF) | stereo[i + 3] << 8;
                l[to] = a * 0x1p-15f;
                r[to] = b * 0x1p-15f;
                same &= a == b;
            }
            equal = same;
            done += n;
            advance(n);
        }
    }

    /** What was heard so far; more may be added afterwards. What a block of 400 ms does not fill at the end is not counted. */
    public Loudness loudness() {
        double peak = Math.max(left.peakToEnd(pending), right.peakToEnd(pending));
        return new Loudness(gate.integratedLufs(), Decibels.fromLinear(peak));
    }

    private void advance(int frames) {
        pending += frames;
        if (pending < subBlock) {
            return;
        }
        pending = 0;
        double energy;
        if (equal && left.weighting.sameState(right.weighting)) {
            // Words alone are the same on both sides: half the work.
            energy = 2 * left.energy();
            left.peak();
            right.follow(left);
        } else {
            energy = left.energy() + right.energy();
            left.peak();
            right.peak();
        }
        equal = true;
        energies[(int) (subBlocks % SUB_BLOCKS)] = energy;
        subBlocks++;
        if (subBlocks >= SUB_BLOCKS) {
            // Always summed in the order of the array, so that equal blocks are equal wherever they start.
            gate.add((energies[0] + energies[1] + energies[2] + energies[3]) / (SUB_BLOCKS * (double) subBlock));
        }
    }

    /** One channel: a tenth of a second of samples behind those that its interpolator still needs. */
    private static final class Channel {
        static final int HISTORY = 2 * TruePeak.REACH;

        final KWeighting weighting;
        final float[] samples;
        private final TruePeak truePeak;
        private final int subBlock;

        Channel(int frameRate, int subBlock) {
            weighting = new KWeighting(frameRate);
            truePeak = new TruePeak(frameRate);
            samples = new float[HISTORY + subBlock];
            this.subBlock = subBlock;
        }

        double energy() {
            return weighting.energy(samples, HISTORY, HISTORY + subBlock);
        }

        /** Looks at all samples that have a future, and keeps the others. */
        void peak() {
            truePeak.add(samples, TruePeak.REACH, TruePeak.REACH + subBlock);
            System.arraycopy(samples, subBlock, samples, 0, HISTORY);
        }

        /** Becomes what {@code other} is, which heard the same; its peak counts there. */
        void follow(Channel other) {
            weighting.follow(other.weighting);
            System.arraycopy(other.samples, 0, samples, 0, HISTORY);
        }

        /** The peak if silence follows the pending samples. */
        double peakToEnd(int pending) {
            float[] rest = new float[HISTORY + pending + 2 * TruePeak.REACH];
            System.arraycopy(samples, 0, rest, 0, HISTORY + pending);
            return truePeak.highest(rest, TruePeak.REACH, rest.length - TruePeak.REACH);
        }
    }
}
