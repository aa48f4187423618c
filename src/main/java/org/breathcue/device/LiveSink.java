package org.breathcue.device;

import java.io.IOException;

/**
 * Sound that is heard while it is written: 16-bit little-endian stereo, whole frames. Used by one thread, except for
 * {@link #heard}, which any thread may call.
 */
public interface LiveSink extends AutoCloseable {
    /**
     * Appends sound, waiting while the device is full, which is what paces live playing.
     *
     * @throws LineLostException if the device takes nothing any more; what was not heard of it is lost
     */
    void write(byte[] data, int offset, int length) throws LineLostException;

    /** How many of all frames written so far have been heard: smooth, never falling, never more than were written. */
    long heard();

    /**
     * Tries once to open a lost device again. Afterwards {@link #heard} and what was written both stand at what had been heard when
     * it was lost: whoever writes goes on from there.
     *
     * @return whether there is a device again
     */
    boolean reopen();

    /** Waits until everything has been heard. */
    void finish() throws IOException;

    @Override
    void close();

    /** The sound device is gone. */
    final class LineLostException extends IOException {
        private static final long serialVersionUID = 1;

        /** @param message what to tell the listener */
        public LineLostException(String message) {
            super(message);
        }
    }
}
