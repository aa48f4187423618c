package org.breathcue.understood;

/** The similarity of two texts. */
final class Letters {
    private Letters() {}

    /** Returns the edit distance: letters to change, delete or insert. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            int[] spare = before;
            before = now;
            now = spare;
        }
        return before[other.length()];
    }

    /** Returns the similarity, from 0 (nothing in common) to 1 (equal). */
    static double similarity(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 1 : 1 - (double) distance(one, other) / longer;
    }
}
