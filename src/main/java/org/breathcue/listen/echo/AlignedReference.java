package org.breathcue.listen.echo;

import java.util.Arrays;

/**
 * What was played, at 16 kHz on the clock of the microphone: sample k was written to the device while the microphone
 * recorded sample k, give or take the time by which the player and this thread are late.
 *
 * <p>Sample k is at place p(k) = p(0) + r·(k + A(k)) of the frames written, where r is the frame rate divided by 16,000
 * and A(k) the sum of all corrections so far, in samples. {@link ClockTracker} decides the corrections. For example, at
 * 48 kHz and with a correction of 100 ppm, sample 10,000 is at frame 3·(10,000 + 1) = 30,003.
 *
 * <p>Samples are made as soon as the frames are there. If they are not there when the canceller needs them, the device
 * has run empty; silence takes their place, and everything after it is that much later, as it is in the room.
 */
final class AlignedReference {
    private static final int HOP = EchoCanceller.HOP;

    /** The number of samples that are kept: 4 s. */
    private static final int KEPT = 65_536;

    private static final int MASK = KEPT - 1;

    /** The maximum number of hops made at once, so that a late player does not make this thread late. */
    private static final int MOST_HOPS = 4;

    private static final double MOST_CORRECTION = 0.002;

    private final PlayedSound played;
    private final SincTable sinc;
    private final double ratio;
    private final float[] frames;
    private final float[] samples = new float[KEPT];

    /** A at the end of each kept hop. */
    private final double[] corrections = new double[KEPT / HOP];

    private double place;
    private double correction;

    /** The number of samples made. */
    private long made;

    private boolean started;

    AlignedReference(PlayedSound played) {
        this.played = played;
        ratio = (double) played.frameRate() / EchoCanceller.RATE;
        sinc = new SincTable(played.frameRate());
        frames = new float[(int) Math.ceil(HOP * ratio * (1 + MOST_CORRECTION)) + 2 * sinc.half() + 4];
    }

    /**
     * Begins again: in the next call of {@link #advance}, the last sample wanted is taken as the last frame written. The
     * samples already made stay as they are.
     */
    void restart() {
        started = false;
    }

    /**
     * Makes the samples up to a number.
     *
     * @param end the number of samples wanted, a multiple of the hop
     * @param needed the number of samples that must be there now
     * @param rate the correction in samples per sample, such as 0.0001 for 100 ppm
     * @return the number of silent samples inserted because the frames were not there
     */
    int advance(long end, long needed, double rate) {
        if (!started) {
            place = played.written() - ratio * (end - made);
            started = true;
        }
        double limited = Math.max(-MOST_CORRECTION, Math.min(MOST_CORRECTION, rate));
        for (int i = 0; i < MOST_HOPS && made < end && make(limited); i++) {}
        int inserted = 0;
        while (made < needed) {
            insert();
            inserted += HOP;
        }
        return inserted;
    }

    /** Copies the samples up to {@code end}, which may be later than those made. */
    void copy(long end, float[] to, int count) {
        long from = end - count;
        int there = (int) Math.max(0, Math.min(count, made - from));
        int start = (int) from & MASK;
        int n = Math.min(there, KEPT - start);
        System.arraycopy(samples, start, to, 0, n);
        System.arraycopy(samples, 0, to, n, there - n);
        Arrays.fill(to, there, count, 0);
    }

    /** Returns A at a sample of the last four seconds, in samples. */
    double correctionAt(double sample) {
        double hop = Math.min(sample, (double) made) / HOP - 1;
        long before = (long) Math.floor(hop);
        double a = corrections[(int) before & (corrections.length - 1)];
        double b = before + 1 < made / HOP ? corrections[(int) (before + 1) & (corrections.length - 1)] : correction;
        return a + (hop - before) * (b - a);
    }

    /** Returns A at the last sample made. */
    double correction() {
        return correction;
    }

    private boolean make(double rate) {
        double step = ratio * (1 + rate);
        int half = sinc.half();
        long first = (long) Math.floor(place) - (half - 1);
        int count = (int) (Math.floor(place + (HOP - 1) * step) - Math.floor(place)) + 2 * half;
        if (first + count > played.written()) {
            return false;
        }
        if (!played.read(first, frames, count)) {
            // This thread was late by seconds. The delay has to be measured anew.
            played.interrupted();
            restart();
            return false;
        }
        double from = place - Math.floor(place);
        int at = (int) made & MASK;
        for (int i = 0; i < HOP; i++) {
            double p = from + i * step;
            int whole = (int) p;
            samples[at + i] = sinc.value(frames, whole, p - whole);
        }
        place += HOP * step;
        correction += HOP * rate;
        finishHop();
        return true;
    }

    private void insert() {
        int at = (int) made & MASK;
        Arrays.fill(samples, at, at + HOP, 0);
        finishHop();
    }

    private void finishHop() {
        corrections[(int) (made / HOP) & (corrections.length - 1)] = correction;
        made += HOP;
    }
}
