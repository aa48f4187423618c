package org.breathcue.timeline;

import java.util.Optional;

/**
 * A change of the sound under the words, by a step or by the listener. What is empty stays as it is.
 *
 * @param background the background; {@link Sound.Background#OFF} turns it off
 */
public record SoundChange(
        Optional<Sound.Breath> breath, Optional<Sound.Level> level, Optional<Sound.Background> background) {
    /** No change. */
    public static final SoundChange NONE = new SoundChange(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns this change with a sound that marks the breath. */
    public SoundChange withBreath(Sound.Breath chosen) {
        return new SoundChange(Optional.of(chosen), level, background);
    }

    /** Returns this change with a loudness of breath and background. */
    public SoundChange withLevel(Sound.Level chosen) {
        return new SoundChange(breath, Optional.of(chosen), background);
    }

    /** Returns this change with a background; {@link Sound.Background#OFF} turns it off. */
    public SoundChange withBackground(Sound.Background chosen) {
        return new SoundChange(breath, level, Optional.of(chosen));
    }

    /** Returns this change without what another one sets, which is then to win. */
    public SoundChange without(SoundChange other) {
        return new SoundChange(
                breath.filter(own -> other.breath().isEmpty()),
                level.filter(own -> other.level().isEmpty()),
                background.filter(own -> other.background().isEmpty()));
    }

    /** Returns a sound after this change. */
    public Sound of(Sound sound) {
        return new Sound(
                breath.orElse(sound.breath()),
                level.orElse(sound.level()),
                background.isPresent() ? background.filter(chosen -> !chosen.isOff()) : sound.background(),
                sound.chimes());
    }
}
