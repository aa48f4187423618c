package org.breathcue.voice.prosody;

import java.util.List;
import org.breathcue.voice.VoiceException;

/**
 * Speaks at a rate of words a minute that counts the pauses. Stretched vowels sound drowsy, pauses sound calm: below the natural rate of a
 * voice, half of the way is made by speaking slower, the rest by pauses at the ends of phrases.
 *
 * @param frameRate of the voice
 * @param naturalRate words a minute at which it speaks as it was made to, with its pauses
 */
public record Delivery(int frameRate, int naturalRate) {
    private static final int SLOWEST_RATE = 60;
    private static final int FASTEST_RATE = 300;

    /** Slower than that, words are harder to understand. */
    private static final double SLOWEST = 0.8;

    private static final double FASTEST = 2;

    /** Nearer speeds than that a voice does not keep apart: a few words could last longer though they are meant to be faster. */
    private static final double STEP = 0.1;

    /** Of a pause within a sentence; between sentences it is twice that. In seconds. */
    private static final double SHORTEST_PAUSE = 0.15;

    private static final double LONGEST_PAUSE = 1.2;

    /** In a text of a few words, spoken at the natural rate, a longer one sounds like its end. */
    private static final double LONGEST_OF_FEW = 0.5;

    private static final int SENTENCE = 2;

    /** Fewer words than a short page have no rate: the pauses around them are not theirs, and all lines of a session are to sound alike. */
    private static final int WORDS_OF_A_PAGE = 40;

    /** A voice that is told to speak so much faster does not quite do so. */
    private static final int ATTEMPTS = 3;

    private static final double NEAR = 0.005;

    /**
     * What was spoken.
     *
     * @param phrases in order
     * @param words how many, numbers written out
     */
    public record Speech(List<SpokenPhrase> phrases, int words) {
        public Speech {
            phrases = List.copyOf(phrases);
        }
    }

    /** Speaks a text without pauses. */
    public interface Articulation {
        /** @param speed 1 is the natural one; 2 takes half the time */
        Speech at(String text, double speed) throws VoiceException;
    }

    /**
     * A text with the pauses that bring it to a rate; nothing if there is nothing to speak.
     *
     * @param wordsPerMinute is reached as far as a voice can still be understood and pauses stay natural
     */
    public float[] speak(String text, int wordsPerMinute, Articulation articulation) throws VoiceException {
        int rate = Math.max(SLOWEST_RATE, Math.min(FASTEST_RATE, wordsPerMinute));
        double share = (double) rate / naturalRate;
        double speed = limited(Math.rint((share >= 1 ? share : Math.sqrt(share)) / STEP) * STEP);
        Speech speech = articulation.at(text, speed);
        long target = 60L * frameRate * speech.words / rate;
        if (speech.words >= WORDS_OF_A_PAGE) {
            speech = fitted(speech, text, speed, target, articulation);
            if (frames(speech.phrases) < least(speech, target)) {
                String grouped = BreathGroups.of(text);
                speech = fitted(articulation.at(grouped, SLOWEST), grouped, SLOWEST, target, articulation);
            }
        }
        return joined(
                speech.phrases,
                target,
                speech.words >= WORDS_OF_A_PAGE ? LONGEST_PAUSE : Math.min(LONGEST_PAUSE, LONGEST_OF_FEW / share));
    }

    /** Articulated faster or slower, until its pauses can do the rest. */
    private Speech fitted(Speech first, String text, double firstSpeed, long target, Articulation articulation)
            throws VoiceException {
        Speech speech = first;
        double speed = firstSpeed;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long spoken = frames(speech.phrases);
            long most = target - pauses(speech.phrases, SHORTEST_PAUSE);
            long wanted = Math.max(least(speech, target), Math.min(most, spoken));
            double better = wanted <= 0 ? FASTEST : limited(speed * spoken / wanted);
            if (Math.abs(better / speed - 1) < NEAR) {
                break;
            }
            speed = better;
            speech = articulation.at(text, speed);
        }
        return speech;
    }

    /** What has to sound if all pauses are as long as they can be. */
    private long least(Speech speech, long target) {
        return target - pauses(speech.phrases, LONGEST_PAUSE);
    }

    private static double limited(double speed) {
        return Math.max(SLOWEST, Math.min(FASTEST, speed));
    }

    private static long frames(List<SpokenPhrase> phrases) {
        return phrases.stream().mapToLong(SpokenPhrase::frames).sum();
    }

    private long pauses(List<SpokenPhrase> phrases, double seconds) {
        return weights(phrases) * Math.round(seconds * frameRate);
    }

    private static int weights(List<SpokenPhrase> phrases) {
        int weights = 0;
        for (int i = 0; i < phrases.size(); i++) {
            weights += weightAfter(phrases, i);
        }
        return weights;
    }

    private float[] joined(List<SpokenPhrase> phrases, long target, double longest) {
        long spoken = frames(phrases);
        int weights = weights(phrases);
        long pause = weights == 0 ? 0 : (target - spoken) / weights;
        int frames = (int)
                Math.max(Math.round(SHORTEST_PAUSE * frameRate), Math.min(Math.round(longest * frameRate), pause));
        float[] joined = new float[(int) spoken + weights * frames];
        int at = 0;
        for (int i = 0; i < phrases.size(); i++) {
            phrases.get(i).copyTo(joined, at);
            at += phrases.get(i).frames() + weightAfter(phrases, i) * frames;
        }
        return joined;
    }

    private static int weightAfter(List<SpokenPhrase> phrases, int index) {
        if (index == phrases.size() - 1) {
            return 0;
        }
        return phrases.get(index).endsSentence() ? SENTENCE : 1;
    }
}
