package org.breathcue.live;

import java.util.concurrent.atomic.AtomicInteger;
import org.breathcue.pcm.Decibels;

/**
 * What is heard of a session's attention to somebody who speaks to it: the session is turned down, and a soft tone is added. Changes blocks
 * after they were rendered, and none as long as nobody speaks, so that the sound is that of an export. Allocates nothing. One thread applies
 * it; any thread may ask for it.
 */
final class AttentionSound {
    private static final float DUCKED = (float) Decibels.toLinear(-20);
    private static final double RAMP_SECONDS = 0.015;
    private static final double TONE_SECONDS = 0.16;
    private static final double TONE_HZ = 660;
    private static final double TONE_DB = -26;

    private final GainRamp gain;
    private final float[] tone;
    private final AtomicInteger tonesAsked = new AtomicInteger();
    private int tonesBegun;
    private int toneAt;
    private volatile boolean ducked;

    AttentionSound(int frameRate) {
        this.gain = new GainRamp(1, (int) (RAMP_SECONDS * frameRate));
        this.tone = new float[(int) (TONE_SECONDS * frameRate)];
        this.toneAt = tone.length;
        double height = Decibels.toLinear(TONE_DB);
        for (int i = 0; i < tone.length; i++) {
            double envelope = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * (i + 0.5) / tone.length);
            tone[i] = (float) (height * envelope * StrictMath.sin(2 * StrictMath.PI * TONE_HZ * i / frameRate));
        }
    }

    /** Turns the session down by 20 dB within 15 ms, or up again. */
    void duck(boolean down) {
        ducked = down;
    }

    /** Plays the tone once. */
    void confirm() {
        tonesAsked.incrementAndGet();
    }

    /**
     * Changes a block.
     *
     * @param block interleaved stereo
     * @param n the number of frames
     * @param volume the gain of the listener's volume, for the tone
     */
    void apply(float[] block, int n, float volume) {
        gain.to(ducked ? DUCKED : 1);
        if (!gain.isAt(1)) {
            for (int i = 0; i < n; i++) {
                float now = gain.next();
                block[2 * i] *= now;
                block[2 * i + 1] *= now;
            }
        }
        if (toneAt == tone.length && tonesBegun != tonesAsked.get()) {
            tonesBegun = tonesAsked.get();
            toneAt = 0;
        }
        int length = Math.min(n, tone.length - toneAt);
        for (int i = 0; i < length; i++) {
            block[2 * i] += volume * tone[toneAt + i];
            block[2 * i + 1] += volume * tone[toneAt + i];
        }
        toneAt += length;
    }
}
