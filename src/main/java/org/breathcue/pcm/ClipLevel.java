package org.breathcue.pcm;

import java.util.Arrays;

/**
 * The loudness of a clip: its K-weighted energy over time, and its true peak. The energy gives the loudness of the clip
 * and of a whole stem without processing the samples again. A clip is mono and plays on both channels, so it counts as
 * two equal channels: 3 LU more than a meter that treats a mono file as one channel. Immutable.
 */
public final class ClipLevel {
    private static final int STEPS_PER_SECOND = 400;
    private static final int BLOCK_STEPS = 160;
    private static final int HOP_STEPS = 4;

    /** The decay time of the high-pass filter in steps; after that it has decayed by 100 dB. */
    private static final int TAIL_STEPS = 40;

    private final int step;
    private final int frames;
    private final double truePeak;
    private final float[] energies;

    /** The energy of all frames before {@code k · step}. */
    private final double[] energyBefore;

    private ClipLevel(int frameRate, int frames, double truePeak, float[] energies) {
        this.step = step(frameRate);
        this.frames = frames;
        this.truePeak = truePeak;
        this.energies = energies;
        energyBefore = new double[energies.length + 1];
        for (int k = 0; k < energies.length; k++) {
            energyBefore[k + 1] = energyBefore[k] + energies[k];
        }
    }

    /**
     * Measures samples with silence before and after them.
     *
     * @throws IllegalArgumentException if the frame rate is below 8000
     */
    public static ClipLevel of(float[] samples, int frameRate) {
        return of(samples, frameRate, frameRate / 2.0);
    }

    /**
     * Measures samples with silence before and after them. Faster than {@link #of(float[], int)} if the bandwidth is
     * well below half the frame rate.
     *
     * @param bandwidth in hertz; the samples contain nothing above it
     * @throws IllegalArgumentException if the frame rate is below 8000
     */
    public static ClipLevel of(float[] samples, int frameRate, double bandwidth) {
        double truePeak = TruePeak.of(samples, frameRate, bandwidth, 0);
        return new ClipLevel(frameRate, samples.length, truePeak, energies(samples, frameRate));
    }

    /** Returns a stored measurement; see {@link #energies()} and {@link #truePeak()}. */
    public static ClipLevel restored(int frameRate, int frames, double truePeak, float[] energies) {
        if (energies.length != energyCount(frameRate, frames)) {
            throw new IllegalArgumentException(energies.length + " energies for " + frames + " frames");
        }
        return new ClipLevel(frameRate, frames, truePeak, energies.clone());
    }

    /** Returns the number of {@link #energies()} for a number of frames. */
    public static int energyCount(int frameRate, int frames) {
        int step = step(frameRate);
        return (int) (((long) frames + step - 1) / step) + TAIL_STEPS;
    }

    private static float[] energies(float[] samples, int frameRate) {
        int step = step(frameRate);
        float[] energies = new float[energyCount(frameRate, samples.length)];
        KWeighting weighting = new KWeighting(frameRate);
        float[] silence = new float[step];
        for (int k = 0; k < energies.length; k++) {
            int from = (int) Math.min(samples.length, (long) k * step);
            int to = Math.min(samples.length, from + step);
            double energy = weighting.energy(samples, from, to);
            if (to - from < step) {
                energy += weighting.energy(silence, 0, step - (to - from));
            }
            // Both channels.
            energies[k] = (float) (2 * energy);
        }
        return energies;
    }

    /** Returns the loudness of samples in LUFS without searching for the true peak. */
    static double integratedLufs(float[] samples, int frameRate) {
        return new ClipLevel(frameRate, samples.length, 0, energies(samples, frameRate)).integratedLufs();
    }

    private static int step(int frameRate) {
        return (frameRate + STEPS_PER_SECOND / 2) / STEPS_PER_SECOND;
    }

    /**
     * Returns a copy of the energies of every 2.5 ms until the filter has decayed: sums of squares over both channels.
     */
    public float[] energies() {
        return Arrays.copyOf(energies, energies.length);
    }

    /**
     * Returns the true peak, linear: the largest absolute value including those between samples, as in
     * {@link LoudnessMeter}. 0 for silence.
     */
    public double truePeak() {
        return truePeak;
    }

    /**
     * Returns the gated loudness of the clip alone in LUFS; −∞ for silence. Blocks lie entirely inside the clip and
     * start every 10 ms, so the result does not depend on the position of the clip in a programme.
     *
     * <p>A clip shorter than a block of 400 ms counts as one block followed by silence, which is the highest value that
     * a meter would show. Among clips of equal loudness, a short word is therefore never the loudest: its 400 ms have
     * exactly this loudness, while the loudest 400 ms of a sentence are louder.
     */
    public double integratedLufs() {
        LoudnessGate gate = new LoudnessGate();
        double blockFrames = (double) BLOCK_STEPS * step;
        if (frames < blockFrames) {
            gate.add(before(frames) / blockFrames);
        }
        for (int k = 0; (k + BLOCK_STEPS) * (long) step <= frames; k += HOP_STEPS) {
            gate.add((energyBefore[k + BLOCK_STEPS] - energyBefore[k]) / blockFrames);
        }
        return gate.integratedLufs();
    }

    /** Returns the number of frames until the clip has ended and the filter has decayed. */
    long end() {
        return (long) energies.length * step;
    }

    /** Returns the energy before a frame from 0 to {@link #end}, interpolated linearly within each 2.5 ms. */
    double before(long frame) {
        int k = (int) (frame / step);
        double part = (double) (frame % step) / step;
        return part == 0 ? energyBefore[k] : energyBefore[k] + part * (energyBefore[k + 1] - energyBefore[k]);
    }
}
