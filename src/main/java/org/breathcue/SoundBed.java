package org.breathcue;

import java.util.Optional;
import org.breathcue.mix.Background;
import org.breathcue.mix.BreathTimbre;
import org.breathcue.mix.NaturalSounds;
import org.breathcue.mix.SoundSettings;
import org.breathcue.pcm.StereoClip;
import org.breathcue.timeline.Sound;

/**
 * The sound under the words: breath, background and chimes.
 *
 * @param sound the settings of the script and the listener
 * @param file the background, if it is a file
 */
record SoundBed(Sound sound, Optional<StereoClip> file) {
    /** Returns the settings of the mixer. Generates the background if it is not a file. */
    SoundSettings settings(int frameRate) {
        Optional<BreathTimbre> timbre = switch (sound.breath()) {
            case AIR -> Optional.of(BreathTimbre.AIR);
            case TONE -> Optional.of(BreathTimbre.TONE);
            case OFF -> Optional.empty();
        };
        Optional<Background> background = sound.background().flatMap(wanted -> switch (wanted.name()) {
            case Sound.Background.RAIN -> Optional.of(NaturalSounds.rain(frameRate));
            case Sound.Background.WAVES -> Optional.of(NaturalSounds.waves(frameRate));
            default -> file.map(Background::of);
        });
        return new SoundSettings(timbre, sound.level().db(), background, sound.chimes());
    }
}
