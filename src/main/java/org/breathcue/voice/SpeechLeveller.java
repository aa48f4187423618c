package org.breathcue.voice;

import org.breathcue.pcm.ClipLevel;
import org.breathcue.pcm.Leveller;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;

/**
 * Brings every clip of every voice to one loudness, so that no line of a session stands out, and takes the peaks off that would
 * leave no room for the rest of the mix.
 *
 * <p>The loudness is that of the clip alone as {@link ClipLevel#integratedLufs} has it. There a word shorter than 400 ms counts
 * with the silence after it. Measured with {@code kevin16}: the loudest 400 ms of counts then lie at −16.0 to −15.3 LUFS and those
 * of sentences at −14.7 to −12.7; over 125 ms, nearer to what the ear takes in at once, it is −13.5 to −11.3 and −12.6 to −10.6.
 * So a count is heard well without standing out.
 */
final class SpeechLeveller {
    /**
     * A session of single words needs 2 dB more than its clips have, because silence takes part in the blocks at their edges. With
     * this ceiling it has them, and the words of the mix stay at −2.5 dBTP.
     */
    private static final Leveller LEVELLER = new Leveller(-16, -4.75);

    /** Half the frame rate, and what the resampler's filter lets through above it. */
    private static final double BANDWIDTH = 0.55;

    private SpeechLeveller() {}

    /**
     * The clip at −16 LUFS, with a true peak of at most −4.75 dBTP, at a frame rate; a silent one has its level.
     *
     * <p>It is levelled before its rate changes, where there are fewest samples to look at: what a voice says is all below half its own
     * frame rate, so peaks and loudness stay but for a rest that is taken off in the end.
     */
    static PcmClip level(PcmClip spoken, int frameRate) {
        return LEVELLER.cap(Resampler.resample(LEVELLER.level(spoken), frameRate), bandwidth(spoken));
    }

    /** In hertz, above which there is nothing in a clip at whatever frame rate. */
    static double bandwidth(PcmClip spoken) {
        return spoken.frameRate() * BANDWIDTH;
    }
}
