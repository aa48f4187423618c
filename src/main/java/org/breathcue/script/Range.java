package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/** A quantity of a script that may leave a choice, in whole units from its low end. */
public interface Range {
    /** The number or range inside the script. */
    Span span();

    /** As the script writes it. */
    String written();

    /** How many units the high end lies above the low end; 0 when there is no choice. */
    int units();

    /** What is chosen when so many units are taken, as a script would write it. */
    String chosen(int units);

    /** Whether the script leaves a choice. */
    default boolean isRange() {
        return units() > 0;
    }
}
