package org.breathcue.understood;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An alignment of the words heard with the words said, with the smallest number of errors. Word boundaries are not
 * audible, so two words that together have the letters of one word are not an error.
 *
 * @param steps from the first word to the last
 * @param words the number of words said
 */
record Alignment(List<Step> steps, int words) {
    private static final long ERROR = 1_000_000;

    /** The kinds of step, from the cheapest; stored as bytes because a session has thousands of words. */
    private static final byte WORD = 0;

    private static final byte SAID_AS_TWO = 1;
    private static final byte HEARD_AS_TWO = 2;
    private static final byte NOT_HEARD = 3;
    private static final byte NOT_SAID = 4;

    /**
     * A word that was said, and what was heard for it. Two words that were heard or said as one are one step, separated
     * by a space.
     *
     * @param at the index of the word among those said; for a word that was not said, the number of words said before
     *     it
     * @param said empty for a word that was not said
     * @param heard empty for a word that was not heard
     */
    record Step(int at, String said, String heard) {
        boolean isError() {
            return !said.replace(" ", "").equals(heard.replace(" ", ""));
        }

        /** Returns the number of words heard. */
        int sounds() {
            return heard.isEmpty() ? 0 : heard.split(" ", -1).length;
        }
    }

    static Alignment of(List<String> said, List<String> heard) {
        byte[][] ways = ways(said, heard);
        List<Step> steps = new ArrayList<>();
        int i = said.size();
        int j = heard.size();
        while (i > 0 || j > 0) {
            byte way = ways[i][j];
            int words = way == SAID_AS_TWO ? 2 : way == NOT_SAID ? 0 : 1;
            int sounds = way == HEARD_AS_TWO ? 2 : way == NOT_HEARD ? 0 : 1;
            steps.add(new Step(
                    i - words,
                    String.join(" ", said.subList(i - words, i)),
                    String.join(" ", heard.subList(j - sounds, j))));
            i -= words;
            j -= sounds;
        }
        Collections.reverse(steps);
        return new Alignment(List.copyOf(steps), said.size());
    }

    long errors() {
        return steps.stream().filter(Step::isError).count();
    }

    /** Returns the word error rate. */
    double rate() {
        return (double) errors() / words;
    }

    /**
     * Returns the cheapest step to each pair of positions; with an equal number of errors, the one with the most
     * similar words.
     */
    private static byte[][] ways(List<String> said, List<String> heard) {
        byte[][] ways = new byte[said.size() + 1][heard.size() + 1];
        long[][] costs = new long[3][heard.size() + 1];
        for (int i = 0; i <= said.size(); i++) {
            long[] now = costs[i % 3];
            long[] before = costs[(i + 2) % 3];
            long[] beforeThat = costs[(i + 1) % 3];
            for (int j = 0; j <= heard.size(); j++) {
                if (i == 0 && j == 0) {
                    continue;
                }
                long[] tried = {
                    i > 0 && j > 0 ? before[j - 1] + cost(said.get(i - 1), heard.get(j - 1)) : Long.MAX_VALUE,
                    i > 1 && j > 0 && heard.get(j - 1).equals(said.get(i - 2) + said.get(i - 1))
                            ? beforeThat[j - 1]
                            : Long.MAX_VALUE,
                    i > 0 && j > 1 && said.get(i - 1).equals(heard.get(j - 2) + heard.get(j - 1))
                            ? before[j - 2]
                            : Long.MAX_VALUE,
                    i > 0 ? before[j] + ERROR + said.get(i - 1).length() : Long.MAX_VALUE,
                    j > 0 ? now[j - 1] + ERROR + heard.get(j - 1).length() : Long.MAX_VALUE,
                };
                byte best = WORD;
                for (byte way = SAID_AS_TWO; way <= NOT_SAID; way++) {
                    if (tried[way] < tried[best]) {
                        best = way;
                    }
                }
                ways[i][j] = best;
                now[j] = tried[best];
            }
        }
        return ways;
    }

    private static long cost(String said, String heard) {
        return said.equals(heard) ? 0 : ERROR + Letters.distance(said, heard);
    }
}
