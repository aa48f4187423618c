package org.breathcue.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.PrintableText;

/** Asks the user questions on standard error, and reads each answer as a line of standard input. */
public final class Dialogue {
    private final BufferedReader in;
    private final PrintWriter out;

    public Dialogue(Environment environment) {
        in = new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
        out = environment.err();
    }

    /** Reports an answer that is not understood; the message says which answers are valid. */
    public static final class UnclearException extends Exception {
        private static final long serialVersionUID = 1L;

        public UnclearException(String message) {
            super(message);
        }
    }

    /**
     * Converts an answer to a value.
     *
     * @param <T> the type of the value
     */
    public interface Reading<T> {
        T read(String answer) throws UnclearException;
    }

    /** Prints a line. */
    public void tell(String line) {
        out.println(PrintableText.of(line));
    }

    /**
     * Asks a question until the answer is understood, and returns the value of the answer.
     *
     * @param usual the default, which an empty answer stands for
     * @throws CommandException if the input has ended or cannot be read
     */
    public <T> T ask(String question, String usual, Reading<T> reading) throws CommandException {
        while (true) {
            out.print(PrintableText.of(question + " [" + usual + "] "));
            out.flush();
            String answer = line();
            try {
                return reading.read(answer.isEmpty() ? usual : answer);
            } catch (UnclearException e) {
                tell(String.valueOf(e.getMessage()));
            }
        }
    }

    private String line() throws CommandException {
        try {
            String line = in.readLine();
            if (line == null) {
                out.println();
                throw new CommandException(ExitStatus.INTERRUPTED, "the input ended; no file was written");
            }
            return line.strip();
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.READ_OR_WRITE_FAILED, "cannot read the answer: " + FileProblem.reason(e));
        }
    }
}
