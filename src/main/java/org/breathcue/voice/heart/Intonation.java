package org.breathcue.voice.heart;

/**
 * Changes the pitch between the network and the {@link Vocoder}: what goes on must not sound like an end, and an end must.
 *
 * <p>In the last quarter of a second that is heard of a phrase, two things happen. Where another phrase follows, half of what lies below the
 * level of the phrase is taken back. At the end of a statement, the pitch is lowered until it lies {@value #LEAST_FALL} semitones below
 * that level: the network itself falls further, but mostly in the silence after the last sound.
 *
 * <p>For example, a phrase at 200 Hz that ends at 150 Hz, 5 semitones lower, ends at 173 Hz if another one follows.
 */
final class Intonation {
    /** The number of frames over which a change grows: 250 ms. */
    private static final int RAMP = 20;

    /** The number of frames that count as the end of a phrase: 100 ms. */
    private static final int END = 8;

    /** How much of the fall before a pause in the sentence is left. */
    private static final double LEFT = 0.5;

    /** The least fall at the end of a statement, in semitones. */
    private static final double LEAST_FALL = 3;

    /** The furthest that an end is lowered, in semitones. */
    private static final double FURTHEST = 5;

    /** The lowest pitch of the voice, in hertz. */
    private static final float LOWEST = 60;

    /** The level of a frame below the loudest one from which it is not heard any more: 30 dB. */
    private static final float INAUDIBLE = 3.5f;

    /** The number of frequencies that decide how loud a frame is: up to 3 kHz. */
    private static final int BINS = 150;

    private static final double SEMITONES = 12;

    private final float[] pitch;
    private final float[] level;

    /** @param spectrum whose pitch is changed */
    Intonation(Spectrum spectrum) {
        pitch = spectrum.pitch();
        level = new float[spectrum.frames()];
        float[] harmonics = spectrum.harmonicLevel();
        for (int i = 0; i < level.length; i++) {
            level[i] = harmonics[i];
            for (int bin = 1; bin < BINS; bin++) {
                level[i] = Math.max(level[i], harmonics[bin * level.length + i]);
            }
        }
    }

    /** Takes back half of the fall at the end of a phrase that another one follows. */
    void goOn(int from, int to) {
        Ending ending = new Ending(from, to);
        for (int i = ending.start; i < to; i++) {
            double below = isVoiced(i) ? ending.level - semitones(i) : 0;
            if (below > 0) {
                raise(i, below * (1 - LEFT) * ending.share(i));
            }
        }
    }

    /** Lowers the end of a statement that does not fall far enough. */
    void end(int from, int to) {
        Ending ending = new Ending(from, to);
        double missing = Math.min(FURTHEST, LEAST_FALL - ending.fall());
        for (int i = ending.start; i < to && missing > 0; i++) {
            if (isVoiced(i)) {
                raise(i, -missing * ending.share(i));
            }
        }
    }

    /**
     * Moves the whole pitch, and brings it nearer to its mean.
     *
     * @param semitones by which it is raised
     * @param range the factor of the distance from the mean
     */
    void move(double semitones, double range) {
        double mean = mean(0, pitch.length, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < pitch.length; i++) {
            if (isVoiced(i)) {
                raise(i, semitones + (range - 1) * (semitones(i) - mean));
            }
        }
    }

    /** Returns the mean of the voiced frames of a level in semitones above 1 Hz; not a number if there is none. */
    private double mean(int from, int to, float audible) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isVoiced(i) && level[i] > audible) {
                sum += semitones(i);
                count++;
            }
        }
        return sum / count;
    }

    private boolean isVoiced(int frame) {
        return pitch[frame] > Spectrum.LEAST_PITCH;
    }

    private double semitones(int frame) {
        return SEMITONES * StrictMath.log(pitch[frame]) / StrictMath.log(2);
    }

    private void raise(int frame, double semitones) {
        float raised = (float) (pitch[frame] * StrictMath.pow(2, semitones / SEMITONES));
        pitch[frame] = semitones < 0 ? Math.max(Math.min(LOWEST, pitch[frame]), raised) : raised;
    }

    /** The end of a phrase. */
    private final class Ending {
        private final float audible;
        private final int start;

        /** The frame after the last voiced one that is heard. */
        private final int end;

        /** The mean pitch before the end, in semitones above 1 Hz; not a number if there is none. */
        private final double level;

        Ending(int from, int to) {
            float loudest = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                loudest = Math.max(loudest, Intonation.this.level[i]);
            }
            audible = loudest - INAUDIBLE;
            int last = to - 1;
            while (last > from && !(isVoiced(last) && Intonation.this.level[last] > audible)) {
                last--;
            }
            end = last + 1;
            // Half of a short phrase is left as it is.
            start = Math.max(from + (end - from + 1) / 2, end - RAMP);
            level = mean(from, start, audible);
        }

        /** In semitones; not a number if the phrase has no pitch. */
        double fall() {
            return level - mean(Math.max(start, end - END), end, audible);
        }

        /** Returns the share of a change at a frame from the start on; it is whole in the last two fifths and after it. */
        double share(int frame) {
            return Math.min(1, (frame + 1 - start) / (0.6 * Math.max(1, end - start)));
        }
    }
}
