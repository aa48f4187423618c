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
 * <p>A text of fewer than six words is a call, such as the name of a stretch. It is never articulated slower than is natural: its words have no
 * context by which they could be guessed, and slow articulation blurs their consonants. The silence after it is its calm.
 *
 * <p>A text of fewer than 40 words is a line of a session. Its articulation depends on the rate alone, so that all lines of a session sound
 * alike. Its pauses make up the rate together with {@value #AFTER} s of the silence after it, which every line has. Where they would have to
 * be longer than sounds natural, the line is spoken again with as many {@link BreathGroups} as are missing. A longer text is spoken again,
 * up to three times, until its pauses can make up the rate.
 *
 * <p>For example, a voice whose natural rate is 160 is asked for 100 words at 90 words a minute, in ten sentences of two phrases each. 90 is
 * 0.5625 of 160, and its square root is 0.75, so the words are articulated at the slowest speed, 0.8; say that takes 40 s. The text is to
 * take 66.7 s, which leaves 26.7 s for ten pauses within sentences, of 0.2 to 1.2 s, and nine between sentences, of 0.4 to 2.4 s. All are
 * made at the same place between these limits, 0.75: 0.95 s and 1.9 s.
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
    private static final double STEP = 0.05;

    /** The longest pause between two clauses of a line at the natural rate, in seconds; a longer one sounds like the end of the line. */
    private static final double LONGEST_IN_A_LINE = 0.45;

    /** How much of the silence after a line counts as part of its time, in seconds. The plan leaves at least one second. */
    private static final double AFTER = 0.7;

    /** The least number of words between two breaths at the natural rate. */
    private static final double BREATH = 5.5;

    /** The least number of words between two breaths at any rate. */
    private static final int SHORTEST_BREATH = 3;

    /** The least number of words of a text that is articulated slower at a slow rate. */
    private static final int WORDS_OF_A_LINE = 6;

    /** The least number of words of a text that is brought to the rate exactly. */
    private static final int WORDS_OF_A_PAGE = 40;

    /** How often a page is articulated again: a voice does not follow a change of speed exactly. */
    private static final int ATTEMPTS = 3;

    /** The relative change of speed below which a page is not articulated again. */
    private static final double NEAR = 0.005;

    /** A voice that articulates tokens without pauses. */
    public interface Articulator {
        /**
         * Speaks a text.
         *
         * @param speed the factor of the articulation rate: 1 is natural, 2 takes half the time
         * @return the phrases in order; none if there is nothing to speak
         */
        List<SpokenPhrase> articulate(List<Token> tokens, double speed) throws VoiceException;
    }

    /**
     * Returns the samples of a text with pauses that bring it to a rate.
     *
     * @param wordsPerMinute the rate, pauses included; it is followed within the limits of intelligible speech and natural pauses
     * @param articulation the factor of the articulation rate of a line or a page; pauses make up for it
     * @return the samples; none if there is nothing to speak
     */
    public float[] speak(List<Token> tokens, int wordsPerMinute, double articulation, Articulator voice)
            throws VoiceException {
        int rate = Math.max(SLOWEST_RATE, Math.min(FASTEST_RATE, wordsPerMinute));
        double share = (double) rate / naturalRate;
        double slowed = (share >= 1 ? share : Math.sqrt(share)) * articulation;
        double wanted = isCall(tokens) ? Math.max(1, slowed) : slowed;
        double speed = limited(Math.rint(wanted / STEP) * STEP);
        List<SpokenPhrase> phrases = voice.articulate(tokens, speed);
        int words = phrases.stream().mapToInt(SpokenPhrase::words).sum();
        double target = 60.0 * words / rate;
        return words < WORDS_OF_A_PAGE
                ? line(phrases, tokens, speed, share, target - AFTER, voice)
                : page(phrases, tokens, speed, target, voice);
    }

    private static boolean isCall(List<Token> tokens) {
        return tokens.stream().filter(token -> token.separator().equals(" ")).count() < WORDS_OF_A_LINE - 1;
    }

    private float[] line(
            List<SpokenPhrase> spoken, List<Token> tokens, double speed, double share, double target, Articulator voice)
            throws VoiceException {
        double pause = LONGEST_IN_A_LINE / share;
        double longest = Math.min(1, PauseRange.CLAUSE.placeOf(pause));
        List<SpokenPhrase> phrases = spoken;
        int breaths = (int) Math.rint((target - longest(phrases, longest)) / pause);
        if (breaths > 0) {
            int least = (int) Math.max(SHORTEST_BREATH, Math.rint(BREATH * share));
            List<Token> grouped = BreathGroups.withPauses(tokens, breaths, least);
            if (!grouped.equals(tokens)) {
                phrases = voice.articulate(grouped, speed);
            }
        }
        return joined(phrases, target, longest);
    }

    private float[] page(List<SpokenPhrase> spoken, List<Token> tokens, double speed, double target, Articulator voice)
            throws VoiceException {
        List<SpokenPhrase> phrases = fitted(spoken, tokens, speed, target, voice);
        if (longest(phrases, 1) < target) {
            List<Token> grouped = BreathGroups.withAllPauses(tokens);
            phrases = fitted(voice.articulate(grouped, SLOWEST), grouped, SLOWEST, target, voice);
        }
        return joined(phrases, target, 1);
    }

    /** Returns speech at the speed, nearest to the first one, at which pauses can make up the rest of the time. */
    private List<SpokenPhrase> fitted(
            List<SpokenPhrase> first, List<Token> tokens, double firstSpeed, double target, Articulator voice)
            throws VoiceException {
        List<SpokenPhrase> phrases = first;
        double speed = firstSpeed;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double spoken = seconds(phrases);
            List<PauseRange> pauses = PauseRange.after(phrases);
            double wanted =
                    Math.max(target - PauseRange.sum(pauses, 1), Math.min(target - PauseRange.sum(pauses, 0), spoken));
            double better = wanted <= 0 ? FASTEST : limited(speed * spoken / wanted);
            if (Math.abs(better / speed - 1) < NEAR) {
                break;
            }
            speed = better;
            phrases = voice.articulate(tokens, speed);
        }
        return phrases;
    }

    private static double limited(double speed) {
        return Math.max(SLOWEST, Math.min(FASTEST, speed));
    }

    /** Returns the time of phrases with pauses at a place between their limits, in seconds. */
    private double longest(List<SpokenPhrase> phrases, double place) {
        return seconds(phrases) + PauseRange.sum(PauseRange.after(phrases), place);
    }

    /** Returns the time of phrases without pauses, in seconds. */
    private double seconds(List<SpokenPhrase> phrases) {
        return phrases.stream().mapToLong(SpokenPhrase::frames).sum() / (double) frameRate;
    }

    /** Returns the phrases with pauses that bring them to a length in seconds, at the farthest at a place between the limits of all. */
    private float[] joined(List<SpokenPhrase> phrases, double target, double farthest) {
        List<PauseRange> pauses = PauseRange.after(phrases);
        double shortest = PauseRange.sum(pauses, 0);
        double room = PauseRange.sum(pauses, 1) - shortest;
        double place = room <= 0 ? 0 : (target - seconds(phrases) - shortest) / room;
        double chosen = Math.max(0, Math.min(farthest, place));
        int[] starts = new int[phrases.size()];
        int end = 0;
        for (int i = 0; i < phrases.size(); i++) {
            starts[i] = end;
            end += phrases.get(i).frames() + (int) Math.round(pauses.get(i).at(chosen) * frameRate);
        }
        float[] joined = new float[end];
        for (int i = 0; i < phrases.size(); i++) {
            phrases.get(i).copyTo(joined, starts[i]);
        }
        return joined;
    }
}
