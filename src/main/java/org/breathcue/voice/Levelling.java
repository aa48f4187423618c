package org.breathcue.voice;

import org.breathcue.pcm.ClipEnergy;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.Limiter;
import org.breathcue.pcm.PcmClip;

/**
 * Brings every clip of every voice to one loudness, so that no line of a session stands out, and takes the peaks off that would
 * leave no room for the rest of the mix.
 *
 * <p>The loudness is that of the clip alone as {@link ClipEnergy#integratedLufs} has it. There a word shorter than 400 ms counts
 * with the silence after it. Measured with {@code kevin16}: the loudest 400 ms of counts and single words then lie at −16 to −14
 * LUFS and those of sentences at −14 to −12; over 125 ms, nearer to what the ear takes in at once, it is −13 to −11 and −12 to
 * −10. So a count is heard well and is never louder than a sentence.
 */
final class Levelling {
    private static final double TARGET_LUFS = -16;

    /**
     * A session of single words needs 2 dB more than its clips have, because silence takes part in the blocks at their edges. This
     * way it has them, and the words of the mix stay at −2.5 dBTP.
     */
    private static final double CEILING = Decibels.toLinear(-4.75);

    /** A clip that is all peaks stays softer instead of being crushed. */
    private static final double MOST_MORE_GAIN = Decibels.toLinear(4);

    private static final double NEAR_ENOUGH = 0.01;
    private static final int MOST_ROUNDS = 8;

    private Levelling() {}

    /** The clip at −16 LUFS and with a true peak of at most −4.75 dBTP, equally long; a silent one as it is. */
    static PcmClip level(PcmClip clip) {
        double error = TARGET_LUFS - ClipEnergy.of(clip).integratedLufs();
        if (Double.isInfinite(error)) {
            return clip;
        }
        double gain = Decibels.toLinear(error);
        double mostGain = gain * MOST_MORE_GAIN;
        PcmClip levelled = Limiter.limit(clip, gain, CEILING);
        // What the limiter took away is given back, which it takes away in part again.
        for (int round = 1; round < MOST_ROUNDS; round++) {
            error = TARGET_LUFS - ClipEnergy.of(levelled).integratedLufs();
            if (Math.abs(error) < NEAR_ENOUGH || gain == mostGain) {
                break;
            }
            gain = Math.min(mostGain, gain * Decibels.toLinear(error));
            levelled = Limiter.limit(clip, gain, CEILING);
        }
        return levelled;
    }
}
