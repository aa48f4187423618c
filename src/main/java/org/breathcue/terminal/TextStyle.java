package org.breathcue.terminal;

/** The style of a piece of text. The only colour is readable on light and dark backgrounds. */
enum TextStyle {
    PLAIN("", ""),
    STRONG("\u001b[1m", "\u001b[1m"),
    FAINT("\u001b[2m", "\u001b[2m"),
    BREATH("\u001b[32m", "");

    private final String colored;
    private final String uncolored;

    TextStyle(String colored, String uncolored) {
        this.colored = colored;
        this.uncolored = uncolored;
    }

    /** Returns the ANSI sequence that turns the style on, empty for plain text. {@link #OFF} turns it off. */
    String on(boolean colors) {
        return colors ? colored : uncolored;
    }

    static final String OFF = "\u001b[0m";
}
