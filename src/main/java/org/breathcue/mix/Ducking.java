package org.breathcue.mix;

import org.breathcue.mix.signal.RaisedCosine;
import org.breathcue.pcm.Decibels;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;

/**
 * The gain of breath and background under speech. It falls before the words, stays low during them and returns after
 * them. It is computed from the plan, so it is a function of the frame. Immutable.
 */
final class Ducking {
    /** The gain under words. */
    static final double LOW = Decibels.toLinear(-5);

    private static final double DEPTH = 1 - LOW;
    private static final double ATTACK_SECONDS = 0.300;
    private static final double RELEASE_SECONDS = 0.800;

    private final EventTrack<Event.Speech> words;
    private final double attack;
    private final double release;

    Ducking(EventTrack<Event.Speech> words, int frameRate) {
        this.words = words;
        this.attack = ATTACK_SECONDS * frameRate;
        this.release = RELEASE_SECONDS * frameRate;
    }

    /** Returns the linear gain at an absolute frame, 0.56 to 1. O(log n). */
    double gain(long frame) {
        int next = words.firstAfter(frame);
        double amount = 0;
        if (next > 0) {
            amount = 1 - RaisedCosine.at((frame - words.latestEnd(next - 1)) / release);
        }
        if (next < words.size()) {
            amount = Math.max(amount, 1 - RaisedCosine.at((words.start(next) - frame) / attack));
        }
        return 1 - DEPTH * amount;
    }
}
