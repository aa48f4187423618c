package org.breathcue.script.schema;

import java.util.regex.Pattern;
import org.breathcue.timeline.SessionLimits;

/** The syntax of a number of repetitions: {@code 12} or {@code "12-15"}. */
public final class CountSyntax {
    /** A count in a text; group 1 is the low end, and group 2 the high end of a range. */
    public static final Pattern PATTERN = Pattern.compile("\\s*(\\d+)(?:\\s*(?:-|–|to)\\s*(\\d+))?\\s*");

    public static final ValueSchema SCHEMA = ValueSchema.of("integer", "string")
            .with("minimum", 1)
            .with("maximum", SessionLimits.MAX_REPETITIONS)
            .with("pattern", "^" + PATTERN + "$")
            .offering(12, "12-15");

    private CountSyntax() {}
}
