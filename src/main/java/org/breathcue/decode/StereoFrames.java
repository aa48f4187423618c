package org.breathcue.decode;

/** Stereo frames that were decoded and not yet read. It holds one block of a codec, so it stays small. */
final class StereoFrames {
    private static final int FIRST_CAPACITY = 4096;

    private float[] samples = new float[2 * FIRST_CAPACITY];
    private int from;
    private int to;

    /** Returns the number of frames. */
    int size() {
        return to - from;
    }

    /** Adds a frame at the end. */
    void add(float left, float right) {
        if (2 * to + 2 > samples.length) {
            makeRoom();
        }
        samples[2 * to] = left;
        samples[2 * to + 1] = right;
        to++;
    }

    private void makeRoom() {
        int size = size();
        float[] target = size > samples.length / 4 ? new float[2 * samples.length] : samples;
        System.arraycopy(samples, 2 * from, target, 0, 2 * size);
        samples = target;
        from = 0;
        to = size;
    }

    /** Adds silent frames at the end. */
    void addSilence(int frames) {
        for (int i = 0; i < frames; i++) {
            add(0, 0);
        }
    }

    /** Removes frames from the beginning, at most all. Returns how many it removed. */
    int dropFirst(long frames) {
        int dropped = (int) Math.min(frames, size());
        from += dropped;
        return dropped;
    }

    /** Removes all frames after the first ones. */
    void keepFirst(long frames) {
        to = from + (int) Math.min(frames, size());
    }

    /** Moves frames from the beginning to interleaved stereo, at most all. Returns how many. */
    int moveTo(float[] stereo, int frame, int frames) {
        int moved = Math.min(frames, size());
        System.arraycopy(samples, 2 * from, stereo, 2 * frame, 2 * moved);
        from += moved;
        if (from == to) {
            from = 0;
            to = 0;
        }
        return moved;
    }

    /** Returns whether every sample is a finite number. */
    boolean isFinite() {
        float sum = 0;
        for (int i = 2 * from; i < 2 * to; i++) {
            // Stays 0, or becomes and stays NaN.
            sum += samples[i] * 0;
        }
        return sum == 0;
    }
}
