package org.breathcue.pcm;

import java.io.IOException;

/** Stereo sound that is read once, from its beginning to its end. Used by one thread. */
public interface StereoStream {
    /** Returns the frame rate in frames per second. */
    int frameRate();

    /**
     * Reads the next frames.
     *
     * @param stereo receives interleaved stereo from its beginning; values can be beyond −1 and 1
     * @param frames the number of frames wanted
     * @return the number of frames read; less than wanted only at the end of the sound
     * @throws IOException if the sound cannot be read
     */
    int read(float[] stereo, int frames) throws IOException;
}
