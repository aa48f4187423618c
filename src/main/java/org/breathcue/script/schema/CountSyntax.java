package org.breathcue.script.schema;

import java.util.regex.Pattern;
import org.breathcue.timeline.SessionLimits;

/** The syntax of a number of repetitions: {@code 12} or {@code "12-15"}. */
public final class CountSyntax {
    /** A count in a text; group 1 is the low end, and group 2 the high end of a range. */
    public static final Pattern PATTERN = Pattern.compile("\\s*(\\d+)(?:\\s*(?:-|–|to)\\s*(\\d+))?\\s*");

    /** A count of repetitions before what is repeated: {@code 3 x}. */
    public static final Pattern TIMES_BEFORE =
            Pattern.compile("\\s*(\\d+(?:\\s*(?:-|–|to)\\s*\\d+)?)\\s*[xX×]\\s*(?=\\S)");

    public static final ValueSchema SCHEMA = ValueSchema.of("integer", "string")
            .with("minimum", 1)
            .with("maximum", SessionLimits.MAX_REPETITIONS)
            .with("pattern", "^" + PATTERN + "$")
            .offering(12, "12-15");

    /** The schema of a number of repetitions that may have a number of sets before it: {@code 3x10}. */
    public static final ValueSchema SETS_SCHEMA =
            SCHEMA.with("pattern", "^(?:" + TIMES_BEFORE + ")?" + PATTERN + "$").offering(12, "12-15", "3x10");

    private CountSyntax() {}
}
