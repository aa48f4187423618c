package org.breathcue.diagnostic;

import java.util.Locale;

/** The severity of a diagnostic: an error stops the session, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** Returns the word as it is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
