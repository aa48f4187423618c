package org.breathcue.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says in a few words why a file could not be read or written. */
public final class FileProblem {
    private FileProblem() {}

    /** Returns {@code cannot read FILE: reason}. */
    public static String reading(Path file, IOException e) {
        return "cannot read " + file + ": " + reason(e);
    }

    /** Returns {@code cannot write FILE: reason}; a message that already says so is kept. */
    public static String writing(Path file, IOException e) {
        String reason = e instanceof NoSuchFileException ? "the folder does not exist" : reason(e);
        return reason.startsWith("cannot write") ? reason : "cannot write " + file + ": " + reason;
    }

    /** Returns the reason in a few words; never empty. */
    public static String reason(Throwable e) {
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
        if (e instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (e instanceof FileSystemLoopException) {
            return "its links form a loop";
        }
        // The message of the system's exceptions is the path alone if there is no reason.
        String message = e instanceof FileSystemException ? null : e.getMessage();
        return message == null ? "the system gives no reason" : message;
    }
}
