package org.breathcue.device;

/**
 * Notices a write that does not come back. One thread writes, another looks. What counts is how often it looked and found the same
 * write, not the time: while the machine sleeps, nobody looks.
 */
final class StuckWriteDetector {
    /** How often to look. */
    static final long LOOK_NANOS = 250_000_000;

    /** 2.5 s: some sound servers take as much as 2 s at once, and then nothing for as long. */
    private static final int MOST_LOOKS = 10;

    private volatile long writing;
    private long writes;
    private long seen;
    private int looks;

    /** A write begins. */
    void begin() {
        writing = ++writes;
    }

    /** It has come back. */
    void end() {
        writing = 0;
    }

    /** Whether the write that goes on now is found stuck; true once for each. */
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
