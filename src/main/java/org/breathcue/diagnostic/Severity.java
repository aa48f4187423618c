package org.breathcue.diagnostic;

import java.util.Locale;

/** The severity of a diagnostic. Only an error stops the session; a note is no problem, even where warnings are errors. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** Returns the word as it is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
