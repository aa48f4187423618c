package org.breathcue.mix;

import java.util.Optional;

/**
 * What is heard beside the words. Nothing of it changes the timeline.
 *
 * @param pacer what the breath is heard by; empty for silence
 * @param levelDb how much louder than usual breath and background are, in dB
 * @param background what sounds all along
 * @param chimes whether chimes are heard; their time passes all the same
 */
public record SoundSettings(
        Optional<BreathTimbre> pacer, double levelDb, Optional<Background> background, boolean chimes) {
    /** Breath as moving air, and chimes. */
    public static final SoundSettings DEFAULT =
            new SoundSettings(Optional.of(BreathTimbre.AIR), 0, Optional.empty(), true);

    /** The same with breath in silence. */
    public SoundSettings withoutBreath() {
        return new SoundSettings(Optional.empty(), levelDb, background, chimes);
    }

    /** The true peak that breath and background together may have at the usual level, without words; linear. */
    double peak() {
        return pacer.map(BreathTimbre::peak).orElse(0.0)
                + background.map(Background::peak).orElse(0.0);
    }
}
