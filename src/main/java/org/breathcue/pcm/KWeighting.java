package org.breathcue.pcm;

/**
 * The K-weighting filter of ITU-R BS.1770-4 for one channel: a high shelf that models the head, followed by a high-pass
 * for the low sensitivity to low frequencies. Keeps its state between calls. For use by one thread.
 *
 * <p>The standard gives the coefficients for 48 kHz only. For other frame rates, they are computed with the bilinear
 * transform from the analogue prototypes behind that table. Centre frequencies, gain and quality factors of the
 * prototypes are those of libebur128 ({@code ebur128.c}, Jan Kokemüller). At 48 kHz the coefficients equal the table in
 * all its digits.
 */
final class KWeighting {
    /** The lowest frame rate. The centre of the shelf, 1682 Hz, must be well below half the frame rate. */
    static final int LOWEST_RATE = 8_000;

    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_DB = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_MIDDLE = 0.4996667741545416;
    private static final double PASS_HERTZ = 38.13547087602444;
    private static final double PASS_Q = 0.5003270373238773;

    /** −300 dB. The state is set to zero below this level, because subnormal numbers are slow. */
    private static final double NOTHING = 1e-15;

    private static final int MAGNITUDE = 0x7FFF_FFFF;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private final double c1;
    private final double c2;

    private double x1;
    private double x2;
    private double y1;
    private double y2;
    private double z1;
    private double z2;
    private float largest;

    KWeighting(int frameRate) {
        if (frameRate < LOWEST_RATE) {
            throw new IllegalArgumentException("loudness needs " + LOWEST_RATE + " frames a second: " + frameRate);
        }
        double k = StrictMath.tan(StrictMath.PI * SHELF_HERTZ / frameRate);
        double high = StrictMath.pow(10, SHELF_DB / 20);
        double middle = StrictMath.pow(high, SHELF_MIDDLE);
        double a0 = 1 + k / SHELF_Q + k * k;
        b0 = (high + middle * k / SHELF_Q + k * k) / a0;
        b1 = 2 * (k * k - high) / a0;
        b2 = (high - middle * k / SHELF_Q + k * k) / a0;
        a1 = 2 * (k * k - 1) / a0;
        a2 = (1 - k / SHELF_Q + k * k) / a0;
        double p = StrictMath.tan(StrictMath.PI * PASS_HERTZ / frameRate);
        double c0 = 1 + p / PASS_Q + p * p;
        c1 = 2 * (p * p - 1) / c0;
        c2 = (1 - p / PASS_Q + p * p) / c0;
    }

    /** Filters the next samples and returns the sum of their squares. */
    double energy(float[] samples, int from, int to) {
        return energy(samples, from, to, 1);
    }

    /**
     * Filters samples of an interleaved channel and returns the sum of their squares. Afterwards {@link #largest}
     * refers to these samples.
     *
     * @param from the index of the first sample
     * @param to an index after the last sample
     * @param stride the distance between samples
     */
    double energy(float[] samples, int from, int to, int stride) {
        double sum = 0;
        // Direct form I: it adds no rounding errors and has shorter dependency chains than the alternative.
        double in1 = x1;
        double in2 = x2;
        double mid1 = y1;
        double mid2 = y2;
        double out1 = z1;
        double out2 = z2;
        int most = 0;
        for (int i = from; i < to; i += stride) {
            float sample = samples[i];
            // The integer units of the processor are idle here, so finding the peak as well costs almost nothing.
            most = Math.max(most, Float.floatToRawIntBits(sample) & MAGNITUDE);
            double in = sample;
            double mid = (b0 * in + b1 * in1 + b2 * in2 - a2 * mid2) - a1 * mid1;
            double out = (mid - 2 * mid1 + mid2 - c2 * out2) - c1 * out1;
            sum += out * out;
            in2 = in1;
            in1 = in;
            mid2 = mid1;
            mid1 = mid;
            out2 = out1;
            out1 = out;
        }
        x1 = in1;
        x2 = in2;
        y1 = settled(mid1);
        y2 = settled(mid2);
        z1 = settled(out1);
        z2 = settled(out2);
        largest = Float.intBitsToFloat(most);
        return sum;
    }

