package org.breathcue.voice.heart;

/** Finds the silence between two phrases. */
final class Silence {
    /** Sound is measured in pieces of 2.5 ms. */
    private static final int PIECE = Spectrum.FRAME_RATE / 400;

    /** The level below which a piece is silent, relative to the loudest piece around: −40 dB. */
    private static final float SILENT = 0.01f;

    private Silence() {}

    /**
     * Returns the middle of the silence that lies most between two places, or of the softest piece between them. Another silence may lie in
     * the consonant before: the closure of a "t", which must not be separated from its release.
     *
     * @param earliest the sample at which the silence can begin
     * @param from the first place
     * @param to the second place
     * @param latest the sample at which the silence must have ended
     */
    static int middle(float[] sound, int earliest, int from, int to, int latest) {
        int first = earliest / PIECE;
        int end = Math.min(sound.length, latest) / PIECE;
        float[] peaks = new float[Math.max(0, end - first)];
        float loudest = 0;
        for (int i = 0; i < peaks.length; i++) {
            peaks[i] = peak(sound, (first + i) * PIECE);
            loudest = Math.max(loudest, peaks[i]);
        }
        int best = -1;
        int most = 0;
        int start = 0;
        for (int i = 0; i <= peaks.length; i++) {
            if (i == peaks.length || peaks[i] > loudest * SILENT) {
                int common = Math.min((first + i) * PIECE, to) - Math.max((first + start) * PIECE, from);
                if (i > start && common > most) {
                    most = common;
                    best = (first + (start + i) / 2) * PIECE;
                }
                start = i + 1;
            }
        }
        return best >= 0 ? best : softest(peaks, from / PIECE - first, to / PIECE - first, first);
    }

    private static int softest(float[] peaks, int from, int to, int first) {
        int softest = Math.max(0, from);
        for (int i = softest; i < Math.min(peaks.length, to); i++) {
            softest = peaks[i] < peaks[softest] ? i : softest;
        }
        return (first + softest) * PIECE;
    }

    private static float peak(float[] sound, int from) {
        float peak = 0;
        for (int i = from; i < from + PIECE; i++) {
            peak = Math.max(peak, Math.abs(sound[i]));
        }
        return peak;
    }
}
