package org.breathcue.cli.console;

/** What a command returns to the shell. */
public final class ExitStatus {
    public static final int DONE = 0;
    public static final int SCRIPT_WRONG = 1;
    public static final int USAGE = 2;
    public static final int NO_DEVICE_OR_VOICE = 3;
    public static final int READ_OR_WRITE_FAILED = 4;
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
