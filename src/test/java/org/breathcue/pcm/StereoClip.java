package org.breathcue.pcm;

/** Two channels of equal length and frame rate in memory. Mono sound is the same clip twice. Immutable. */
public record StereoClip(PcmClip left, PcmClip right) {
    /** Creates a clip from two channels. */
    public StereoClip {
        if (left.frameRate() != right.frameRate() || left.frames() != right.frames()) {
            throw new IllegalArgumentException("the channels differ in length or frame rate");
        }
    }

    /** Returns the frame rate in frames per second. */
    public int frameRate() {
        return left.frameRate();
    }

    /** Returns the length in frames. */
    public int frames() {
        return left.frames();
    }

    /**
     * Returns the loudness of both channels together according to ITU-R BS.1770-4, in LUFS; −∞ for silence and for less
     * than 400 ms.
     *
     * @throws IllegalArgumentException if the frame rate is below 8000
     */
    public double integratedLufs() {
        return gated().integratedLufs();
    }

    /**
     * Measures blocks of 400 ms, of which one starts every 100 ms.
     */
    private LoudnessGate gated() {
        int step = (frameRate() + 5) / 10;
        double[] energies = new double[frames() / step];
        KWeighting leftWeighting = new KWeighting(frameRate());
        KWeighting rightWeighting = new KWeighting(frameRate());
        float[] samples = new float[step];
        LoudnessGate gate = new LoudnessGate();
        for (int k = 0; k < energies.length; k++) {
            energies[k] =
                    energy(left, k * step, samples, leftWeighting) + energy(right, k * step, samples, rightWeighting);
            if (k >= 3) {
                gate.add((energies[k] + energies[k - 1] + energies[k - 2] + energies[k - 3]) / (4.0 * step));
            }
        }
        return gate;
    }

    private static double energy(PcmClip channel, int from, float[] samples, KWeighting weighting) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = channel.sample(from + i);
        }
        return weighting.energy(samples, 0, samples.length);
    }
}
