package org.breathcue.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs work that ends cleanly when the process is stopped, for instance with Ctrl-C. */
public final class InterruptibleTask {
    private InterruptibleTask() {}

    /**
     * The work.
     *
     * @param <T> the result
     * @param <E> the exception it may throw
     */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Runs the work and returns its result. If the process is stopped meanwhile, another thread calls {@code stop}, and
     * the process waits up to {@code mostMillis} milliseconds for the work to return.
     *
     * @throws CommandException if the process was stopped before
     */
    public static <T, E extends Exception> T run(Work<T, E> work, Runnable stop, long mostMillis)
            throws E, CommandException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    stop.run();
                    awaitQuietly(ended, mostMillis);
                },
                "stop");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new CommandException(ExitStatus.INTERRUPTED, "the process was stopped");
        }
        try {
            return work.run();
        } finally {
            ended.countDown();
            removeHook(hook);
        }
    }

    /** Returns when the work has ended or the time is over. */
    private static void awaitQuietly(CountDownLatch ended, long mostMillis) {
        try {
            boolean unused = ended.await(mostMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is shutting down and runs the hook already.
        }
    }
}
