package org.breathcue.cli.console;

import java.io.IOException;
import java.nio.file.Path;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.PrintableText;

/** Ends a command with an error message of one line and an exit status. */
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    public CommandException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Returns the exception for a script with errors, which have already been printed. */
    public static CommandException scriptWrong() {
        return new CommandException(ExitStatus.SCRIPT_WRONG, "");
    }

    /** Returns the exception for a file that cannot be written. */
    public static CommandException cannotWrite(Path file, IOException e) {
        return new CommandException(ExitStatus.READ_OR_WRITE_FAILED, FileProblem.writing(file, e));
    }

    /**
     * Returns the exception for an option with an invalid value.
     *
     * @param rule what the value must be, such as {@code must be left or right}
     */
    public static CommandException badValue(String option, String value, String rule) {
        return new CommandException(ExitStatus.USAGE, option + " " + rule + ", found " + value);
    }

    /** Prints the message, unless it is empty, and returns the exit status. */
    public int tell(Environment environment) {
        String message = String.valueOf(getMessage());
        if (!message.isEmpty()) {
            environment.err().println("breathcue: " + PrintableText.of(message));
        }
        return status;
    }
}
