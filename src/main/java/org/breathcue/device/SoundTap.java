package org.breathcue.device;

/** Is told of the sound that a device gets, on the thread that plays, which it must not delay. */
public interface SoundTap {
    /**
     * Is told of sound that the device gets next.
     *
     * @param stereo 16-bit little-endian stereo frames, valid during the call
     * @param offset of the first byte
     * @param length in bytes, whole frames
     */
    void written(byte[] stereo, int offset, int length);

    /** Is told that the device was lost, and opened again. */
    void interrupted();
}
