package org.breathcue.voice;

import org.breathcue.pcm.ClipLevel;
import org.breathcue.pcm.Leveller;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;

/**
 * Brings every clip of every voice to one loudness, so that no line of a session stands out, and limits peaks that would leave no room for
 * the rest of the mix.
 *
 * <p>The loudness is the integrated loudness of the clip alone, as ITU-R BS.1770 defines it ({@link ClipLevel#integratedLufs}). A word
 * shorter than its blocks of 400 ms is measured together with the silence after it. Measured with {@code kevin16}: the loudest 400 ms of counts then lie at −16.0 to −15.3 LUFS and those
 * of sentences at −14.7 to −12.7; over 125 ms, nearer to what the ear takes in at once, it is −13.5 to −11.3 and −12.6 to −10.6.
 * So counts are easy to hear and do not stand out.
 */
final class SpeechLeveller {
    /**
     * −16 LUFS, and a ceiling of −4.75 dBTP. A session of single words is raised by 2 dB more than its clips need, because the blocks at
     * their edges contain silence; with this ceiling its words stay below −2.5 dBTP in the mix.
     */
    private static final Leveller LEVELLER = new Leveller(-16, -4.75);

    /** The bandwidth of a clip, in frame rates of the voice: one half, and the transition band of the resampler's filter. */
    private static final double BANDWIDTH = 0.55;

    private SpeechLeveller() {}

    /**
     * Returns the clip at −16 LUFS, with a true peak of at most −4.75 dBTP, at a frame rate. A silent clip stays silent.
     *
     * <p>It is levelled before it is resampled, while it has the fewest samples. Everything in it is below half the frame rate of the
     * voice, so resampling hardly changes peaks and loudness; what a peak is too high by then is limited at the end.
     */
    static PcmClip level(PcmClip spoken, int frameRate) {
        return LEVELLER.cap(Resampler.resample(LEVELLER.level(spoken), frameRate), bandwidth(spoken));
    }

    /** Returns the frequency in hertz above which a clip has no content, at any frame rate. */
    static double bandwidth(PcmClip spoken) {
        return spoken.frameRate() * BANDWIDTH;
    }
}
