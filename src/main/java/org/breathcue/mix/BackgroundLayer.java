package org.breathcue.mix;

import org.breathcue.timeline.Timeline;

/** Plays a background from the first frame to the last, ducked under the words, with a fade-in and a fade-out. */
final class BackgroundLayer implements Layer {
    /** The number of frames over which the gain is linear, counted from frame 0. */
    private static final int SEGMENT = 64;

    private static final double COMING_SECONDS = 3;
    private static final double GOING_SECONDS = 5;

    private final Background background;
    private final double gain;
    private final Ducking ducking;
    private final long frames;
    private final double coming;
    private final double going;

    /** @param gain linear, in addition to that of the background */
    BackgroundLayer(Timeline timeline, Background background, double gain, Ducking ducking) {
        if (background.frameRate() != timeline.frameRate()) {
            throw new IllegalArgumentException("background has " + background.frameRate()
                    + " frames a second, the timeline " + timeline.frameRate());
        }
        this.frames = timeline.frames();
        this.background = background;
        this.gain = gain;
        this.ducking = ducking;
        this.coming = Math.min(COMING_SECONDS * timeline.frameRate(), frames / 2.0);
        this.going = Math.min(GOING_SECONDS * timeline.frameRate(), frames / 2.0);
    }

    @Override
    public void add(long from, long end, float[] out) {
        long segment = from / SEGMENT * SEGMENT;
        float low = gain(segment);
        long at = from;
        while (at < end) {
            float high = gain(segment + SEGMENT);
            float slope = (high - low) / SEGMENT;
            int part = (int) (Math.min(end, segment + SEGMENT) - at);
            background.add(at, (int) (at - segment), part, low, slope, out, (int) (at - from));
            at += part;
            segment += SEGMENT;
            low = high;
        }
    }

    private float gain(long frame) {
        double edge = RaisedCosine.at(frame / coming) * RaisedCosine.at((frames - frame) / going);
        return (float) (gain * edge * ducking.gain(frame));
    }
}
