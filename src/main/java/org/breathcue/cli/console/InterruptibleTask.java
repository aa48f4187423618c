package org.breathcue.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs something that wants to end cleanly when the process is told to stop. */
public final class InterruptibleTask {
    private InterruptibleTask() {}

    /**
     * What is run.
     *
     * @param <T> the result
     * @param <E> the exception it may throw
     */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Runs the work. When the process is told to stop meanwhile, {@code stop} is called from another thread, and the process waits
     * up to {@code mostMillis} for the work to return.
     *
     * @throws CommandException if the process was told to stop before
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

    /** Ended or not in time: the process goes down now. */
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
            // The process is already going down, and the hook with it.
        }
    }
}
