package org.breathcue.listen.speech;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds utterances in a stream: somebody begins to speak, and is then silent for 0.42 s. Only utterances of 0.12 to 2.2 s are reported,
 * because no command is shorter or longer. Allocates nothing but the utterances. Used by one thread.
 */
public final class UtteranceDetector {
    /** The number of samples that {@link #step} takes. */
    public static final int STEP = VoiceActivity.STEP;

    private static final int SAMPLE_RATE = 16_000;
    private static final float BEGINS = 0.5f;
    private static final float GOES_ON = 0.35f;
    private static final int HANG = 42 * SAMPLE_RATE / 100;
    private static final int SHORTEST = 12 * SAMPLE_RATE / 100;
    private static final int LONGEST = 22 * SAMPLE_RATE / 10;

    /** What is given of the sound before and after an utterance. */
    private static final int AROUND = 3 * SAMPLE_RATE / 10;

    /** Over the whole utterance, the rest of a canceller is less than this share of the echo's power. */
    private static final double SMALLEST_SHARE = 0.03;

    /** The length of the ring, a power of two: more than the longest utterance and what is around it. */
    private static final int RING = 1 << 16;

    private static final long NONE = -1;

    private final VoiceActivity activity;
    private final NearEndGate gate = new NearEndGate();
    private final float[] ring = new float[RING];
    private final float[] echoes = new float[RING];

    /** The number of samples so far. */
    private long time;

    private long start = NONE;
    /** The end of the last step with speech. */
    private long last;

    private boolean speech;

    public UtteranceDetector(VoiceActivity activity) {
        this.activity = activity;
    }

    /**
     * Takes the next step.
     *
     * @param cleaned {@link #STEP} samples at 16 kHz, after echo cancellation
     * @param echo the echo that was taken away
     * @param listens whether speech counts now
     * @return the sound of an utterance that ended 0.42 s ago, with up to 0.3 s before and after it
     */
    public Optional<float[]> step(float[] cleaned, float[] echo, boolean listens) throws SpeechException {
        int at = (int) (time % RING);
        System.arraycopy(cleaned, 0, ring, at, STEP);
        System.arraycopy(echo, 0, echoes, at, STEP);
        time += STEP;
        float probability = activity.probability(cleaned, 0);
        boolean near = gate.opens(NearEndGate.power(cleaned, 0, STEP), NearEndGate.power(echo, 0, STEP));
        speech = near && listens && probability >= (start == NONE ? BEGINS : GOES_ON);
        if (speech) {
            start = start == NONE ? time - STEP : start;
            last = time;
        }
        if (start == NONE || time - last < HANG) {
            return Optional.empty();
        }
        Optional<float[]> utterance = ended();
        start = NONE;
        return utterance;
    }

    /** Returns whether somebody spoke in the last step. */
    public boolean speech() {
        return speech;
    }

    /** Returns for how many milliseconds the current utterance has been spoken; 0 without one. */
    public long spokenMillis() {
        return start == NONE ? 0 : (last - start) * 1000 / SAMPLE_RATE;
    }

    private Optional<float[]> ended() {
        long length = last - start;
        if (length < SHORTEST || length > LONGEST) {
            return Optional.empty();
        }
        double left = power(ring);
        if (left < SMALLEST_SHARE * power(echoes)) {
            return Optional.empty();
        }
        long from = Math.max(0, start - AROUND);
        float[] sound = new float[(int) (Math.min(time, last + AROUND) - from)];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = ring[(int) ((from + i) % RING)];
        }
        return Optional.of(sound);
    }

    private double power(float[] samples) {
        double power = 0;
        for (long i = start; i < last; i++) {
            float sample = samples[(int) (i % RING)];
            power += sample * sample;
        }
        return power;
    }

    /** Forgets what was heard so far, for example because it came from another device. */
    public void restart() {
        start = NONE;
        speech = false;
        Arrays.fill(ring, 0);
        Arrays.fill(echoes, 0);
    }
}
