package org.breathcue.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.breathcue.cli.console.Environment;
import org.breathcue.diagnostic.FileProblem;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers write errors, because a {@code PrintWriter} does not report their cause. */
final class OutputStatus extends FilterOutputStream {
    private @Nullable IOException failure;

    OutputStatus(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * Returns whether data was lost, and prints a message if so. A reader that closed the pipe early does not count.
     */
    boolean lost(Environment environment) {
        IOException lost = failure;
        if (lost == null || String.valueOf(lost.getMessage()).contains("Broken pipe")) {
            return false;
        }
        environment.err().println("breathcue: cannot write to standard output: " + FileProblem.reason(lost));
        environment.err().flush();
        return true;
    }
}
