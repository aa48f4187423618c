package org.breathcue.cli.console;

/** What only a shell can tell about the streams of a process: variables that the launcher sets. */
public final class LauncherVariables {
    /**
     * How wide the terminal is that standard error leads to, or nothing if that is not known; only there if it is a terminal. Java
     * cannot tell: {@code System.console()} asks about input and output, and since Java 22 is there without any terminal.
     */
    public static final String COLUMNS = "BREATHCUE_COLUMNS";

    /** How wide the terminal is that standard output leads to, for commands that list; only there if it is a terminal. */
    public static final String OUT_COLUMNS = "BREATHCUE_OUT_COLUMNS";

    /** There if standard input is a terminal; for commands that ask, if standard error is one too. */
    public static final String KEYS = "BREATHCUE_KEYS";

    public static final int USUAL_COLUMNS = 80;

    private LauncherVariables() {}

    /** The columns in the value of {@link #COLUMNS} or {@link #OUT_COLUMNS}. */
    public static int columns(String value) {
        return value.matches("[1-9]\\d{0,4}") ? Integer.parseInt(value) : USUAL_COLUMNS;
    }
}
