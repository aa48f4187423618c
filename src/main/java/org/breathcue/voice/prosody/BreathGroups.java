package org.breathcue.voice.prosody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.breathcue.voice.english.Token;

/**
 * Divides long clauses into breath groups, where {@link BreathPlaces} allows it: first where the clauses of a sentence are joined, then before
 * prepositions, and each time where the parts get most alike.
 *
 * <p>For example, "Lift your right arm and lean to the left." becomes "Lift your right arm, and lean to the left."
 */
final class BreathGroups {
    /** The least number of words of a group that begins with a conjunction or a preposition. */
    private static final int LEAST = 3;

    private final List<Token> tokens;
    private final List<String> words;
    private final BreathPlaces places;
    private final boolean everywhere;

    /** The indexes of the words before which there is a pause, and of the end of the text. */
    private final TreeSet<Integer> pauses = new TreeSet<>();

    private BreathGroups(List<Token> tokens, boolean everywhere) {
        this.everywhere = everywhere;
        this.tokens = tokens;
        this.words = words(tokens);
        this.places = new BreathPlaces(words);
        pauses.add(0);
        IntStream.range(0, words.size()).filter(i -> endsClause(words.get(i))).forEach(i -> pauses.add(i + 1));
        pauses.add(words.size());
    }

    /**
     * Returns the tokens of a text with commas where a breath can be taken.
     *
     * @param most the greatest number of such breaths
     * @param least the least number of words between a breath and the pause before it
     */
    static List<Token> withPauses(List<Token> tokens, int most, int least) {
        return new BreathGroups(tokens, false).divided(most, least);
    }

    /** Returns the tokens of a page with commas wherever a breath splits nothing. */
    static List<Token> withAllPauses(List<Token> tokens) {
        return new BreathGroups(tokens, true).divided(Integer.MAX_VALUE, LEAST);
    }

    private List<Token> divided(int most, int least) {
        List<Integer> breaths = new ArrayList<>();
        while (breaths.size() < most) {
            int best = best(least);
            if (best < 0) {
                break;
            }
            breaths.add(best);
            pauses.add(best);
        }
        return withCommasBefore(breaths);
    }

    /** Returns the best place that is left, as the index of the word after it, or -1. */
    private int best(int least) {
        return IntStream.range(1, words.size())
                .filter(at -> rank(at) > 0 && before(at) >= least && after(at) >= LEAST)
                .boxed()
                .max(Comparator.comparingInt(this::rank)
                        .thenComparingInt(at -> Math.min(before(at), after(at)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    private int rank(int at) {
        return places.opensClause(at) ? 3 : places.opensPhrase(at) ? 2 : everywhere && places.opensGroup(at) ? 1 : 0;
    }

    private int before(int at) {
        return at - pauses.floor(at);
    }

    private int after(int at) {
        return pauses.higher(at) - at;
    }

    private List<Token> withCommasBefore(List<Integer> breaths) {
        List<Token> grouped = new ArrayList<>();
        int word = -1;
        for (Token token : tokens) {
            if (startsWord(token) || word < 0) {
                word++;
                if (breaths.contains(word)) {
                    grouped.add(grouped.remove(grouped.size() - 1).withComma());
                }
            }
            grouped.add(token);
        }
        return grouped;
    }

    /** Returns the parts of a text between spaces, with their punctuation. */
    private static List<String> words(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens) {
            String written = token.before() + token.text() + token.after();
            if (startsWord(token) || words.isEmpty()) {
                words.add(written);
            } else {
                int last = words.size() - 1;
                words.set(last, words.get(last) + token.separator() + written);
            }
        }
        return words;
    }

    private static boolean startsWord(Token token) {
        return token.separator().equals(" ");
    }

    private static boolean endsClause(String word) {
        return !word.isEmpty() && ".,;:!?)".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
