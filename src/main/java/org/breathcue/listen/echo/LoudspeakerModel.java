package org.breathcue.listen.echo;

/**
 * The distortion of a small loudspeaker: loud samples come out softer than they should. Without it, the filter leaves about
 * 2 dB more of the session. For use by one thread; allocates nothing.
 *
 * <p>A sample u is played as f(u) = u / √(1 + c·u²), with one number c ≥ 0: 0 is a perfect loudspeaker; with c = 4, a
 * sample of 0.1 becomes 0.098, and one of 0.7 becomes 0.41. As small loudspeakers do not play the lowest frequencies,
 * u is what was played without them; they are added again afterwards, for large loudspeakers. {@link EchoPathFilter}
 * learns the room from the sum.
 *
 * <p>In front of it, c is learned from the rest e and the echo y. A larger c would add v = W∗∂f/∂c to the echo, with the
 * room response W and ∂f/∂c = −½·u³·(1 + c·u²)^(−3/2). So c moves by a part of ⟨e, v⟩/⟨w, w⟩, where w is that part of v
 * that a different gain of the room could not imitate: ⟨w, w⟩ = ⟨v, v⟩ − ⟨v, y⟩²/⟨y, y⟩. All products are smoothed over
 * 0.8 s. The first 64 ms of W are enough for v. A function without memory in front of a linear filter, learned together
 * with it, is the method of A. Stenger and W. Kellermann, <i>Adaptation of a memoryless preprocessor for nonlinear
 * acoustic echo cancelling</i>, Signal Processing 80 (2000), 1747–1760.
 */
final class LoudspeakerModel {
    private static final int HOP = EchoCanceller.HOP;
    private static final double FORGETTING = 0.98;
    private static final double STEP = 0.02;
    private static final double LOWEST_HERTZ = 150;
    private static final double MOST = 12;
    private static final double MOST_STEP = 0.05;

    private final float[] slope = new float[2 * HOP];
    private final double b0;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;
    private double c;
    private double restSlope;
    private double slopePower;
    private double slopeEcho;
    private double echoPower;

    LoudspeakerModel() {
        double w = Math.tan(Math.PI * LOWEST_HERTZ / EchoCanceller.RATE);
        double norm = 1 + Math.sqrt(2) * w + w * w;
        b0 = 1 / norm;
        a1 = 2 * (w * w - 1) / norm;
        a2 = (1 - Math.sqrt(2) * w + w * w) / norm;
    }

    /**
     * Computes what the loudspeaker plays.
     *
     * @param heard two hops, of which the newer one is new
     * @param distorted receives both hops; its newer one must be that of the call before
     */
    void play(float[] heard, float[] distorted) {
        System.arraycopy(distorted, HOP, distorted, 0, HOP);
        System.arraycopy(slope, HOP, slope, 0, HOP);
        for (int i = HOP; i < 2 * HOP; i++) {
            float u = highPass(heard[i]);
            float low = heard[i] - u;
            float power = 1 / (1 + (float) c * u * u);
            float root = (float) Math.sqrt(power);
            distorted[i] = low + u * root;
            slope[i] = -0.5f * u * u * u * root * power;
        }
    }

    private float highPass(float sample) {
        double out = b0 * sample + s1;
        s1 = -2 * b0 * sample - a1 * out + s2;
        s2 = b0 * sample - a2 * out;
        return (float) out;
    }

    /** Returns ∂f/∂c of the last two hops. */
    float[] slope() {
        return slope;
    }

    /**
     * Learns from a hop.
     *
     * @param change v, by how much the echo would change with c
     */
    void learn(float[] rest, float[] echo, float[] change) {
        double ev = 0;
        double vv = 0;
        double vy = 0;
        double yy = 0;
        for (int i = 0; i < HOP; i++) {
            ev += rest[i] * change[i];
            vv += change[i] * change[i];
            vy += change[i] * echo[i];
            yy += echo[i] * echo[i];
        }
        restSlope = FORGETTING * restSlope + ev;
        slopePower = FORGETTING * slopePower + vv;
        slopeEcho = FORGETTING * slopeEcho + vy;
        echoPower = FORGETTING * echoPower + yy;
        double own = slopePower - slopeEcho * slopeEcho / (echoPower + 1e-12);
        double step = STEP * restSlope / (own + 0.05 * slopePower + 1e-9);
        if (vv > 0.1 * (1 - FORGETTING) * slopePower) {
            c = Math.max(0, Math.min(MOST, c + Math.max(-MOST_STEP, Math.min(MOST_STEP, step))));
        }
    }
}
