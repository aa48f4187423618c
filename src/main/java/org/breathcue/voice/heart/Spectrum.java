package org.breathcue.voice.heart;

/**
 * The output of the network for a phrase: the five components of the spectrum that {@link Vocoder} describes, for each frame of 12.5 ms, and
 * the pitch. Each component holds all frames of the lowest bin, then all of the next one, and so on. The arrays are not copied and must not
 * be changed.
 */
final class Spectrum {
    /** The sample rate of the sound, in hertz. */
    static final int FRAME_RATE = 24_000;

    /** The samples from one spectral frame to the next: 12.5 ms. */
    static final int HOP = 300;

    /** The number of frequencies from 0 to 12 kHz, 20 Hz apart. */
    static final int BINS = 601;

    /** The lowest pitch of a voiced sound, in hertz; a frame whose pitch is not above it is unvoiced. */
    static final float LEAST_PITCH = 40;

    private final float[] harmonicLevel;
    private final float[] harmonicPhase;
    private final float[] noiseLevel;
    private final float[] freeLevel;
    private final float[] freePhase;
    private final float[] pitch;

    /** Creates a spectrum of these arrays. The pitch has one value for each frame, all others have {@link #BINS}. */
    Spectrum(
            float[] harmonicLevel,
            float[] harmonicPhase,
            float[] noiseLevel,
            float[] freeLevel,
            float[] freePhase,
            float[] pitch) {
        int size = pitch.length * BINS;
        for (float[] part : new float[][] {harmonicLevel, harmonicPhase, noiseLevel, freeLevel, freePhase}) {
            if (part.length != size) {
                throw new IllegalArgumentException("not a spectrum of " + pitch.length + " frames");
            }
        }
        this.harmonicLevel = harmonicLevel;
        this.harmonicPhase = harmonicPhase;
        this.noiseLevel = noiseLevel;
        this.freeLevel = freeLevel;
        this.freePhase = freePhase;
        this.pitch = pitch;
    }

    int frames() {
        return pitch.length;
    }

    /** Returns the natural logarithms of the gain of the harmonics. */
    float[] harmonicLevel() {
        return harmonicLevel;
    }

    /** Returns values whose hyperbolic tangents are the phases of the harmonics, in half turns. */
    float[] harmonicPhase() {
        return harmonicPhase;
    }

    /** Returns the natural logarithms of the level of the noise. */
    float[] noiseLevel() {
        return noiseLevel;
    }

    /** Returns the natural logarithms of the level of the free component, which is neither harmonics nor noise. */
    float[] freeLevel() {
        return freeLevel;
    }

    /** Returns the phases of the free component, in radians. */
    float[] freePhase() {
        return freePhase;
    }

    /** Returns the pitch in hertz, one value for each frame; where it is not above {@link #LEAST_PITCH} the frame is unvoiced. */
    float[] pitch() {
        return pitch;
    }
}
