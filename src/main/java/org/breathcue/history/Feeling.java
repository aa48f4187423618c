package org.breathcue.history;

import java.util.Locale;

/** What a listener says about a session after it. */
public enum Feeling {
    EASY,
    RIGHT,
    HARD;

    /** Returns the name in files and JSON, such as {@code easy}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
