package org.breathcue.decode;

/**
 * The positions that Ogg packets give, by which the first frames after the start of the encoder and the last ones after
 * the end of the sound are dropped.
 *
 * <p>The position of a packet is that of the frame after its last one. A file that was cut out of a longer one does not
 * start at 0; the first position tells where it starts. The last position is the end of the sound: the frames of the last
 * packet after it only fill the packet.
 */
final class GranuleClock {
    private static final long UNKNOWN = -1;

    private long start = UNKNOWN;
    private long decoded;

    /**
     * Counts frames that were decoded from a packet.
     *
     * @param position the position of the packet; negative if it has none
     * @param last whether it is the last packet
     * @return how many of the frames belong to the sound
     */
    long count(int frames, long position, boolean last) {
        decoded += frames;
        if (position < 0) {
            return frames;
        }
        if (start == UNKNOWN) {
            start = last ? 0 : Math.max(0, position - decoded);
        }
        if (!last) {
            return frames;
        }
        long beyond = decoded - (position - start);
        return Math.max(0, Math.min(frames, frames - beyond));
    }
}
