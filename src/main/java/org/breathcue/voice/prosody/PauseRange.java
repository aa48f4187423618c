package org.breathcue.voice.prosody;

import java.util.ArrayList;
import java.util.List;

/**
 * The shortest and the longest pause after a phrase, in seconds. All pauses of a text are made at one place between their two limits, so that
 * they keep their order: the pause after a sentence is the longest.
 *
 * <p>Within a sentence, a pause grows with the shorter of the two phrases it separates: "Exhale, and lean to the left" has a short one,
 * "Lift both of your arms, and lean to the left" a long one. That readers do so was shown by D. Watson and E. Gibson, "The relationship
 * between intonational phrasing and syntactic structure in language production", Language and Cognitive Processes 19 (2004). The lengths are
 * our own, found by listening.
 */
record PauseRange(double shortest, double longest) {
    /** Between sentences. */
    static final PauseRange SENTENCE = new PauseRange(0.4, 2.0);

    /** The end of a text. */
    private static final PauseRange NONE = new PauseRange(0, 0);

    /** Within a sentence. */
    private static final double SHORTEST = 0.2;

    /** The longest pause beside one word, and what each further word adds. */
    private static final double LONGEST_AT_ONE_WORD = 0.3;

    private static final double LONGER_PER_WORD = 0.3;

    /** The number of words from which on a pause gets no longer. */
    private static final int WORDS = 4;

    /** The pause between two phrases of many words in one sentence. */
    static final PauseRange CLAUSE = within(WORDS, WORDS);

    /** Returns the ranges after each of some phrases; the last one is empty. */
    static List<PauseRange> after(List<SpokenPhrase> phrases) {
        List<PauseRange> ranges = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            boolean last = i == phrases.size() - 1;
            ranges.add(last ? NONE : between(phrases.get(i), phrases.get(i + 1)));
        }
        return ranges;
    }

    private static PauseRange between(SpokenPhrase phrase, SpokenPhrase next) {
        return phrase.endsSentence() ? SENTENCE : within(phrase.words(), next.words());
    }

    private static PauseRange within(int before, int after) {
        int words = Math.max(1, Math.min(WORDS, Math.min(before, after)));
        return new PauseRange(SHORTEST, LONGEST_AT_ONE_WORD + (words - 1) * LONGER_PER_WORD);
    }

    /** Returns the pause in seconds at a place between the shortest (0) and the longest (1). */
    double at(double place) {
        return shortest + place * (longest - shortest);
    }

    /** Returns the place at which the pause has a length in seconds. */
    double placeOf(double seconds) {
        return (seconds - shortest) / (longest - shortest);
    }

    /** Returns the sum of pauses in seconds, all at one place. */
    static double sum(List<PauseRange> ranges, double place) {
        return ranges.stream().mapToDouble(range -> range.at(place)).sum();
    }
}
