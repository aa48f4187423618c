package org.breathcue.device;

/**
 * Detects a write that does not return. One thread writes, another one checks. The detector counts checks that found
 * the same write instead of measuring time, because no checks take place while the computer sleeps.
 */
final class StuckWriteDetector {
    /** The time between checks. */
    static final long LOOK_NANOS = 250_000_000;

    /** 2.5 s. Some sound servers accept 2 s of sound at once, and then nothing for 2 s. */
    private static final int MOST_LOOKS = 10;

    private volatile long writing;
    private long writes;
    private long seen;
    private int looks;

    /** Records the start of a write. */
    void begin() {
        writing = ++writes;
    }

    /** Records that the write has returned. */
    void end() {
        writing = 0;
    }

    /** Returns whether the current write is stuck; true only once per write. */
    boolean look() {
        long current = writing;
        if (current == 0 || current != seen) {
            seen = current;
            looks = 0;
            return false;
        }
        return ++looks == MOST_LOOKS;
    }
}
