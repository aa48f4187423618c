package org.breathcue.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.breathcue.diagnostic.Printable;

/** Asks a person at a terminal, a line a time. */
final class Dialogue {
    private final BufferedReader in;
    private final PrintWriter out;

    Dialogue(Environment environment) {
        in = new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
        out = environment.err();
    }

    /** An answer that is not understood, and what would be. */
    static final class UnclearException extends Exception {
        private static final long serialVersionUID = 1L;

        UnclearException(String message) {
            super(message);
        }
    }

    /** Makes something of an answer. */
    interface Reading<T> {
        T read(String answer) throws UnclearException;
    }

    void tell(String line) {
        out.println(Printable.of(line));
    }

    /**
     * Asks until the answer is understood.
     *
     * @param usual what is meant by an empty answer
     * @throws CommandException if there are no more answers
     */
    <T> T ask(String question, String usual, Reading<T> reading) throws CommandException {
        while (true) {
            out.print(Printable.of(question + " [" + usual + "] "));
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
                throw new CommandException(ExitStatus.INTERRUPTED, "no more answers; nothing was written");
            }
            return line.strip();
        } catch (IOException e) {
            throw new CommandException(ExitStatus.READ_OR_WRITE_FAILED, "cannot read the answer: " + e.getMessage());
        }
    }
}
