package org.breathcue.outside;

/** How often, as a script writes it, and the low end of it. */
record Count(Object json, int low) {
    static Count of(Dice dice, int least, int most) {
        int low = dice.between(least, most);
        return dice.chance(25) ? new Count(low + "-" + (low + dice.between(1, 4)), low) : new Count(low, low);
    }
}
