package org.breathcue.outside.generate;

/** How often, as a script writes it, and the ends of it. */
record Count(Object json, int low, int high) {
    static final Count ONE = new Count(1, 1, 1);

    static Count exactly(int number) {
        return new Count(number, number, number);
    }

    static Count of(Dice dice, int least, int most) {
        int low = dice.between(least, most);
        int high = low + dice.between(1, 4);
        return dice.chance(25) ? new Count(low + "-" + high, low, high) : new Count(low, low, low);
    }
}
