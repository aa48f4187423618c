package org.breathcue.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters: an error stops the session, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word people read. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
