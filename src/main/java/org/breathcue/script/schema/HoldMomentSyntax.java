package org.breathcue.script.schema;

import java.util.regex.Pattern;

/** The syntax of a moment in a hold: {@code halfway}, {@code 50%}, {@code 10 s}, {@code 10 s left}, {@code breath 3}, {@code last breath}. */
public final class HoldMomentSyntax {
    /** A percentage of the hold; group 1 is the percentage. */
    public static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%");

    /** A time; group 1 is the number, group 2 the unit, and group 3 is present if it is counted from the end. */
    public static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(s|min)(\\s+left)?");

    /** A breath; group 1 is its number, counted from 1. */
    public static final Pattern BREATH = Pattern.compile("breath\\s+(?=0*[1-9])(\\d{1,6})");

    /** A repetition; groups 1 and 2 are a time and its unit, group 3 a number of breaths. */
    public static final Pattern EVERY =
            Pattern.compile("every\\s+(?:([1-9]\\d{0,3}(?:\\.\\d+)?)\\s*(s|min)|(?:([1-9]\\d{0,3})\\s+)?breaths?)");

    public static final ValueSchema SCHEMA = ValueSchema.written(
            "\\s*(?:halfway|last breath|0*\\d{1,2}(?:\\.\\d+)?\\s*%|" + TIME + "|" + BREATH + "|" + EVERY + ")\\s*",
            "halfway",
            "50%",
            "10 s",
            "10 s left",
            "breath 3",
            "last breath",
            "every 30 s");

    private HoldMomentSyntax() {}

    /** Returns whether a text is a moment in a hold. */
    public static boolean matches(String text) {
        return Pattern.compile(String.valueOf(SCHEMA.rules().get("pattern")))
                .matcher(text)
                .matches();
    }
}
