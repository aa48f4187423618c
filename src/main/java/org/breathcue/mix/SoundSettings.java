package org.breathcue.mix;

import java.util.Optional;

/**
 * The sounds under the speech. None of these settings changes the timeline.
 *
 * @param breathTimbre the timbre of the breath sound; empty for silence
 * @param levelDb the change in level of breath and background, in dB
 * @param background the continuous sound
 * @param chimes whether chimes are audible; their time in the timeline does not change
 */
public record SoundSettings(
        Optional<BreathTimbre> breathTimbre, double levelDb, Optional<Background> background, boolean chimes) {
    /** The breath sound {@code AIR}, with chimes and without a background. */
    public static final SoundSettings DEFAULT =
            new SoundSettings(Optional.of(BreathTimbre.AIR), 0, Optional.empty(), true);

    /** Returns the same settings without a breath sound. */
    public SoundSettings withoutBreath() {
        return new SoundSettings(Optional.empty(), levelDb, background, chimes);
    }

    /** Returns the maximum true peak of the breath sound at the normal level, without words; linear. */
    double breathPeak() {
        return breathTimbre.map(BreathTimbre::peak).orElse(0.0);
    }

    /** Returns the maximum true peak of the background at the normal level, without words; linear. */
    double backgroundPeak() {
        return background.map(Background::peak).orElse(0.0);
    }
}
