package org.breathcue.encode;

import java.io.IOException;
import org.breathcue.file.AtomicFile;

/** Checks that exactly the expected number of frames is written to a file. For use by one thread. */
final class FrameCountCheck {
    private static final int FRAME_BYTES = 4;

    private final AtomicFile file;
    private final long frames;
    private long bytes;

    /** Creates a check for {@code frames} frames. Errors are reported as errors of {@code file}. */
    FrameCountCheck(AtomicFile file, long frames) {
        this.file = file;
        this.frames = frames;
    }

    /**
     * Counts bytes of sound.
     *
     * @throws IOException if there are more than expected
     */
    void add(int more) throws IOException {
        bytes += more;
        if (bytes > frames * FRAME_BYTES) {
            throw file.failure("received more than the expected " + frames + " frames", null);
        }
    }

    /**
     * Ends the count.
     *
     * @throws IOException if there were fewer frames than expected
     */
    void end() throws IOException {
        if (bytes != frames * FRAME_BYTES) {
            throw file.failure("received only " + bytes / FRAME_BYTES + " of " + frames + " frames", null);
        }
    }
}
