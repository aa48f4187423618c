package org.breathcue.mix;

import org.breathcue.pcm.Decibels;

/**
 * How loud each part of the mix is, and how its headroom is shared out: the true peak of a sum is at most the sum of true peaks, so
 * the whole stays under its ceiling whatever sounds at once.
 */
final class MixLevels {
    /** All words of a session, integrated: what Apple asks of spoken programmes, and most podcasts have. */
    static final double WORDS_LUFS = -16;

    /** The true peak of the whole: −1 dBTP, less a little for dither and rounding. */
    static final double CEILING = Decibels.toLinear(-1.02);

    /** Of that, for words. */
    static final double WORDS_PEAK = Decibels.toLinear(-2.5);

    /** And for what lies under them all the time, breath sound and background together, ducked; about 20 LU under the words. */
    static final double BEDS_PEAK = Decibels.toLinear(-19.5);

    /** What they may have at most, when they are wanted loud: all that words leave. Such beds rise by less than was asked for. */
    static final double LOUD_BEDS_PEAK = CEILING - WORDS_PEAK;

    /** Chimes keep their own level less this: the loudest moments of those we ship lie 3 to 10 LU under the words. */
    static final double CHIME_GAIN = Decibels.toLinear(-9);

    /** And at most this, alone; while words sound, the rest that words and beds leave. Sessions ring where nobody speaks. */
    static final double CHIME_PEAK = Decibels.toLinear(-12);

    private MixLevels() {}

    /** What is left for chimes, linear, 0 or more: while words with this true peak sound, or 0, and beds with that. */
    static double chimePeak(double wordsPeak, double bedsPeak) {
        return Math.max(0, Math.min(CHIME_PEAK, CEILING - Math.max(BEDS_PEAK, bedsPeak) - wordsPeak));
    }
}
