package org.breathcue.mix;

/** What a background plays, at its own level. Adding is a pure function of the frame and allocates nothing. */
interface BackgroundContent {
    /** See {@link Background#add}. */
    void add(long from, int offset, int frames, float level, float slope, float[] out, int outFrame);

    /** Returns the number of frames after which it starts again; if it does not, that of its end. */
    long frames();
}
