package org.breathcue;

import java.util.Optional;
import org.breathcue.mix.Background;
import org.breathcue.mix.BreathTimbre;
import org.breathcue.mix.NaturalSounds;
import org.breathcue.mix.SoundSettings;
import org.breathcue.pcm.StereoClip;
import org.breathcue.script.Sound;

/**
 * The sound under the words: breath, background and chimes.
 *
 * @param sound what the script and the listener ask for
 * @param file the background, if it comes from a file
 */
record SoundBed(Sound sound, Optional<StereoClip> file) {
    /** Returns the settings of the mixer; generates the background. */
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
