package org.breathcue.device;

/**
 * The operations of an audio line that this package needs; 16-bit little-endian sound. For use by one thread, except
 * for {@link #flush} and {@link #close}.
 */
interface OutputLine {
    /** Returns the number of channels, 1 or 2. */
    int channels();

    /** Returns the frame rate in frames per second. */
    int frameRate();

    /** Returns the size of the buffer in bytes. */
    int bufferBytes();

    /**
     * Writes whole frames; blocks while the buffer is full if the line was started. May accept fewer bytes than
     * offered, and none if the device is gone.
     */
    int write(byte[] data, int offset, int length);

    /** Starts playback. */
    void start();

    /**
     * Returns the number of frames that the device has taken from the buffer. The value can be wrong and exceed the
     * number of frames written.
     */
    long position();

    void stop();

    /** Discards sound that was written but not played. Can be called from any thread. A blocked write then returns. */
    void flush();

    /** Closes the line. Can be called from any thread, any number of times. */
    void close();
}
