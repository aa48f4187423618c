package org.breathcue.cli.session;

import java.util.Optional;
import org.breathcue.mix.Background;
import org.breathcue.mix.BreathTimbre;
import org.breathcue.mix.SoundSettings;
import org.breathcue.pcm.StereoClip;
import org.breathcue.script.Sound;

/**
 * What sounds beside the words.
 *
 * @param file the background, if it is from a file
 */
record SoundBed(Sound sound, Optional<StereoClip> file) {
    /** The settings of the engine; makes the background. */
    SoundSettings settings(int frameRate) {
        Optional<BreathTimbre> pacer = switch (sound.breath()) {
            case AIR -> Optional.of(BreathTimbre.AIR);
            case TONE -> Optional.of(BreathTimbre.TONE);
            case OFF -> Optional.empty();
        };
        Optional<Background> background = sound.background().flatMap(wanted -> switch (wanted.name()) {
            case Sound.Background.RAIN -> Optional.of(Background.rain(frameRate));
            case Sound.Background.WAVES -> Optional.of(Background.waves(frameRate));
            default -> file.map(Background::of);
        });
        return new SoundSettings(pacer, sound.level().db(), background, sound.chimes());
    }
}
