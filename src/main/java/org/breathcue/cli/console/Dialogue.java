package org.breathcue.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.breathcue.diagnostic.PrintableText;

/** Asks a person at a terminal, a line a time. */
public final class Dialogue {
    private final BufferedReader in;
    private final PrintWriter out;

    public Dialogue(Environment environment) {
        in = new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
        out = environment.err();
    }

    /** An answer that is not understood, and what would be. */
    public static final class UnclearException extends Exception {
        private static final long serialVersionUID = 1L;

        public UnclearException(String message) {
            super(message);
        }
    }

    /** Makes something of an answer. */
    public interface Reading<T> {
        T read(String answer) throws UnclearException;
    }

    public void tell(String line) {
        out.println(PrintableText.of(line));
    }

    /**
     * Asks until the answer is understood.
     *
     * @param usual what is meant by an empty answer
     * @throws CommandException if there are no more answers
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
            throw new CommandException(ExitStatus.READ_OR_WRITE_FAILED, "cannot read the answer: " + e.getMessage());
        }
    }
}
