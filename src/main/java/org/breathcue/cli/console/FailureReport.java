package org.breathcue.cli.console;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.breathcue.diagnostic.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * Reports failures that no command expects: defects of Breathcue, missing parts of it, and memory that runs out. Prints
 * one line, and the stack trace only if the environment variable {@value #DEBUG} is set. Usable from any thread.
 */
public final class FailureReport implements Thread.UncaughtExceptionHandler {
    /** The environment variable that asks for stack traces, and for what libraries print. */
    public static final String DEBUG = "BREATHCUE_DEBUG";

    private static final String ISSUES = "https://github.com/breathcue/breathcue/issues";
    private static final String OUT_OF_MEMORY = "breathcue: not enough memory for this session; make it shorter,"
            + " or give Java more memory: JAVA_TOOL_OPTIONS=-Xmx4g";

    /** More causes than any failure has; a chain of causes can be a circle. */
    private static final int MOST_CAUSES = 100;

    private final PrintWriter err;
    private final boolean debug;
    private final AtomicInteger uncaught = new AtomicInteger(ExitStatus.DONE);

    public FailureReport(Environment environment) {
        this(environment.err(), environment.variables());
    }

    /**
     * @param err standard error
     * @param variables the environment variables
     */
    public FailureReport(PrintWriter err, Map<String, String> variables) {
        this.err = err;
        this.debug = variables.containsKey(DEBUG);
    }

    /** Prints a failure and returns the exit status for it. */
    public int report(Throwable failure) {
        boolean outOfMemory = find(failure, OutOfMemoryError.class) != null;
        err.println(outOfMemory ? OUT_OF_MEMORY : "breathcue: " + PrintableText.of(message(failure)));
        if (debug) {
            failure.printStackTrace(err);
        }
        err.flush();
        return outOfMemory ? ExitStatus.READ_OR_WRITE_FAILED : ExitStatus.INTERNAL_ERROR;
    }

    /**
     * Reports a failure that ended a thread, and ends the process: what the thread did is missing from now on, and
     * others may wait for it for ever.
     */
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        int status = report(failure);
        uncaught.set(status);
        try {
            // On another thread: within a shutdown hook, this call would never return.
            Thread end = new Thread(() -> System.exit(status), "end");
            end.setDaemon(true);
            end.start();
        } catch (OutOfMemoryError e) {
            // No thread can be started any more, so nothing can be tidied up either.
            Runtime.getRuntime().halt(status);
        }
    }

    /**
     * Returns the exit status of the process.
     *
     * @param status the exit status of the command, which counts unless it is {@link ExitStatus#DONE}
     */
    public int statusAfter(int status) {
        return status == ExitStatus.DONE ? uncaught.get() : status;
    }

    private String message(Throwable failure) {
        LinkageError missing = find(failure, LinkageError.class);
        if (missing != null && find(failure, ExceptionInInitializerError.class) == null) {
            return "a part of Breathcue is missing, damaged or does not suit this computer (" + missing
                    + "); build it again: delete its folder target, and start it as before";
        }
        return "internal error: " + failure
                + (debug
                        ? "; report it with the stack trace at " + ISSUES
                        : "; run again with " + DEBUG + "=1 for the stack trace, and report it at " + ISSUES);
    }

    /** Returns the first of a failure and its causes that has a type; null if there is none. */
    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
