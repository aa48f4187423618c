package org.breathcue.duration;

/** A unit of time in scripts and on the command line. */
public enum DurationUnit {
    SECOND("s", 1),
    MINUTE("min", 60),
    HOUR("h", 3600);

    private final String symbol;
    private final int seconds;

    DurationUnit(String symbol, int seconds) {
        this.symbol = symbol;
        this.seconds = seconds;
    }

    /** Returns the symbol, such as {@code min}. */
    public String symbol() {
        return symbol;
    }

    /** Returns the number of seconds in one unit. */
    public int seconds() {
        return seconds;
    }
}
