package org.breathcue.script.schema;

/** Names of stretches and sounds: letters, digits, spaces, dots, hyphens and underscores. A name is never a path. */
public final class PlainName {
    static final ValueSchema SCHEMA = ValueSchema.written("(?![.])(?=.*[^ ])[\\p{L}\\p{Nd}_. -]+");

    private PlainName() {}

    public static boolean is(String name) {
        return !name.isBlank() && !name.startsWith(".") && name.codePoints().allMatch(PlainName::isPlain);
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ' ';
    }
}
