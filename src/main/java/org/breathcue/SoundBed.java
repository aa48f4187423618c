package org.breathcue;

import java.util.Optional;
import org.breathcue.mix.Background;
import org.breathcue.mix.BreathTimbre;
import org.breathcue.mix.NaturalSounds;
import org.breathcue.mix.SoundSettings;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.Timeline;

/**
 * The sound under the words: breath, background and chimes.
 *
 * @param sound the settings of the script and the listener
 * @param music the background, if it is made of files
 */
record SoundBed(Sound sound, Optional<LoadedMusic> music) {
    /**
     * Returns the settings of the mixer. Generates or decodes the background.
     *
     * @throws SessionException if a file cannot be decoded
     */
    SoundSettings settings(Timeline timeline) throws SessionException {
        Optional<BreathTimbre> timbre = switch (sound.breath()) {
            case AIR -> Optional.of(BreathTimbre.AIR);
            case TONE -> Optional.of(BreathTimbre.TONE);
            case OFF -> Optional.empty();
        };
        return new SoundSettings(timbre, sound.level().db(), background(timeline), sound.chimes());
    }

    private Optional<Background> background(Timeline timeline) throws SessionException {
        if (music.isPresent()) {
            return Optional.of(music.get().background(timeline));
        }
        return sound.background()
                .flatMap(Sound.Background::word)
                .map(word -> word.equals(Sound.Background.RAIN)
                        ? NaturalSounds.rain(timeline.frameRate())
                        : NaturalSounds.waves(timeline.frameRate()));
    }
}
