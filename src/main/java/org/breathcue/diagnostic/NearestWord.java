package org.breathcue.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was most likely meant by a misspelled word. */
public final class NearestWord {
    private NearestWord() {}

    /** Returns the candidate with the smallest edit distance, if that is at most a third of the length of the word. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String typed = word.toLowerCase(Locale.ROOT);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int mistakes = mistakes(typed, candidate.toLowerCase(Locale.ROOT));
            if (mistakes < fewest) {
                fewest = mistakes;
                best = candidate;
            }
        }
        int most = Math.max(1, Math.min(typed.length(), 64) / 3);
        return !typed.isEmpty() && fewest <= most ? Optional.ofNullable(best) : Optional.empty();
    }

    /**
     * Returns the edit distance: insertions, deletions, substitutions and swaps of adjacent characters (optimal string
     * alignment).
     */
    private static int mistakes(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 32) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
