package org.breathcue.script;

/** Names of stretches and sounds: letters, digits, spaces, dots, hyphens and underscores, and so never a path. */
final class PlainName {
    /** What a name looks like. */
    static final Shape SHAPE = Shape.written("(?![.])(?=.*[^ ])[\\p{L}\\p{Nd}_. -]+");

    private PlainName() {}

    static boolean is(String name) {
        return !name.isBlank() && !name.startsWith(".") && name.codePoints().allMatch(PlainName::isPlain);
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ' ';
    }
}
