package org.breathcue.decode;

import java.io.IOException;

/** Decodes a file block by block. Used by one thread. */
interface Codec {
    /** Returns the frame rate in frames per second. */
    int frameRate();

    /**
     * Decodes the next block.
     *
     * @param out receives the frames, possibly none
     * @return whether more may follow
     * @throws IOException if the file cannot be read, or is damaged
     */
    boolean decode(StereoFrames out) throws IOException;
}
