package org.breathcue.listen.speech;

/**
 * Tells whether what is left of a microphone after echo cancellation can be a person in the room. A canceller leaves a little of the echo,
 * and that is speech too if the session speaks; a person is louder than this rest. Compares powers in steps of 32 ms, and remembers an echo
 * for a few steps, because the rest of a room's echo comes after the echo itself.
 */
final class NearEndGate {
    /** How much of the echo's power a canceller may leave: −13 dB. */
    private static final double SHARE = 0.05;

    /** How much of the remembered power is left after a step. */
    private static final double MEMORY = 0.7;

    private double echoPower;

    /**
     * Takes the next step.
     *
     * @param cleaned the power of what is left of the microphone
     * @param echo the power of the estimated echo
     */
    boolean opens(double cleaned, double echo) {
        echoPower = Math.max(echo, MEMORY * echoPower);
        return cleaned >= SHARE * echoPower;
    }

    /** Returns the power of some samples, times their number. */
    static double power(float[] samples, int from, int length) {
        double power = 0;
        for (int i = from; i < from + length; i++) {
            power += samples[i] * samples[i];
        }
        return power;
    }
}
