package org.breathcue.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.breathcue.diagnostic.PrintableText;

/** Ends a command with one line for the person and a status for the shell. */
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    public CommandException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The script is wrong, and the diagnostics have already been told. */
    public static CommandException scriptWrong() {
        return new CommandException(ExitStatus.SCRIPT_WRONG, "");
    }

    public static CommandException cannotRead(Path file, IOException e) {
        return new CommandException(ExitStatus.READ_OR_WRITE_FAILED, "cannot read " + file + ": " + reason(e));
    }

    public static CommandException cannotWrite(Path file, IOException e) {
        String reason = e instanceof NoSuchFileException ? "the folder does not exist" : reason(e);
        return new CommandException(
                ExitStatus.READ_OR_WRITE_FAILED,
                reason.startsWith("cannot write") ? reason : "cannot write " + file + ": " + reason);
    }

    /** Prints the line, if there is one, and gives the status. */
    public int tell(Environment environment) {
        String message = String.valueOf(getMessage());
        if (!message.isEmpty()) {
            environment.err().println("breathcue: " + PrintableText.of(message));
        }
        return status;
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file with this name already exists";
        }
        if (e instanceof FileSystemException fileSystem && fileSystem.getReason() != null) {
            return fileSystem.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
