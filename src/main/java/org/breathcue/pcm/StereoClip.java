package org.breathcue.pcm;

import java.util.List;

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
        int step = (frameRate() + 5) / 10;
        double[] energies = new double[frames() / step];
        for (PcmClip channel : List.of(left, right)) {
            KWeighting weighting = new KWeighting(frameRate());
            float[] samples = new float[step];
            for (int k = 0; k < energies.length; k++) {
                for (int i = 0; i < step; i++) {
                    samples[i] = channel.sample(k * step + i);
                }
                energies[k] += weighting.energy(samples, 0, step);
            }
        }
        LoudnessGate gate = new LoudnessGate();
        for (int k = 3; k < energies.length; k++) {
            gate.add((energies[k] + energies[k - 1] + energies[k - 2] + energies[k - 3]) / (4.0 * step));
        }
        return gate.integratedLufs();
    }

    /** Returns the same sound at another frame rate; see {@link Resampler#resample}. */
    public StereoClip resampled(int frameRate) {
        PcmClip newLeft = Resampler.resample(left, frameRate);
        return new StereoClip(newLeft, left == right ? newLeft : Resampler.resample(right, frameRate));
    }
}
