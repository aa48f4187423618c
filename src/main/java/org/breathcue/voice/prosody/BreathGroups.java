package org.breathcue.voice.prosody;

import java.util.Locale;
import java.util.Set;

/**
 * Long clauses in parts, as a slow reader takes a breath: before a conjunction or a preposition, never within the words that belong to it.
 */
final class BreathGroups {
    private static final int BEFORE_CONJUNCTION = 3;
    private static final int BEFORE_PREPOSITION = 4;

    /** As many words must follow. */
    private static final int AFTER = 2;

    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "but", "or", "when", "while", "because", "so", "that", "which", "who", "where", "until", "if", "as",
            "before", "after", "than", "then", "though", "since");

    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "to", "for", "with", "from", "between", "at", "by", "into", "through", "over", "under", "of",
            "behind", "against", "toward", "around", "along", "without", "is", "are", "have", "has", "will", "can");

    /** They belong to the word that follows, as in "for a while". */
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private BreathGroups() {}

    /** The text with commas where such a breath can be taken. */
    static String of(String text) {
        String[] words = text.split(" ", -1);
        StringBuilder grouped = new StringBuilder(text.length());
        int since = 0;
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                boolean pause = since > 0 && opens(words[i], since) && !isArticle(words[i - 1]) && leaves(words, i);
                grouped.append(pause ? ", " : " ");
                since = pause ? 0 : since;
            }
            grouped.append(words[i]);
            since = endsClause(words[i]) ? 0 : since + 1;
        }
        return grouped.toString();
    }

    private static boolean opens(String word, int since) {
        String lower = word.toLowerCase(Locale.ROOT);
        return (since >= BEFORE_CONJUNCTION && CONJUNCTIONS.contains(lower))
                || (since >= BEFORE_PREPOSITION && PREPOSITIONS.contains(lower));
    }

    private static boolean isArticle(String word) {
        return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean leaves(String[] words, int from) {
        for (int i = from; i < from + AFTER; i++) {
            if (i >= words.length - 1 || endsClause(words[i])) {
                return i - from + 1 >= AFTER;
            }
        }
        return true;
    }

    private static boolean endsClause(String word) {
        return !word.isEmpty() && ".,;:!?)".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