    /**
     * Filters frames of interleaved stereo and returns the sum of the squares of both channels. Each channel gives the
     * same result as {@link #energy}. Both together take little longer than one, because one channel alone mostly waits
     * for its own results. Afterwards {@link #largest} of the left filter refers to both channels.
     */
    static double energy(KWeighting left, KWeighting right, float[] stereo, int from, int to) {
        double b0 = left.b0;
        double b1 = left.b1;
        double b2 = left.b2;
        double a1 = left.a1;
        double a2 = left.a2;
        double c1 = left.c1;
        double c2 = left.c2;
        double leftSum = 0;
        double leftIn1 = left.x1;
        double leftIn2 = left.x2;
        double leftMid1 = left.y1;
        double leftMid2 = left.y2;
        double leftOut1 = left.z1;
        double leftOut2 = left.z2;
        double rightSum = 0;
        double rightIn1 = right.x1;
        double rightIn2 = right.x2;
        double rightMid1 = right.y1;
        double rightMid2 = right.y2;
        double rightOut1 = right.z1;
        double rightOut2 = right.z2;
        int most = 0;
        for (int i = 2 * from; i < 2 * to; i += 2) {
            float l = stereo[i];
            float r = stereo[i + 1];
            most = Math.max(most, Float.floatToRawIntBits(l) & MAGNITUDE);
            most = Math.max(most, Float.floatToRawIntBits(r) & MAGNITUDE);
            double leftMid = (b0 * l + b1 * leftIn1 + b2 * leftIn2 - a2 * leftMid2) - a1 * leftMid1;
            double rightMid = (b0 * r + b1 * rightIn1 + b2 * rightIn2 - a2 * rightMid2) - a1 * rightMid1;
            double leftOut = (leftMid - 2 * leftMid1 + leftMid2 - c2 * leftOut2) - c1 * leftOut1;
            double rightOut = (rightMid - 2 * rightMid1 + rightMid2 - c2 * rightOut2) - c1 * rightOut1;
            leftSum += leftOut * leftOut;
            rightSum += rightOut * rightOut;
            leftIn2 = leftIn1;
            leftIn1 = l;
            leftMid2 = leftMid1;
            leftMid1 = leftMid;
            leftOut2 = leftOut1;
            leftOut1 = leftOut;
            rightIn2 = rightIn1;
            rightIn1 = r;
            rightMid2 = rightMid1;
            rightMid1 = rightMid;
            rightOut2 = rightOut1;
            rightOut1 = rightOut;
        }
        left.x1 = leftIn1;
        left.x2 = leftIn2;
        left.y1 = settled(leftMid1);
        left.y2 = settled(leftMid2);
        left.z1 = settled(leftOut1);
        left.z2 = settled(leftOut2);
        right.x1 = rightIn1;
        right.x2 = rightIn2;
        right.y1 = settled(rightMid1);
        right.y2 = settled(rightMid2);
        right.z1 = settled(rightOut1);
        right.z2 = settled(rightOut2);
        left.largest = Float.intBitsToFloat(most);
        return leftSum + rightSum;
    }

    /** Returns the largest absolute sample of the last call. */
    float largest() {
        return largest;
    }

    /** Returns whether the filter has fully decayed. */
    boolean silent() {
        return x1 == 0 && x2 == 0 && y1 == 0 && y2 == 0 && z1 == 0 && z2 == 0;
    }

    /** Resets the state to silence. */
    void reset() {
        x1 = 0;
        x2 = 0;
        y1 = 0;
        y2 = 0;
        z1 = 0;
        z2 = 0;
    }

    /** Copies the state of another filter with the same frame rate. */
    void follow(KWeighting other) {
        x1 = other.x1;
        x2 = other.x2;
        y1 = other.y1;
        y2 = other.y2;
        z1 = other.z1;
        z2 = other.z2;
    }

    boolean sameState(KWeighting other) {
        return x1 == other.x1 && x2 == other.x2 && y1 == other.y1 && y2 == other.y2 && z1 == other.z1 && z2 == other.z2;
    }

    private static double settled(double value) {
        return Math.abs(value) < NOTHING ? 0 : value;
    }
}
