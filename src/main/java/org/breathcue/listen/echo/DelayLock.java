package org.breathcue.listen.echo;

import java.util.Arrays;

/**
 * Finds the delay between what was played and what the microphone hears, and holds it while two clocks drift apart. For
 * use by one thread; allocates nothing.
 *
 * <p><b>Searching</b>, it compares both sounds four times a second ({@link DelayEstimator}). Two clear peaks in a row at
 * the same lag are the delay. <b>Locked</b>, it keeps the correlation around the peak as a pattern: the direct sound and
 * the first reflections. Where the pattern fits best into a later correlation tells how far the delay has moved, to a
 * fraction of a sample ({@link ClockTracker}), and {@link AlignedReference} is corrected so that it moves back. A clear
 * peak elsewhere, twice in a row, is a jump of the delay: the device has run empty, or a buffer has changed.
 */
final class DelayLock {
    private static final int HOP = EchoCanceller.HOP;
    private static final int RATE = EchoCanceller.RATE;

    /** The room response is taken to begin this many samples before its highest peak, 12 ms. */
    private static final int HEADROOM = 192;

    /** By how much the player may be late while the delay is not known, in samples. */
    private static final int PATIENCE = RATE / 10;

    private static final int MASK = DelayEstimator.MICROPHONE - 1;
    private static final int SEARCH_HOPS = 16;
    private static final int EARLY_HOPS = 32;
    private static final int LATE_HOPS = 128;
    private static final int EARLY_MEASUREMENTS = 12;

    /** The height of a peak, as a multiple of the root mean square, that is not chance. */
    private static final double CLEAR = 12;

    /** Two peaks at most this far apart, in samples, are the same. */
    private static final int SAME = 8;

    private static final int REACH = 32;
    private static final int PATTERN = 2 * 64 + 1;
    private static final double FITS = 0.35;
    private static final float RENEWAL = 0.1f;

    /** The time in which a wrong lag is corrected. */
    private static final double CORRECTION_SECONDS = 2;

    /** After this time without a clear peak, the search begins again from the newest frame. */
    private static final int MOST_SEARCHES = 16;

    private static final double AUDIBLE = 1e-7;

    private final AlignedReference reference;
    private final DelayEstimator estimator = new DelayEstimator();
    private final ClockTracker clock = new ClockTracker();
    private final float[] microphone = new float[DelayEstimator.MICROPHONE];
    private final float[] reference2s = new float[DelayEstimator.REFERENCE];
    private final float[] microphone1s = new float[DelayEstimator.REFERENCE];
    private final float[] pattern = new float[PATTERN];
    private final float[] around = new float[PATTERN + 2 * REACH];
    private final double[] fit = new double[2 * REACH + 1];
    private long end;
    private boolean locked;
    private int lag;
    private int candidate = -1;
    private int waited;
    private int measurements;
    private int refused;
    private int searches;
    private boolean suspicious;

    DelayLock(AlignedReference reference) {
        this.reference = reference;
    }

    /**
     * Takes a hop of the microphone.
     *
     * @return true if the delay was found, or found to be another one than before
     */
    boolean add(float[] hop) {
        System.arraycopy(hop, 0, microphone, (int) end & MASK, HOP);
        end += HOP;
        int inserted = reference.advance(end, end - (locked ? delay() : PATIENCE), rate());
        if (inserted > 0 && locked) {
            suspect();
        }
        waited++;
        if (waited < interval()) {
            return false;
        }
        waited = 0;
        if (end < DelayEstimator.REFERENCE || !compare()) {
            return false;
        }
        return locked ? follow() : search();
    }

    /** Says that the delay has probably jumped. */
    void suspect() {
        if (!suspicious) {
            suspicious = true;
            candidate = -1;
            waited = 0;
            searches = 0;
        }
    }

    /** Begins again: another device may play, with another clock. */
    void restart() {
        locked = false;
        suspicious = false;
        candidate = -1;
        searches = 0;
        waited = 0;
        measurements = 0;
        clock.forgetDrift();
        reference.restart();
    }

    boolean locked() {
        return locked;
    }

    /** Returns the number of samples by which the reference has to be delayed. */
    int delay() {
        return Math.max(0, lag - HEADROOM);
    }

    /** Returns the lag of the strongest sound, in samples. */
    int lag() {
        return lag;
    }

    double driftPpm() {
        return locked ? clock.driftPpm() : 0;
    }

    private int interval() {
        if (!locked || suspicious) {
            return SEARCH_HOPS;
        }
        return measurements < EARLY_MEASUREMENTS ? EARLY_HOPS : LATE_HOPS;
    }

