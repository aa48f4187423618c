package org.breathcue.voice.prosody;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.breathcue.voice.english.Token;

/**
 * Divides long clauses into breath groups: a slow reader takes a breath before a conjunction or a preposition, but never between an
 * article and its noun, and not right before the end of a clause. The word lists and the least lengths are our own, found by listening.
 *
 * <p>For example, "Lift your right arm and lean to the left." becomes "Lift your right arm, and lean to the left."
 */
final class BreathGroups {
    /** The least number of words before a pause at a conjunction. */
    private static final int BEFORE_CONJUNCTION = 3;

    /** The least number of words before a pause at a preposition or an auxiliary verb. */
    private static final int BEFORE_PREPOSITION = 4;

    /** The least number of words after a pause. */
    private static final int AFTER = 2;

    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "but", "or", "when", "while", "because", "so", "that", "which", "who", "where", "until", "if", "as",
            "before", "after", "than", "then", "though", "since");

    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "to", "for", "with", "from", "between", "at", "by", "into", "through", "over", "under", "of",
            "behind", "against", "toward", "around", "along", "without", "is", "are", "have", "has", "will", "can");

    /** Words that belong to the one after them, as in "for a while". */
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private BreathGroups() {}

    /** Returns the tokens of a text with commas where such a breath can be taken. */
    static List<Token> withPauses(List<Token> tokens) {
        List<Token> grouped = new ArrayList<>();
        List<String> words = words(tokens);
        int since = 0;
        int word = -1;
        for (Token token : tokens) {
            if (startsWord(token) || word < 0) {
                word++;
                if (since > 0
                        && opens(words.get(word), since)
                        && !isArticle(words.get(word - 1))
                        && leaves(words, word)) {
                    grouped.add(grouped.remove(grouped.size() - 1).withComma());
                    since = 0;
                }
                since = endsClause(words.get(word)) ? 0 : since + 1;
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

    private static boolean opens(String word, int since) {
        String lower = word.toLowerCase(Locale.ROOT);
        return (since >= BEFORE_CONJUNCTION && CONJUNCTIONS.contains(lower))
                || (since >= BEFORE_PREPOSITION && PREPOSITIONS.contains(lower));
    }

    private static boolean isArticle(String word) {
        return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns whether enough words follow before the clause ends, counted from the one at an index. */
    private static boolean leaves(List<String> words, int from) {
        for (int i = from; i < from + AFTER; i++) {
            if (i >= words.size() - 1 || endsClause(words.get(i))) {
                return i - from + 1 >= AFTER;
            }
        }
        return true;
    }

    private static boolean endsClause(String word) {
        return !word.isEmpty() && ".,;:!?)".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
