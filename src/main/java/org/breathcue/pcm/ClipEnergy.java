package org.breathcue.pcm;

/**
 * The K-weighted energy of a clip over time, from which its own loudness and that of a whole stem follow without hearing it again.
 * A clip is mono and plays on both channels, so it counts as two equal ones: 3 LU more than a meter says that takes a mono file
 * for one channel. Immutable.
 */
public final class ClipEnergy {
    /** How long the weighting's high-pass rings on: −100 dB after that. */
    private static final int TAIL_STEPS = 40;

    private static final int STEPS_PER_SECOND = 400;
    private static final int BLOCK_STEPS = 160;
    private static final int HOP_STEPS = 4;

    private final int step;
    private final int frames;

    /** Of all frames before {@code k · step}, both channels together. */
    private final double[] energyBefore;

    private ClipEnergy(int step, int frames, double[] energyBefore) {
        this.step = step;
        this.frames = frames;
        this.energyBefore = energyBefore;
    }

    /**
     * Measures a clip; silence follows it.
     *
     * @throws IllegalArgumentException if its frame rate is below 8000
     */
    public static ClipEnergy of(PcmClip clip) {
        return of(clip.toArray(), clip.frameRate());
    }

    static ClipEnergy of(float[] samples, int frameRate) {
        int step = (frameRate + STEPS_PER_SECOND / 2) / STEPS_PER_SECOND;
        int sounding = (samples.length + step - 1) / step;
        double[] before = new double[sounding + TAIL_STEPS + 1];
        KWeighting weighting = new KWeighting(frameRate);
        float[] silence = new float[step];
        for (int k = 0; k < before.length - 1; k++) {
            int from = Math.min(samples.length, k * step);
            int to = Math.min(samples.length, from + step);
            double energy = weighting.energy(samples, from, to);
            if (to - from < step) {
                energy += weighting.energy(silence, 0, step - (to - from));
            }
            before[k + 1] = before[k] + 2 * energy;
        }
        return new ClipEnergy(step, samples.length, before);
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
        for (int k = 0; (k + BLOCK_STEPS) * step <= frames; k += HOP_STEPS) {
            gate.add((energyBefore[k + BLOCK_STEPS] - energyBefore[k]) / blockFrames);
        }
        return gate.integratedLufs();
    }

    /** The frames after which nothing is left of the clip, its filter's ringing included. */
    long end() {
        return (long) (energyBefore.length - 1) * step;
    }

    /** The energy before a frame from 0 to {@link #end}, as if it were even within each 2.5 ms. */
    double before(long frame) {
        int k = (int) (frame / step);
        double part = (double) (frame % step) / step;
        return part == 0 ? energyBefore[k] : energyBefore[k] + part * (energyBefore[k + 1] - energyBefore[k]);
    }
}