    /** Returns the present correction, in samples per sample. */
    private double rate() {
        if (!locked) {
            return -clock.drift() / RATE;
        }
        // What is made now is heard later, by the lag.
        double heard = (double) (end + lag) / RATE;
        double wanted = lag - clock.expected(heard);
        return -clock.drift() / RATE + (wanted - reference.correction()) / (CORRECTION_SECONDS * RATE);
    }

    private boolean compare() {
        reference.copy(end, reference2s, reference2s.length);
        double power = 0;
        for (float sample : reference2s) {
            power += sample * sample;
        }
        if (power < AUDIBLE * reference2s.length) {
            return false;
        }
        int start = (int) end & MASK;
        int half = microphone1s.length / 2;
        Arrays.fill(microphone1s, 0, half, 0);
        System.arraycopy(microphone, start, microphone1s, half, microphone.length - start);
        System.arraycopy(microphone, 0, microphone1s, half + microphone.length - start, start);
        estimator.compare(reference2s, microphone1s);
        return true;
    }

    private boolean search() {
        int peak = estimator.peak();
        boolean clear = estimator.height() > CLEAR;
        boolean again = clear && candidate >= 0 && Math.abs(peak - candidate) <= SAME;
        candidate = clear ? peak : -1;
        searches++;
        if (again) {
            lock(peak);
            return true;
        }
        if (searches >= MOST_SEARCHES) {
            searches = 0;
            reference.restart();
        }
        return false;
    }

    private boolean follow() {
        double moved = moved();
        boolean near = !Double.isNaN(moved);
        int peak = estimator.peak();
        if (estimator.height() > CLEAR && Math.abs(peak - lag) > REACH) {
            boolean again = candidate >= 0 && Math.abs(peak - candidate) <= SAME;
            candidate = peak;
            if (again) {
                lock(peak);
                return true;
            }
            suspicious = true;
            return false;
        }
        candidate = -1;
        double z = lag + moved - correctionHeard(lag);
        if (near && (clock.measured(middle(), z) || twiceRefused(z))) {
            measurements++;
            refused = 0;
            suspicious = false;
            if (Math.abs(moved) < 0.5) {
                for (int i = 0; i < PATTERN; i++) {
                    pattern[i] += RENEWAL * (around[REACH + i] - pattern[i]);
                }
            }
        } else if (suspicious) {
            searches++;
            if (searches >= MOST_SEARCHES) {
                suspicious = false;
                restart();
                return true;
            }
        }
        return false;
    }

    /** One measurement that does not fit is wrong; if two do not, then those before were. */
    private boolean twiceRefused(double z) {
        refused++;
        if (refused < 2) {
            return false;
        }
        clock.forgetDrift();
        clock.start(middle(), z);
        measurements = 0;
        return true;
    }

    private void lock(int peak) {
        locked = true;
        suspicious = false;
        candidate = -1;
        lag = peak;
        estimator.copy(lag - PATTERN / 2, pattern);
        clock.start(middle(), lag - correctionHeard(lag));
        measurements = 0;
        refused = 0;
        searches = 0;
    }

    /** Returns by how many samples the pattern has moved, or NaN if it is not found. */
    private double moved() {
        estimator.copy(lag - PATTERN / 2 - REACH, around);
        double patternPower = 0;
        for (float value : pattern) {
            patternPower += value * value;
        }
        int best = 0;
        for (int shift = 0; shift < fit.length; shift++) {
            double sum = 0;
            double power = 0;
            for (int i = 0; i < PATTERN; i++) {
                sum += pattern[i] * around[shift + i];
                power += around[shift + i] * around[shift + i];
            }
            fit[shift] = sum / Math.sqrt(patternPower * power + 1e-30);
            if (fit[shift] > fit[best]) {
                best = shift;
            }
        }
        if (fit[best] < FITS || best == 0 || best == fit.length - 1) {
            return Double.NaN;
        }
        double before = fit[best - 1];
        double after = fit[best + 1];
        double curve = before - 2 * fit[best] + after;
        return best - REACH + (curve < 0 ? 0.5 * (before - after) / curve : 0);
    }

    /** Returns the middle of the compared second in seconds since the start. */
    private double middle() {
        return (end - DelayEstimator.MICROPHONE / 2.0) / RATE;
    }

    private double correctionHeard(double atLag) {
        return reference.correctionAt(end - DelayEstimator.MICROPHONE / 2.0 - atLag);
    }
}
