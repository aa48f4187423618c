package org.breathcue.device;

import java.io.IOException;

/**
 * A sink whose sound is heard while it is written: 16-bit little-endian stereo, whole frames. For use by one thread,
 * except for {@link #heard}, which any thread may call.
 */
public interface LiveSink extends AutoCloseable {
    /**
     * Writes sound. Blocks while the device is full, which sets the pace of live playback.
     *
     * @throws LineLostException if the device no longer accepts sound; sound that was not heard is lost
     */
    void write(byte[] data, int offset, int length) throws LineLostException;

    /**
     * Returns how many of the frames written so far have been heard. It advances smoothly, never decreases, and never
     * exceeds the number of frames written.
     */
    long heard();

    /**
     * Tries once to reopen a lost device. Afterwards, both {@link #heard} and the number of frames written equal the
     * number of frames heard when the device was lost. The caller continues from there.
     *
     * @return whether the device is open
     */
    boolean reopen();

    /** Waits until everything has been heard. */
    void finish() throws IOException;

    @Override
    void close();

    /** The audio device was lost. */
    final class LineLostException extends IOException {
        private static final long serialVersionUID = 1;

        /** @param message the message for the listener */
        public LineLostException(String message) {
            super(message);
        }
    }
}
