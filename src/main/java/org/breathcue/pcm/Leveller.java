package org.breathcue.pcm;

/** Brings clips to a loudness under a ceiling for their true peak, without changing their length. Immutable. */
public final class Leveller {
    /** A clip that is all peaks stays softer instead of being crushed. */
    private static final double MOST_MORE_DB = 4;

    private static final double NEAR_ENOUGH = 0.01;
    private static final int MOST_ROUNDS = 8;

    private final double targetLufs;
    private final double ceiling;

    /**
     * A leveller.
     *
     * @param targetLufs what {@link ClipLevel#integratedLufs} shall be
     * @param ceilingDbtp what the true peak shall be at most
     */
    public Leveller(double targetLufs, double ceilingDbtp) {
        this.targetLufs = targetLufs;
        this.ceiling = Decibels.toLinear(ceilingDbtp);
    }

    /**
     * The levelled clip; one without loudness as it is. Where limiting costs loudness, it is made up by more gain before the
     * limiter, up to 4 dB: beyond that the clip stays softer.
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
            // How much of a decibel arrives is less the more is limited.
            slope = Math.max(0.2, Math.min(1, (reached - lufs) / (next - gainDb)));
            lufs = reached;
            gainDb = next;
        }
        return cap(PcmClip.owning(frameRate, levelled), frameRate / 2.0);
    }

    /**
     * The clip, turned down as a whole where its true peak is above the ceiling: after limiting, hardly ever, and by less than 0.1 dB.
     *
     * @param bandwidth in hertz, above which there is nothing in it
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
