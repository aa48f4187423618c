package org.breathcue.compile.adapt;

import java.util.Optional;
import java.util.OptionalDouble;
import org.breathcue.script.Guide;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.SoundChange;
import org.breathcue.voice.Delivery;

/**
 * The settings that a listener requests when starting a session. Each replaces a setting of the script; an empty one keeps it.
 *
 * @param guide how many words are spoken in repetitions, in every stretch
 * @param first the side to start with, left or right
 * @param variation the name of a variation, for every stretch that has it
 * @param pace the breaths per minute, for the breath of the session and of its defaults
 * @param length the length of the session in seconds
 * @param freeLength whether a session without a wished length takes as long as its doses, whatever length its script states
 * @param voice the name of the voice
 * @param delivery how the voice delivers its words
 * @param sound the change of the sound under the words, in all steps
 * @param chimes whether chimes are heard, as far as the script has them
 */
public record ListenerWishes(
        Optional<Guide> guide,
        Optional<Side> first,
        Optional<String> variation,
        OptionalDouble pace,
        OptionalDouble length,
        boolean freeLength,
        Optional<String> voice,
        Optional<Delivery> delivery,
        SoundChange sound,
        boolean chimes) {
    /** No wishes: the session as written in its script. */
    public static final ListenerWishes NONE = new ListenerWishes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            SoundChange.NONE,
            true);

    /** Returns these wishes with a guide. */
    public ListenerWishes withGuide(Guide guide) {
        return new ListenerWishes(
                Optional.of(guide), first, variation, pace, length, freeLength, voice, delivery, sound, chimes);
    }

    /** Returns these wishes with a first side, left or right. */
    public ListenerWishes withFirst(Side first) {
        return new ListenerWishes(
                guide, Optional.of(first), variation, pace, length, freeLength, voice, delivery, sound, chimes);
    }

    /** Returns these wishes with a variation. */
    public ListenerWishes withVariation(String variation) {
        return new ListenerWishes(
                guide, first, Optional.of(variation), pace, length, freeLength, voice, delivery, sound, chimes);
    }

    /** Returns these wishes with a pace in breaths per minute. */
    public ListenerWishes withPace(double breathsPerMinute) {
        return new ListenerWishes(
                guide,
                first,
                variation,
                OptionalDouble.of(breathsPerMinute),
                length,
                freeLength,
                voice,
                delivery,
                sound,
                chimes);
    }

    /** Returns these wishes with a length in seconds. */
    public ListenerWishes withLength(double seconds) {
        return new ListenerWishes(
                guide, first, variation, pace, OptionalDouble.of(seconds), false, voice, delivery, sound, chimes);
    }

    /** Returns these wishes with a voice. */
    public ListenerWishes withVoice(String voice) {
        return new ListenerWishes(
                guide, first, variation, pace, length, freeLength, Optional.of(voice), delivery, sound, chimes);
    }

    /** Returns these wishes with a delivery. */
    public ListenerWishes withDelivery(Delivery delivery) {
        return new ListenerWishes(
                guide, first, variation, pace, length, freeLength, voice, Optional.of(delivery), sound, chimes);
    }

    /** Returns these wishes with a sound that marks the breath. */
    public ListenerWishes withBreath(Sound.Breath breath) {
        return withSound(sound.withBreath(breath));
    }

    /** Returns these wishes with a loudness of breath and background. */
    public ListenerWishes withLevel(Sound.Level level) {
        return withSound(sound.withLevel(level));
    }

    /** Returns these wishes with a background; {@link Sound.Background#OFF} turns it off. */
    public ListenerWishes withBackground(Sound.Background background) {
        return withSound(sound.withBackground(background));
    }

    /** Returns these wishes without chimes. Their time stays. */
    public ListenerWishes withoutChimes() {
        return new ListenerWishes(guide, first, variation, pace, length, freeLength, voice, delivery, sound, false);
    }

    private ListenerWishes withSound(SoundChange changed) {
        return new ListenerWishes(guide, first, variation, pace, length, freeLength, voice, delivery, changed, chimes);
    }

    /** Returns these wishes with the length that the doses take, each range at its low end. */
    public ListenerWishes withFreeLength() {
        return new ListenerWishes(
                guide, first, variation, pace, OptionalDouble.empty(), true, voice, delivery, sound, chimes);
    }

    /** Returns these wishes without a length. */
    public ListenerWishes withoutLength() {
        return new ListenerWishes(
                guide, first, variation, pace, OptionalDouble.empty(), freeLength, voice, delivery, sound, chimes);
    }

    /** Returns these wishes without a voice. */
    public ListenerWishes withoutVoice() {
        return new ListenerWishes(
                guide, first, variation, pace, length, freeLength, Optional.empty(), delivery, sound, chimes);
    }
}
