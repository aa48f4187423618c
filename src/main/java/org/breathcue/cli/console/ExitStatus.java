package org.breathcue.cli.console;

/** The exit statuses of all commands; {@code docs/programs.md} lists them. */
public final class ExitStatus {
    public static final int DONE = 0;
    public static final int SCRIPT_WRONG = 1;
    public static final int USAGE = 2;
    public static final int NO_DEVICE_OR_VOICE = 3;
    public static final int READ_OR_WRITE_FAILED = 4;
    /** A defect of Breathcue: {@code EX_SOFTWARE} of {@code sysexits.h}. */
    public static final int INTERNAL_ERROR = 70;

    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
