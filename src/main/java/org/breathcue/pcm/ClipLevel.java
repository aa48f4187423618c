package org.breathcue.pcm;

import java.util.Arrays;

/**
 * How loud a clip is: its K-weighted energy over time, from which its own loudness and that of a whole stem follow without hearing
 * it again, and its true peak. A clip is mono and plays on both channels, so it counts as two equal ones: 3 LU more than a meter
 * says that takes a mono file for one channel. Immutable.
 */
public final class ClipLevel {
    private static final int STEPS_PER_SECOND = 400;
    private static final int BLOCK_STEPS = 160;
    private static final int HOP_STEPS = 4;

    /** How long the weighting's high-pass rings on: −100 dB after that. */
    private static final int TAIL_STEPS = 40;

    private final int step;
    private final int frames;
    private final double truePeak;
    private final float[] energies;

    /** Of all frames before {@code k · step}. */
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
     * Measures samples that silence surrounds.
     *
     * @throws IllegalArgumentException if the frame rate is below 8000
     */
    public static ClipLevel of(float[] samples, int frameRate) {
        return of(samples, frameRate, frameRate / 2.0);
    }

    /**
     * Measures samples that silence surrounds, sooner when they are closer together than they need be.
     *
     * @param bandwidth in hertz, above which there is nothing
     * @throws IllegalArgumentException if the frame rate is below 8000
     */
    public static ClipLevel of(float[] samples, int frameRate, double bandwidth) {
        double truePeak = TruePeak.of(samples, frameRate, bandwidth, 0);
        return new ClipLevel(frameRate, samples.length, truePeak, energies(samples, frameRate));
    }

    /** What was measured before: see {@link #energies()} and {@link #truePeak()}. */
    public static ClipLevel restored(int frameRate, int frames, double truePeak, float[] energies) {
        if (energies.length != energyCount(frameRate, frames)) {
            throw new IllegalArgumentException(energies.length + " energies for " + frames + " frames");
        }
        return new ClipLevel(frameRate, frames, truePeak, energies.clone());
    }

    /** How many {@link #energies()} there are for so many frames. */
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

    /** Only the loudness of samples, for which the true peak need not be found. */
    static double integratedLufs(float[] samples, int frameRate) {
        return new ClipLevel(frameRate, samples.length, 0, energies(samples, frameRate)).integratedLufs();
    }

    private static int step(int frameRate) {
        return (frameRate + STEPS_PER_SECOND / 2) / STEPS_PER_SECOND;
    }

    /** A copy of the energies of every 2.5 ms, until the filter has rung out: sums of squares over both channels. */
    public float[] energies() {
        return Arrays.copyOf(energies, energies.length);
    }

    /** The largest absolute value, also between the samples ({@link LoudnessMeter} tells how), linear; 0 for silence. */
    public double truePeak() {
        return truePeak;
    }

    /**
     * The loudness of the clip alone, gated, in LUFS; −∞ for silence. Blocks lie wholly inside the clip and follow each other by
     * 10 ms, so that its place in a programme does not matter.
     *
     * <p>A clip shorter than a block of 400 ms is one block with silence after it, as a meter would hear it at best. So of all
     * clips of one loudness, a short word is never the loudest: its 400 ms are at that loudness, while the loudest 400 ms of a
     * sentence lie above it.
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

    /** The frames after which nothing is left of the clip, its filter's ringing included. */
    long end() {
        return (long) energies.length * step;
    }

    /** The energy before a frame from 0 to {@link #end}, as if it were even within each 2.5 ms. */
    double before(long frame) {
        int k = (int) (frame / step);
        double part = (double) (frame % step) / step;
        return part == 0 ? energyBefore[k] : energyBefore[k] + part * (energyBefore[k + 1] - energyBefore[k]);
    }
}
