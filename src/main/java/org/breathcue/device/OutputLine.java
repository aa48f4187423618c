package org.breathcue.device;

/** The few things this package needs of a line that plays 16-bit little-endian sound. Used by one thread, but for flush and close. */
interface OutputLine {
    /** 1 or 2. */
    int channels();

    /** Frames in a second. */
    int frameRate();

    /** The size of the line's buffer. */
    int bufferBytes();

    /** Takes whole frames, waiting for room once started; may take fewer than offered, and none if the device has gone. */
    int write(byte[] data, int offset, int length);

    /** Starts to play what was written. */
    void start();

    /** How many frames the device has taken out of the buffer; not to be trusted beyond what was written. */
    long position();

    void stop();

    /** Throws away what was written but not played, from any thread; a write that waits then returns. */
    void flush();

    /** Closes the line, from any thread, any number of times. */
    void close();
}
