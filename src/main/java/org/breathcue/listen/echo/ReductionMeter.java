package org.breathcue.listen.echo;

/**
 * Measures by how much the echo is reduced (echo return loss enhancement, ERLE): the ratio of the power of the
 * microphone to that of the output, in dB. For use by one thread.
 *
 * <p>Only hops count in which the session is within 15 dB of its loudest: in others, noise and people are louder than
 * the echo. Of these hops, the meter follows the median, by a quarter of a dB up or down in each. Somebody who speaks
 * less than half of the time therefore changes it by little. For example, with 20 dB in a hundred hops and 0 dB in
 * thirty of them, it stays near 20 dB.
 */
final class ReductionMeter {
    private static final double STEP_DB = 0.25;
    private static final double RANGE = 0.03;

    /** The loudest power falls by 0.1 dB in a second. */
    private static final double FORGETTING = 0.9996;

    private static final double LEAST_POWER = 1e-6;

    private double loudest;
    private double reduction;

    /** Begins again at 0 dB. */
    void reset() {
        reduction = 0;
    }

    /** Takes a hop: its mean powers as it is heard, in the microphone and in the output. */
    void add(double played, double microphone, double output) {
        loudest = Math.max(played, loudest * FORGETTING);
        if (played < LEAST_POWER || played < RANGE * loudest) {
            return;
        }
        double now = 10 * Math.log10((microphone + 1e-12) / (output + 1e-12));
        reduction = Math.max(0, reduction + (now > reduction ? STEP_DB : -STEP_DB));
    }

    double reductionDb() {
        return reduction;
    }
}
