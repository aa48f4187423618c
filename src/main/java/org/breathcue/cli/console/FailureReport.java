package org.breathcue.cli.console;

import java.util.concurrent.atomic.AtomicInteger;
import org.breathcue.diagnostic.PrintableText;

/**
 * Reports failures that no command expects: defects of Breathcue, and memory that runs out. Prints one line, and the
 * stack trace only if the environment variable {@value #DEBUG} is set. Usable from any thread.
 */
public final class FailureReport implements Thread.UncaughtExceptionHandler {
    private static final String DEBUG = "BREATHCUE_DEBUG";
    private static final String ISSUES = "https://github.com/breathcue/breathcue/issues";

    private final Environment environment;
    private final AtomicInteger uncaught = new AtomicInteger(ExitStatus.DONE);

    public FailureReport(Environment environment) {
        this.environment = environment;
    }

    /** Prints a failure and returns the exit status for it. */
    public int report(Throwable failure) {
        boolean debug = environment.variables().containsKey(DEBUG);
        boolean outOfMemory = isOutOfMemory(failure);
        environment.err().println("breathcue: " + (outOfMemory ? outOfMemory() : internalError(failure, debug)));
        if (debug) {
            failure.printStackTrace(environment.err());
        }
        environment.err().flush();
        return outOfMemory ? ExitStatus.READ_OR_WRITE_FAILED : ExitStatus.INTERNAL_ERROR;
    }

    /**
     * Reports a failure that ended another thread. The command goes on, and {@link #statusAfter} remembers the failure.
     */
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        uncaught.set(report(failure));
    }

    /**
     * Returns the exit status of the process.
     *
     * @param status the exit status of the command, which counts unless it is {@link ExitStatus#DONE}
     */
    public int statusAfter(int status) {
        return status == ExitStatus.DONE ? uncaught.get() : status;
    }

    private static String outOfMemory() {
        return "not enough memory for this session; make it shorter,"
                + " or give Java more memory: JAVA_TOOL_OPTIONS=-Xmx4g";
    }

    private static String internalError(Throwable failure, boolean debug) {
        String next = debug
                ? "; report it with the stack trace at " + ISSUES
                : "; run again with " + DEBUG + "=1 for the stack trace, and report it at " + ISSUES;
        return "internal error: " + PrintableText.of(failure.toString()) + next;
    }

    /** Returns whether the failure, or any of its causes, is that memory ran out. */
    private static boolean isOutOfMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
