package org.breathcue.voice.heart;

/**
 * Elementary functions in single precision without branches: several times faster than those of {@link Math}, and with the same bits on
 * every machine. They are textbook methods: the argument is reduced to a short range and put into a Taylor polynomial, whose remainder is
 * below 10⁻⁶. Rounding adds less than that, except to large exponentials: up to 4·10⁻⁶ of their value.
 *
 * <p>For example, e³ is 2^4.328: 4 becomes the exponent of the result, and the polynomial of degree 6 in 0.328 gives 2^0.328 = 1.2553, so
 * that 2⁴ · 1.2553 = 20.085.
 */
final class FastMath {
    private static final float PI = (float) Math.PI;
    private static final float LOG2_E = 1.442695f;
    /** The largest exponent of a finite power of two, and the smallest of one that is not subnormal. */
    private static final float HIGHEST = 127;

    private static final float LOWEST = -126;
    private static final int EXPONENT_BIAS = 127;
    private static final int MANTISSA_BITS = 23;

    /** The argument above which the hyperbolic tangent is 1 in single precision. */
    private static final float SATURATED = 9;

    private FastMath() {}

    /** Returns e to the power x; where that is beyond the range of normal numbers, the nearest one of them. */
    static float exp(float x) {
        float power = Math.min(HIGHEST, Math.max(LOWEST, x * LOG2_E));
        int whole = nearest(power);
        float rest = power - whole;
        float two = 1f + rest * (0.6931472f + rest * (0.2402265f + rest * cubicOfTwo(rest)));
        return two * Float.intBitsToFloat((whole + EXPONENT_BIAS) << MANTISSA_BITS);
    }

    /** Returns the last four terms of the Taylor polynomial of 2 to the power of a number from −0.5 to 0.5, without their common power. */
    private static float cubicOfTwo(float rest) {
        return 0.05550411f + rest * (0.009618129f + rest * (0.0013333558f + rest * 1.540353e-4f));
    }

    /** Returns the hyperbolic tangent, as (e²ˣ − 1) / (e²ˣ + 1). */
    static float tanh(float x) {
        float twice = exp(2 * Math.min(SATURATED, Math.max(-SATURATED, x)));
        return (twice - 1) / (twice + 1);
    }

    /** Returns an equal angle from −1 to 1, both in half turns. */
    static float reduced(float halfTurns) {
        return halfTurns - 2 * nearest(0.5f * halfTurns);
    }

    /** Returns the sine of an angle from −1 to 1 half turns. */
    static float sinPi(float halfTurns) {
        return sine(Math.copySign(0.5f - Math.abs(Math.abs(halfTurns) - 0.5f), halfTurns));
    }

    /** Returns the cosine of an angle from −1 to 1 half turns. */
    static float cosPi(float halfTurns) {
        return sine(0.5f - Math.abs(halfTurns));
    }

    /** Returns the sine of an angle from −0.5 to 0.5 half turns, by the Taylor polynomial of degree 11. */
    private static float sine(float halfTurns) {
        float square = halfTurns * halfTurns;
        return halfTurns * (PI + square * (-5.1677127f + square * (2.550164f + square * quarticOfSine(square))));
    }

    private static float quarticOfSine(float square) {
        return -0.5992645f + square * (0.08214589f - square * 0.007370431f);
    }

    private static int nearest(float x) {
        return (int) (x + Math.copySign(0.5f, x));
    }
}
