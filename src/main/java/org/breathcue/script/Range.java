package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/** A quantity of a script that may be a range. The value is chosen in whole units above the low end. */
public interface Range {
    /** Returns the span of the number or range in the script. */
    Span span();

    /** Returns the quantity as written in the script. */
    String written();

    /** Returns the number of units from the low end to the high end; 0 if the quantity is not a range. */
    int units();

    /** Returns the value at a number of units above the low end, as a script would write it. */
    String chosen(int units);

    /** Returns whether the quantity is a range. */
    default boolean isRange() {
        return units() > 0;
    }
}
