package org.breathcue.mix;

import java.util.List;
import org.breathcue.pcm.StoredSound;

/** A continuous stereo sound: generated, or music. Immutable; adding is a pure function of the frame. */
public final class Background {
    private final int frameRate;
    private final double peak;
    private final BackgroundContent content;

    /** @param peak the true peak, linear */
    Background(int frameRate, double peak, BackgroundContent content) {
        this.frameRate = frameRate;
        this.peak = peak;
        this.content = content;
    }

    /**
     * Returns sounds that are played one after the other, each at the loudness of the built-in backgrounds. The last 3 s of
     * a sound, or a quarter of the shortest one if this is less, are crossfaded with the beginning of the next one.
     *
     * @param sounds at least one; all have the same frame rate. A sound below −70 LUFS throughout counts as silence
     * @param loop whether the first one follows the last one; if not, the last one is faded out
     */
    public static Background of(List<StoredSound> sounds, boolean loop) {
        Playlist playlist = Playlist.of(sounds, loop);
        return new Background(sounds.get(0).frameRate(), playlist.peak(), playlist);
    }

    /** Returns the frame rate in frames per second. */
    public int frameRate() {
        return frameRate;
    }

    /** Returns the true peak, linear. */
    double peak() {
        return peak;
    }

    /** Returns the number of frames after which it starts again; if it does not, that of its end. */
    long frames() {
        return content.frames();
    }

    /**
     * Adds a part to interleaved stereo with a gain that changes linearly.
     *
     * @param from the frame to start at, counted from the beginning of the background
     * @param offset the number of frames between the start of the line and {@code from}
     * @param level the linear gain at the start of the line
     * @param slope the change of the gain per frame
     */
    void add(long from, int offset, int frames, float level, float slope, float[] out, int outFrame) {
        content.add(from, offset, frames, level, slope, out, outFrame);
    }
}
