package org.breathcue.pcm;

import java.io.IOException;

/** Holds what is written to a file to the number of frames that was announced. For one thread. */
public final class FrameCountCheck {
    private static final int FRAME_BYTES = 4;

    private final AtomicFile file;
    private final long frames;
    private long bytes;

    /** Counts up to {@code frames}; failures are those of the file. */
    public FrameCountCheck(AtomicFile file, long frames) {
        this.file = file;
        this.frames = frames;
    }

    /**
     * Counts more bytes of sound.
     *
     * @throws IOException if these are too many
     */
    public void add(int more) throws IOException {
        bytes += more;
        if (bytes > frames * FRAME_BYTES) {
            throw file.failure("received more than the expected " + frames + " frames", null);
        }
    }

    /**
     * Says that no more will come.
     *
     * @throws IOException if it was not enough
     */
    public void end() throws IOException {
        if (bytes != frames * FRAME_BYTES) {
            throw file.failure("received only " + bytes / FRAME_BYTES + " of " + frames + " frames", null);
        }
    }
}
