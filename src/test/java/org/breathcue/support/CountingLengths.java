package org.breathcue.support;

import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.voice.Utterance;

/** A voice that takes 50 ms a character and chimes of one second: what is scheduled with it never moves with a real voice. */
public final class CountingLengths implements SoundLengths {
    public static final int FRAME_RATE = 48_000;
    private static final int FRAMES_PER_CHARACTER = FRAME_RATE / 20;

    @Override
    public int speech(Utterance utterance) {
        return utterance.text().length() * FRAMES_PER_CHARACTER;
    }

    @Override
    public int sound(String name) {
        return FRAME_RATE;
    }
}
