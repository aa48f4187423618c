package org.breathcue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.DiagnosticText;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a session cannot be prepared, played or exported. The message is for users and says what to do. Errors
 * in a script also have {@linkplain #diagnostics() diagnostics} with their positions.
 */
public final class SessionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Diagnostic> diagnostics;

    /** The part that failed. */
    public enum Reason {
        /** The script has errors; the diagnostics name all of them. */
        SCRIPT,
        /** The request cannot be fulfilled: there is no such session, variation, sound or start position. */
        REQUEST,
        /** The voice is not installed, or failed. */
        VOICE,
        /** There is no audio device, or it failed. */
        DEVICE,
        /** A file cannot be read. */
        READ,
        /** A file cannot be written. */
        WRITE
    }

    SessionException(Reason reason, String message) {
        this(reason, message, List.of(), null);
    }

    SessionException(Reason reason, String message, Throwable cause) {
        this(reason, message, List.of(), cause);
    }

    private SessionException(Reason reason, String message, List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Returns the exception for a script with errors. */
    static SessionException script(List<Diagnostic> diagnostics) {
        return new SessionException(Reason.SCRIPT, lines(diagnostics), diagnostics, null);
    }

    /** Returns the exception for a request that is itself invalid, such as an invalid breath. */
    static SessionException request(List<Diagnostic> diagnostics) {
        return new SessionException(Reason.REQUEST, lines(diagnostics), diagnostics, null);
    }

    private static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(DiagnosticText::concise)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    static SessionException voice(VoiceException e) {
        return new SessionException(Reason.VOICE, String.valueOf(e.getMessage()), e);
    }

    static SessionException cannotRead(String file, IOException e) {
        return new SessionException(Reason.READ, FileProblem.reading(Path.of(file), e), e);
    }

    static SessionException cannotWrite(Path file, IOException e) {
        return new SessionException(Reason.WRITE, FileProblem.writing(file, e), e);
    }

    /** Returns the part that failed. */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns all errors and warnings about the script, in the order of the text; empty if the script is not the
     * reason.
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
