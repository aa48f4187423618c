package org.breathcue.outside.generate;

/**
 * What the words of a line may speak of.
 *
 * @param sided the working side
 * @param counting the number of the repetition
 * @param held how long the hold is
 * @param followed the next stretch
 */
record Talk(boolean sided, boolean counting, boolean held, boolean followed) {
    static final Talk PLAIN = new Talk(false, false, false, false);

    Talk unsided() {
        return new Talk(false, counting, held, followed);
    }

    Talk uncounted() {
        return new Talk(sided, false, held, followed);
    }
}
