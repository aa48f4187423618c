package org.breathcue.terminal;

/** How a piece of text looks. One colour alone, that can be read on light and on dark. */
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

    /** What switches it on; {@link #OFF} ends it. Empty when the text is as any other. */
    String on(boolean colors) {
        return colors ? colored : uncolored;
    }

    static final String OFF = "\u001b[0m";
}
