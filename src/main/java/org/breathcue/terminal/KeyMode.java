package org.breathcue.terminal;

/** The way in which a terminal delivers keys. */
public enum KeyMode {
    /** There are no keys: standard input is not a terminal, or another process reads it. */
    NONE,
    /** There are no keys while the process runs in the background of its terminal. */
    BACKGROUND,
    /** Keys arrive line by line, after Enter. */
    WITH_ENTER,
    /** Each key arrives when it is pressed. */
    SINGLE
}
