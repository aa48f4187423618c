package org.breathcue.listen.echo;

/**
 * Follows the delay, which changes slowly if the clocks of the loudspeaker and of the microphone differ: a Kalman filter
 * with two states, the delay and its change. For use by one thread; allocates nothing.
 *
 * <p>Measured lags include the corrections A that {@link AlignedReference} has already applied, so the filter follows z
 * = lag − A, which is a straight line in time, whatever was corrected. For example, if the microphone's clock is slow by
 * 100 ppm, then z falls by 1.6 samples in a second; the corrections rise as fast, and the lag stays. Because of this,
 * the delay between a correction and its effect does not matter.
 */
final class ClockTracker {
    private static final double RATE = EchoCanceller.RATE;

    /** The standard deviation of a measured lag, in samples. */
    private static final double LAG_ERROR = 0.3;

    /** The standard deviation of the difference between two clocks that is not known: 200 ppm. */
    private static final double UNKNOWN_DRIFT = 200e-6 * RATE;

    /** The change of the difference within a second: 0.3 ppm. */
    private static final double WANDER = 0.3e-6 * RATE;

    private static final double FARTHEST = 4;

    private double seconds;
    private double lag;
    private double drift;
    private double lagVariance;
    private double covariance;
    private double driftVariance = UNKNOWN_DRIFT * UNKNOWN_DRIFT;

    /** Starts again at a lag. What is known about the clocks stays. */
    void start(double atSeconds, double z) {
        seconds = atSeconds;
        lag = z;
        lagVariance = 1;
        covariance = 0;
        driftVariance = Math.max(driftVariance, WANDER * WANDER * 100);
    }

    /** Forgets what is known about the clocks, because the device may be another one. */
    void forgetDrift() {
        driftVariance = UNKNOWN_DRIFT * UNKNOWN_DRIFT;
    }

    /** Returns the expected z at a time. */
    double expected(double atSeconds) {
        return lag + drift * (atSeconds - seconds);
    }

    /**
     * Takes a measured z into account.
     *
     * @return false if it is too far from the expected one, so that it was not
     */
    boolean measured(double atSeconds, double z) {
        double t = atSeconds - seconds;
        double predicted = lag + t * drift;
        double a = lagVariance + t * (2 * covariance + t * driftVariance);
        double b = covariance + t * driftVariance;
        double c = driftVariance + WANDER * WANDER * t;
        double total = a + LAG_ERROR * LAG_ERROR;
        double innovation = z - predicted;
        if (Math.abs(innovation) > FARTHEST * Math.sqrt(total)) {
            return false;
        }
        lag = predicted + a / total * innovation;
        drift += b / total * innovation;
        lagVariance = a - a * a / total;
        covariance = b - a * b / total;
        driftVariance = c - b * b / total;
        seconds = atSeconds;
        return true;
    }

    /** Returns the change of z in samples per second. */
    double drift() {
        return drift;
    }

    /** Returns by how much the clock of the loudspeaker is faster than that of the microphone, in ppm. */
    double driftPpm() {
        return -drift / RATE * 1e6;
    }
}
