package org.breathcue.mix;

import org.breathcue.pcm.StereoClip;

/**
 * How loud people find a sound: the gated loudness of ITU-R BS.1770-4, with blocks of 400 ms side by side instead of
 * overlapping. The coefficients of the weighting for any frame rate are those that libebur128 derives from its figures at
 * 48 kHz.
 */
final class Loudness {
    private static final double BLOCK_SECONDS = 0.4;
    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;

    private Loudness() {}

    /** The loudness in LUFS; −∞ for a sound that is softer than −70 LUFS throughout, or empty. */
    static double of(StereoClip sound) {
        Weighting left = new Weighting(sound.frameRate());
        Weighting right = new Weighting(sound.frameRate());
        int block = (int) Math.min(sound.frames(), BLOCK_SECONDS * sound.frameRate());
        double[] powers = new double[block == 0 ? 0 : sound.frames() / block];
        for (int i = 0; i < powers.length; i++) {
            double sum = 0;
            for (int frame = i * block; frame < (i + 1) * block; frame++) {
                double l = left.next(sound.left().sample(frame));
                double r = right.next(sound.right().sample(frame));
                sum += l * l + r * r;
            }
            powers[i] = sum / block;
        }
        double loud = mean(powers, ABSOLUTE_GATE);
        return loudness(mean(powers, Math.max(ABSOLUTE_GATE, loudness(loud) + RELATIVE_GATE)));
    }

    /** The mean of the powers above a loudness; 0 if there are none. */
    private static double mean(double[] powers, double gate) {
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (loudness(power) > gate) {
                sum += power;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double loudness(double power) {
        return OFFSET + 10 * StrictMath.log10(power);
    }

    /** The head as a shelf, then the ear's deafness to rumble: two filters of second order in a row. */
    private static final class Weighting {
        private final double s0;
        private final double s1;
        private final double s2;
        private final double sa1;
        private final double sa2;
        private final double ha1;
        private final double ha2;
        private double sz1;
        private double sz2;
        private double hz1;
        private double hz2;

        Weighting(int frameRate) {
            double k = StrictMath.tan(StrictMath.PI * 1681.974450955533 / frameRate);
            double q = 0.7071752369554196;
            double vh = StrictMath.pow(10, 3.999843853973347 / 20);
            double vb = StrictMath.pow(vh, 0.4996667741545416);
            double a0 = 1 + k / q + k * k;
            s0 = (vh + vb * k / q + k * k) / a0;
            s1 = 2 * (k * k - vh) / a0;
            s2 = (vh - vb * k / q + k * k) / a0;
            sa1 = 2 * (k * k - 1) / a0;
            sa2 = (1 - k / q + k * k) / a0;
            double hk = StrictMath.tan(StrictMath.PI * 38.13547087602444 / frameRate);
            double hq = 0.5003270373238773;
            double h0 = 1 + hk / hq + hk * hk;
            ha1 = 2 * (hk * hk - 1) / h0;
            ha2 = (1 - hk / hq + hk * hk) / h0;
        }

        double next(double x) {
            double shelf = s0 * x + sz1;
            sz1 = s1 * x - sa1 * shelf + sz2;
            sz2 = s2 * x - sa2 * shelf;
            double y = shelf + hz1;
            hz1 = -2 * shelf - ha1 * y + hz2;
            hz2 = shelf - ha2 * y;
            return y;
        }
    }
}
