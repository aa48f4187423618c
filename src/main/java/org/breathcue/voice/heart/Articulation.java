package org.breathcue.voice.heart;

/**
 * What the network makes of a row of phonemes.
 *
 * @param durations of each phoneme, in equal steps of time that add up to the whole spectrum; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // It is never compared.
record Articulation(Spectrum spectrum, long[] durations) {
    /** Returns the frame of the spectrum at which a phoneme begins; for the number of phonemes, the frame after the last one. */
    int start(int phoneme) {
        long steps = 0;
        long all = 0;
        for (int i = 0; i < durations.length; i++) {
            steps += i < phoneme ? durations[i] : 0;
            all += durations[i];
        }
        return all == 0 ? 0 : (int) (spectrum.frames() * steps / all);
    }
}
