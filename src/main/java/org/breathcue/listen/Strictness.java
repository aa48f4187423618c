package org.breathcue.listen;

/** How sure a command must be. */
public enum Strictness {
    /** For a listener who is alone: a command that is missed is worse than one that was not meant. */
    USUAL(new Threshold(-6, -3, 0), new Threshold(-6, -3, 2)),
    /** For rooms in which other people speak. */
    STRICT(new Threshold(-3, -1.5, 2), new Threshold(-2, -1, 3));

    private final Threshold reversible;
    private final Threshold moving;

    Strictness(Threshold reversible, Threshold moving) {
        this.reversible = reversible;
        this.moving = moving;
    }

    /** Returns what a command needs. Those that leave the place in the session need more. */
    Threshold threshold(Command command) {
        return switch (command) {
            case BACK, NEXT, SKIP_SIDE -> moving;
            case WAIT, CONTINUE, AGAIN, WHERE, LOUDER, SOFTER, STOP -> reversible;
        };
    }

    /**
     * What a command needs to be accepted.
     *
     * @param score the smallest logarithm of its probability
     * @param margin the smallest difference to the score of the text that is understood without knowing the commands
     * @param gap the smallest difference to the score of the best other command
     */
    record Threshold(double score, double margin, double gap) {
        boolean accepts(Hearing hearing) {
            return hearing.score() > score && hearing.margin() > margin && hearing.gap() >= gap;
        }
    }
}
