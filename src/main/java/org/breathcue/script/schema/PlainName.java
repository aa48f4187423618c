package org.breathcue.script.schema;

/** Names of stretches and sounds: letters, digits, spaces, dots, hyphens and underscores. A name is never a path. */
public final class PlainName {
    /** Matches a name as a whole, or a part of a path. */
    static final String PATTERN = "(?![.])(?=[^/]*[^ /])[\\p{L}\\p{Nd}_. -]+";

    static final ValueSchema SCHEMA = ValueSchema.written(PATTERN);

    private PlainName() {}

    public static boolean is(String name) {
        return !name.isBlank() && !name.startsWith(".") && name.codePoints().allMatch(PlainName::isPlain);
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ' ';
    }
}
