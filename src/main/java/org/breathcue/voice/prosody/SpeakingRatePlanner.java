package org.breathcue.voice.prosody;

import java.util.List;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Token;

/**
 * Brings speech to a speaking rate: words a minute, pauses included. It chooses the articulation rate, at which the words themselves are
 * spoken, and the lengths of the pauses between phrases. Drawn-out vowels sound drowsy and pauses sound calm, so below the natural rate of
 * a voice one half of the change (on a logarithmic scale) comes from slower articulation and the other half from pauses. The division and
 * all limits are our own, found by listening.
 *
 * <p>A text of fewer than 40 words is spoken once. Its articulation depends on the rate alone, so that all lines of a session sound alike,
 * and its pauses get what time is left, within limits. A longer text is spoken again, up to three times, until its pauses can make up the
 * rate; if they would have to be longer than the limit, clauses are divided into {@link BreathGroups}.
 *
 * <p>For example, a voice whose natural rate is 160 is asked for 100 words at 90 words a minute, in ten sentences of two phrases each. 90 is
 * 0.5625 of 160, and its square root 0.75 rounds to 0.8, so the words are articulated at 0.8 of the natural speed; say that takes 40 s.
 * The text is to take 66.7 s, which leaves 26.7 s. There are ten pauses within sentences, which count once, and nine between sentences,
 * which count twice: 26.7 s / 28 makes pauses of 0.95 s and 1.9 s.
 *
 * @param frameRate of the voice, in frames per second
 * @param naturalRate the words a minute, pauses included, of a page that the voice speaks at speed 1
 */
public record SpeakingRatePlanner(int frameRate, int naturalRate) {
    /** The slowest and the fastest rate that are followed, in words a minute. */
    private static final int SLOWEST_RATE = 60;

    private static final int FASTEST_RATE = 300;

    /** The limits of the articulation speed; slower or faster, words are harder to understand. */
    private static final double SLOWEST = 0.8;

    private static final double FASTEST = 2;

    /**
     * The step of the first speed. With smaller steps a voice may take longer for a few words at a speed that should be faster, because
     * the durations of its sounds are rounded.
     */
    private static final double STEP = 0.1;

    /** The shortest and the longest pause within a sentence, in seconds. */
    private static final double SHORTEST_PAUSE = 0.15;

    private static final double LONGEST_PAUSE = 1.2;

    /** The longest pause in a text of a few words at the natural rate, in seconds; a longer one sounds like the end of the text. */
    private static final double LONGEST_OF_FEW = 0.5;

    /** The length of a pause between sentences, in pauses within one. */
    private static final int SENTENCE = 2;

    /** The least number of words of a text that is brought to the rate exactly. */
    private static final int WORDS_OF_A_PAGE = 40;

    /** How often a page is articulated again: a voice does not follow a change of speed exactly. */
    private static final int ATTEMPTS = 3;

    /** The relative change of speed below which a page is not articulated again. */
    private static final double NEAR = 0.005;

    /**
     * Articulated speech without its pauses.
     *
     * @param phrases in order
     * @param words the number of spoken words, numbers written out
     */
    public record Speech(List<SpokenPhrase> phrases, int words) {
        public Speech {
            phrases = List.copyOf(phrases);
        }
    }

    /** A voice that articulates tokens without pauses. */
    public interface Articulator {
        /**
         * Speaks a text.
         *
         * @param speed the factor of the articulation rate: 1 is natural, 2 takes half the time
         */
        Speech articulate(List<Token> tokens, double speed) throws VoiceException;
    }

    /**
     * Returns the samples of a text with pauses that bring it to a rate.
     *
     * @param wordsPerMinute the rate, pauses included; it is followed within the limits of intelligible speech and natural pauses
     * @return the samples; none if there is nothing to speak
     */
    public float[] speak(List<Token> tokens, int wordsPerMinute, Articulator voice) throws VoiceException {
        int rate = Math.max(SLOWEST_RATE, Math.min(FASTEST_RATE, wordsPerMinute));
        double share = (double) rate / naturalRate;
        double speed = limited(Math.rint((share >= 1 ? share : Math.sqrt(share)) / STEP) * STEP);
        Speech speech = voice.articulate(tokens, speed);
        long target = 60L * frameRate * speech.words / rate;
        if (speech.words < WORDS_OF_A_PAGE) {
            return joined(speech.phrases, target, Math.min(LONGEST_PAUSE, LONGEST_OF_FEW / share));
        }
        speech = fitted(speech, tokens, speed, target, voice);
        if (frames(speech.phrases) < leastFrames(speech, target)) {
            List<Token> grouped = BreathGroups.withPauses(tokens);
            speech = fitted(voice.articulate(grouped, SLOWEST), grouped, SLOWEST, target, voice);
        }
        return joined(speech.phrases, target, LONGEST_PAUSE);
    }

    /** Returns speech at the speed, nearest to the first one, at which pauses can make up the rest of the time. */
    private Speech fitted(Speech first, List<Token> tokens, double firstSpeed, long target, Articulator voice)
            throws VoiceException {
        Speech speech = first;
        double speed = firstSpeed;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long spoken = frames(speech.phrases);
            long most = target - pauses(speech.phrases, SHORTEST_PAUSE);
            long wanted = Math.max(leastFrames(speech, target), Math.min(most, spoken));
            double better = wanted <= 0 ? FASTEST : limited(speed * spoken / wanted);
            if (Math.abs(better / speed - 1) < NEAR) {
                break;
            }
            speed = better;
            speech = voice.articulate(tokens, speed);
        }
        return speech;
    }

    /** Returns the frames that the words must take if all pauses are as long as they may be. */
    private long leastFrames(Speech speech, long target) {
        return target - pauses(speech.phrases, LONGEST_PAUSE);
    }

    private static double limited(double speed) {
        return Math.max(SLOWEST, Math.min(FASTEST, speed));
    }

    private static long frames(List<SpokenPhrase> phrases) {
        return phrases.stream().mapToLong(SpokenPhrase::frames).sum();
    }

    /** Returns the frames of all pauses, where one within a sentence has a length in seconds. */
    private long pauses(List<SpokenPhrase> phrases, double seconds) {
        return weights(phrases) * Math.round(seconds * frameRate);
    }

    /** Returns the length of all pauses, in pauses within a sentence. */
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
