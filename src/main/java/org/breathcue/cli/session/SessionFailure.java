package org.breathcue.cli.session;

import org.breathcue.SessionException;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.DiagnosticFormat;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;

/** Converts a failure of a session to a message and an exit status. */
public final class SessionFailure {
    private SessionFailure() {}

    /** Prints the diagnostics, if there are any, and returns the exception that ends the command. */
    public static CommandException of(SessionException e, Environment environment) {
        DiagnosticFormat.full.print(e.diagnostics(), environment.err());
        return new CommandException(
                status(e.reason()), e.diagnostics().isEmpty() ? String.valueOf(e.getMessage()) : "");
    }

    private static int status(SessionException.Reason reason) {
        return switch (reason) {
            case SCRIPT -> ExitStatus.SCRIPT_WRONG;
            case REQUEST -> ExitStatus.USAGE;
            case VOICE, DEVICE -> ExitStatus.NO_DEVICE_OR_VOICE;
            case READ, WRITE -> ExitStatus.READ_OR_WRITE_FAILED;
        };
    }
}
