package org.breathcue.compile.adapt;

import java.util.Optional;
import java.util.OptionalDouble;
import org.breathcue.script.Guide;
import org.breathcue.script.Sound;
import org.breathcue.timeline.Side;

/**
 * The settings that a listener requests when starting a session. Each replaces a setting of the script; an empty one keeps it.
 *
 * @param guide how many words are spoken in repetitions, in every stretch
 * @param first the side to start with, left or right
 * @param variation the name of a variation, for every stretch that has it
 * @param pace the breaths per minute, for the breath of the session and of its defaults
 * @param length the length of the session in seconds
 * @param voice the name of the voice
 * @param breath the sound that marks the breath
 * @param level the loudness of breath and background
 * @param background the background; {@link Sound.Background#OFF} turns it off
 */
public record ListenerWishes(
        Optional<Guide> guide,
        Optional<Side> first,
        Optional<String> variation,
        OptionalDouble pace,
        OptionalDouble length,
        Optional<String> voice,
        Optional<Sound.Breath> breath,
        Optional<Sound.Level> level,
        Optional<Sound.Background> background) {
    /** No wishes: the session as written in its script. */
    public static final ListenerWishes NONE = new ListenerWishes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Returns these wishes with a guide. */
    public ListenerWishes withGuide(Guide guide) {
        return new ListenerWishes(Optional.of(guide), first, variation, pace, length, voice, breath, level, background);
    }

    /** Returns these wishes with a first side, left or right. */
    public ListenerWishes withFirst(Side first) {
        return new ListenerWishes(guide, Optional.of(first), variation, pace, length, voice, breath, level, background);
    }

    /** Returns these wishes with a variation. */
    public ListenerWishes withVariation(String variation) {
        return new ListenerWishes(guide, first, Optional.of(variation), pace, length, voice, breath, level, background);
    }

    /** Returns these wishes with a pace in breaths per minute. */
    public ListenerWishes withPace(double breathsPerMinute) {
        return new ListenerWishes(
                guide, first, variation, OptionalDouble.of(breathsPerMinute), length, voice, breath, level, background);
    }

    /** Returns these wishes with a length in seconds. */
    public ListenerWishes withLength(double seconds) {
        return new ListenerWishes(
                guide, first, variation, pace, OptionalDouble.of(seconds), voice, breath, level, background);
    }

    /** Returns these wishes with a voice. */
    public ListenerWishes withVoice(String voice) {
        return new ListenerWishes(guide, first, variation, pace, length, Optional.of(voice), breath, level, background);
    }

    /** Returns these wishes with a sound that marks the breath. */
    public ListenerWishes withBreath(Sound.Breath breath) {
        return new ListenerWishes(guide, first, variation, pace, length, voice, Optional.of(breath), level, background);
    }

    /** Returns these wishes with a loudness of breath and background. */
    public ListenerWishes withLevel(Sound.Level level) {
        return new ListenerWishes(guide, first, variation, pace, length, voice, breath, Optional.of(level), background);
    }

    /** Returns these wishes with a background; {@link Sound.Background#OFF} turns it off. */
    public ListenerWishes withBackground(Sound.Background background) {
        return new ListenerWishes(guide, first, variation, pace, length, voice, breath, level, Optional.of(background));
    }

    /** Returns these wishes without a length. */
    public ListenerWishes withoutLength() {
        return new ListenerWishes(
                guide, first, variation, pace, OptionalDouble.empty(), voice, breath, level, background);
    }

    /** Returns these wishes without a voice. */
    public ListenerWishes withoutVoice() {
        return new ListenerWishes(guide, first, variation, pace, length, Optional.empty(), breath, level, background);
    }
}
