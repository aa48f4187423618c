package org.breathcue.outside.generate;

/**
 * When a cue is due in its hold.
 *
 * @param value seconds, a part of the hold, the number of a breath, or how many breaths lie between repetitions
 */
record Moment(String text, Kind kind, double value) {
    enum Kind {
        FROM_START,
        PART,
        LEFT,
        BREATH,
        LAST_BREATH,
        EVERY,
        EVERY_BREATHS
    }

    /** Whether it is at the start of a breath. */
    boolean isBreath() {
        return kind == Kind.BREATH || kind == Kind.LAST_BREATH || kind == Kind.EVERY_BREATHS;
    }

    static Moment of(Dice dice) {
        return switch (dice.between(0, 11)) {
            case 0, 1 -> new Moment("halfway", Kind.PART, 0.5);
            case 2 -> part(dice.between(1, 9) * 10);
            case 3 -> left(dice.between(3, 12));
            case 4 -> left(dice.chance(50) ? 0 : dice.between(3, 12));
            case 5, 6 -> breath(dice.between(1, 4));
            case 10 -> every(dice.between(4, 20));
            case 11 -> everyBreaths(dice.between(1, 3));
            case 7 -> new Moment("last breath", Kind.LAST_BREATH, 0);
            default -> fromStart(dice.chance(5) ? 3000 : dice.between(0, 15));
        };
    }

    /** Whether the words end with the hold. */
    boolean ends() {
        return kind == Kind.LEFT && value == 0;
    }

    /** Whether the cue is heard again and again, where there is room for it. */
    boolean repeats() {
        return kind == Kind.EVERY || kind == Kind.EVERY_BREATHS;
    }

    private static Moment every(int seconds) {
        return new Moment("every " + seconds + " s", Kind.EVERY, seconds);
    }

    private static Moment everyBreaths(int breaths) {
        return new Moment(breaths == 1 ? "every breath" : "every " + breaths + " breaths", Kind.EVERY_BREATHS, breaths);
    }

    private static Moment part(int percent) {
        return new Moment(percent + "%", Kind.PART, percent / 100.0);
    }

    private static Moment left(int seconds) {
        return new Moment(seconds + " s left", Kind.LEFT, seconds);
    }

    private static Moment breath(int number) {
        return new Moment("breath " + number, Kind.BREATH, number);
    }

    private static Moment fromStart(int seconds) {
        return new Moment(seconds + " s", Kind.FROM_START, seconds);
    }
}
