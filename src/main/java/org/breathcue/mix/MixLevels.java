package org.breathcue.mix;

import org.breathcue.pcm.Decibels;

/**
 * The levels of the parts of the mix, and their shares of the headroom. The true peak of a sum is at most the sum of
 * the true peaks, so the whole mix stays below its ceiling whatever plays at the same time.
 */
final class MixLevels {
    /**
     * The integrated loudness of all words of a session, as recommended by Apple for spoken programmes and used by most
     * podcasts.
     */
    static final double WORDS_LUFS = -16;

    /** The loudness of every background while there are no words, in LUFS. */
    static final double BACKGROUND_LUFS = -31;

    /** The maximum true peak of the mix, in dBTP. */
    static final double CEILING_DBTP = -1;

    /** The maximum true peak of the mix before dither and rounding, linear. */
    static final double CEILING = Decibels.toLinear(CEILING_DBTP - 0.02);

    /** The share of the words. */
    static final double WORDS_PEAK = Decibels.toLinear(-2.5);

    /** The share of breath sound and background together, ducked; about 20 LU below the words. */
    static final double BEDS_PEAK = Decibels.toLinear(-19.5);

    /**
     * The maximum share of breath sound and background at the level {@code loud}: everything that the words leave. They
     * may therefore be raised by less than requested.
     */
    static final double LOUD_BEDS_PEAK = CEILING - WORDS_PEAK;

    /** The gain of chimes. The loudest moments of the built-in chimes are 3 to 10 LU below the words. */
    static final double CHIME_GAIN = Decibels.toLinear(-9);

    /**
     * The maximum true peak of chimes without words. During words, they get the share that words, breath sound and
     * background leave.
     */
    static final double CHIME_PEAK = Decibels.toLinear(-12);

    private MixLevels() {}

    /**
     * Returns the share that is left for chimes, linear, 0 or more, given the true peak of the words played at the same
     * time (0 if there are none) and that of breath sound and background.
     */
    static double chimePeak(double wordsPeak, double bedsPeak) {
        return Math.max(0, Math.min(CHIME_PEAK, CEILING - Math.max(BEDS_PEAK, bedsPeak) - wordsPeak));
    }
}
