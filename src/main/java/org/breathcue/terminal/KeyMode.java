package org.breathcue.terminal;

/** The way in which a terminal delivers keys. */
public enum KeyMode {
    /** There are no keys: standard input is not a terminal, or another process reads it. */
    NONE,
    /** Keys arrive line by line, after Enter. */
    WITH_ENTER,
    /** Each key arrives when it is pressed. */
    SINGLE
}
