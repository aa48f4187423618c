package org.breathcue.script.schema;

import java.util.regex.Pattern;

/** The syntax of a breath: {@code 4:6}, {@code 4:7:8}, {@code 4:4:4:4}, or {@code 3:4 to 4:6}. */
public final class BreathSyntax {
    /** Two to four numbers of seconds. */
    public static final Pattern RATIO = Pattern.compile("\\s*\\d+(?:\\.\\d+)?(?:\\s*:\\s*\\d+(?:\\.\\d+)?){1,3}\\s*");

    /** The word between the two ends of a glide. */
    public static final Pattern TO = Pattern.compile("\\bto\\b");

    /** A breath that does not change. */
    public static final ValueSchema STEADY = ValueSchema.written(RATIO.pattern(), "4:6", "4:7:8", "4:4:4:4");

    /** A breath that may glide from one ratio to another. */
    public static final ValueSchema GLIDING =
            ValueSchema.written(RATIO + "(?:(?:" + TO + ")" + RATIO + ")?", "4:6", "4:7:8", "4:4:4:4", "3:4 to 4:6");

    /** The breath of a stretch: one that does not change, or a held one. */
    public static final ValueSchema OF_STRETCH = ValueSchema.written(
            RATIO + "|\\s*held(?:\\s+(?:in|out))?\\s*", "4:6", "4:7:8", "4:4:4:4", "held", "held in", "held out");

    private BreathSyntax() {}
}
