package org.breathcue.outside.generate;

/** What a session is made of, as the choices made it. */
sealed interface Step permits Leaf, Group {
    boolean optional();

    Step asOptional();

    /** With another variation wherever a stretch has it. */
    Step choosing(String variation);

    /** An upper bound of the seconds and events it may come to. */
    Size size();

    /** Whether a group can put it on one of its sides. */
    boolean takesSide();

    /** How long, and how many events. */
    record Size(double seconds, double events) {
        Size plus(Size more) {
            return new Size(seconds + more.seconds, events + more.events);
        }

        Size times(int count) {
            return new Size(seconds * count, events * count);
        }
    }
}
