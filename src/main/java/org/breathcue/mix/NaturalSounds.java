package org.breathcue.mix;

/** The backgrounds that are synthesized: rain and waves. */
public final class NaturalSounds {
    private NaturalSounds() {}

    /** Returns steady rain: a loop of 24 s, 4.6 MB at 48 kHz. */
    public static Background rain(int frameRate) {
        return new Rain(frameRate).background();
    }

    /** Returns waves on a beach: a loop of 40 s with five different waves, 7.7 MB at 48 kHz. */
    public static Background waves(int frameRate) {
        return new Waves(frameRate).background();
    }
}
