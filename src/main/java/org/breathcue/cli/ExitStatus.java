package org.breathcue.cli;

/** What a command returns to the shell. */
final class ExitStatus {
    static final int DONE = 0;
    static final int SCRIPT_WRONG = 1;
    static final int USAGE = 2;
    static final int NO_DEVICE_OR_VOICE = 3;
    static final int READ_OR_WRITE_FAILED = 4;
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
