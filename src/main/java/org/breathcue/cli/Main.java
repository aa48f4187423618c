package org.breathcue.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.FailureReport;

/** Starts the program. Uses no library itself: Java could not start it if that were missing, and could not report it in one line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        FailureReport failures =
                new FailureReport(new PrintWriter(System.err, true, StandardCharsets.UTF_8), System.getenv());
        Thread.setDefaultUncaughtExceptionHandler(failures);
        OutputStatus output = new OutputStatus(new FileOutputStream(FileDescriptor.out));
        Environment environment = Environment.ofProcess(output);
        if (!environment.variables().containsKey(FailureReport.DEBUG)) {
            LibraryOutput.discard();
        }
        int status = failures.statusAfter(run(environment, arguments));
        System.exit(output.lost(environment) ? ExitStatus.READ_OR_WRITE_FAILED : status);
    }

    /** Runs one command and returns its exit status. */
    static int run(Environment environment, String... arguments) {
        FailureReport failures = new FailureReport(environment);
        int status;
        try {
            status = Commands.execute(environment, failures, arguments);
        } catch (RuntimeException | Error e) {
            status = failures.report(e);
        }
        environment.out().flush();
        environment.err().flush();
        return status;
    }
}
