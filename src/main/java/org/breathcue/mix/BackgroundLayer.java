package org.breathcue.mix;

import org.breathcue.mix.signal.RaisedCosine;
import org.breathcue.timeline.Timeline;

/**
 * Plays one background at a level that changes with the sections of the session, ducked under the words, with a fade-in at
 * the beginning of the session and a fade-out at its end.
 */
final class BackgroundLayer implements Layer {
    /** The number of frames over which the gain is linear, counted from frame 0. */
    private static final int SEGMENT = 64;

    /** The duration, in seconds, of a change of level, and of the fade from one background to the next. */
    static final double CHANGE_SECONDS = 3;

    private static final double COMING_SECONDS = 3;
    private static final double GOING_SECONDS = 5;

    private final Background background;
    private final long start;
    private final SmoothLevel level;
    private final Ducking ducking;
    private final long frames;
    private final double coming;
    private final double going;

    /** @param level the gain over the session, linear, in addition to that of the background; 0 before its start */
    BackgroundLayer(Timeline timeline, SoundSections.Playing playing, SmoothLevel level, Ducking ducking) {
        Background background = playing.background();
        if (background.frameRate() != timeline.frameRate()) {
            throw new IllegalArgumentException("background has " + background.frameRate()
                    + " frames a second, the timeline " + timeline.frameRate());
        }
        this.frames = timeline.frames();
        this.background = background;
        this.start = playing.startFrame();
        this.level = level;
        this.ducking = ducking;
        this.coming = Math.min(COMING_SECONDS * timeline.frameRate(), frames / 2.0);
        this.going = Math.min(GOING_SECONDS * timeline.frameRate(), frames / 2.0);
    }

    @Override
    public void add(long from, long end, float[] out) {
        long at = Math.max(from, start);
        if (at >= end) {
            return;
        }
        long segment = at / SEGMENT * SEGMENT;
        float low = gain(segment);
        while (at < end) {
            float high = gain(segment + SEGMENT);
            float slope = (high - low) / SEGMENT;
            int part = (int) (Math.min(end, segment + SEGMENT) - at);
            if (low != 0 || high != 0) {
                background.add(at - start, (int) (at - segment), part, low, slope, out, (int) (at - from));
            }
            at += part;
            segment += SEGMENT;
            low = high;
        }
    }

    private float gain(long frame) {
        double edge = RaisedCosine.at(frame / coming) * RaisedCosine.at((frames - frame) / going);
        return (float) (level.at(frame) * edge * ducking.gain(frame));
    }
}
