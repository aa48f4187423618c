package org.breathcue.voice.heart;

/**
 * What the network says about a phrase: five parts of a spectrum for each frame of 12.5 ms, and its pitch. The parts are laid out bin by
 * bin: all frames of the lowest bin first. It owns its arrays; nobody changes them.
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

    /** Takes the arrays over; those of all parts but the pitch have {@link #BINS} values for each of it. */
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

    /** Natural logarithms of the gain of the harmonics. */
    float[] harmonicLevel() {
        return harmonicLevel;
    }

    /** Of the harmonics, in half turns once they went through the hyperbolic tangent. */
    float[] harmonicPhase() {
        return harmonicPhase;
    }

    /** Natural logarithms of the level of the noise. */
    float[] noiseLevel() {
        return noiseLevel;
    }

    /** Natural logarithms of the level of what is neither. */
    float[] freeLevel() {
        return freeLevel;
    }

    /** Of what is neither, in radians. */
    float[] freePhase() {
        return freePhase;
    }

    /** In hertz, one value a frame; where it is not above {@link #LEAST_PITCH} there is no voice. */
    float[] pitch() {
        return pitch;
    }
}
