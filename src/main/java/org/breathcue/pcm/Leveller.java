package org.breathcue.pcm;

/**
 * Changes the gain of clips so that they reach a target loudness, and limits their true peak. The length does not
 * change. Immutable.
 */
public final class Leveller {
    /**
     * The maximum extra gain in dB before the limiter. A clip that consists mostly of peaks stays softer instead of
     * being distorted.
     */
    private static final double MOST_MORE_DB = 4;

    private static final double NEAR_ENOUGH = 0.01;
    private static final int MOST_ROUNDS = 8;

    private final double targetLufs;
    private final double ceiling;

    /**
     * Creates a leveller.
     *
     * @param targetLufs the target for {@link ClipLevel#integratedLufs}
     * @param ceilingDbtp the maximum true peak
     */
    public Leveller(double targetLufs, double ceilingDbtp) {
        this.targetLufs = targetLufs;
        this.ceiling = Decibels.toLinear(ceilingDbtp);
    }

    /**
     * Returns the levelled clip; a clip without loudness is returned unchanged. A loss of loudness by limiting is
     * compensated by up to 4 dB more gain before the limiter. If that is not enough, the clip stays softer.
     */
    public PcmClip level(PcmClip clip) {
        float[] samples = clip.toArray();
        int frameRate = clip.frameRate();
        double own = ClipLevel.integratedLufs(samples, frameRate);
        if (own == Double.NEGATIVE_INFINITY) {
            return clip;
        }
        double gainDb = targetLufs - own;
        double mostDb = gainDb + MOST_MORE_DB;
        Limiter limiter = new Limiter(samples, frameRate, ceiling, Decibels.toLinear(mostDb));
        double slope = 1;
        float[] levelled = limiter.limit(Decibels.toLinear(gainDb));
        double lufs = ClipLevel.integratedLufs(levelled, frameRate);
        for (int round = 1; round < MOST_ROUNDS && Math.abs(targetLufs - lufs) > NEAR_ENOUGH; round++) {
            double next = Math.min(mostDb, gainDb + (targetLufs - lufs) / slope);
            if (next == gainDb) {
                break;
            }
            levelled = limiter.limit(Decibels.toLinear(next));
            double reached = ClipLevel.integratedLufs(levelled, frameRate);
            // The more is limited, the less loudness each additional dB of gain adds.
            slope = Math.max(0.2, Math.min(1, (reached - lufs) / (next - gainDb)));
            lufs = reached;
            gainDb = next;
        }
        return cap(PcmClip.owning(frameRate, levelled), frameRate / 2.0);
    }

    /**
     * Returns the clip, attenuated as a whole if its true peak is above the ceiling. After limiting this is rare, and
     * less than 0.1 dB.
     *
     * @param bandwidth in hertz; the clip contains nothing above it
     */
    public PcmClip cap(PcmClip clip, double bandwidth) {
        float[] samples = clip.toArray();
        double peak = TruePeak.of(samples, clip.frameRate(), bandwidth, ceiling);
        if (peak <= ceiling) {
            return clip;
        }
        float gain = (float) (ceiling / peak);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= gain;
        }
        return PcmClip.owning(clip.frameRate(), samples);
    }
}
