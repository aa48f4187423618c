package org.breathcue.device;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs work on other threads than the one that plays. Opening, flushing or closing a device can block for a long time,
 * for example if a sound server hangs, so the playback thread never makes these calls itself.
 */
interface DeviceExecutor {
    /** Uses daemon threads. */
    DeviceExecutor SYSTEM = new DeviceExecutor() {
        @Override
        public boolean run(Runnable task, long mostNanos) {
            CountDownLatch done = new CountDownLatch(1);
            daemon(() -> {
                try {
                    task.run();
                } finally {
                    done.countDown();
                }
            });
            try {
                return done.await(mostNanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public Runnable every(long nanos, Runnable task) {
            Thread thread = daemon(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(nanos);
                    task.run();
                }
            });
            return thread::interrupt;
        }

        private static Thread daemon(Runnable task) {
            Thread thread = new Thread(task, "breathcue-device");
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    };

    /**
     * Runs a task on another thread and waits for it for at most {@code mostNanos} nanoseconds. After that the task
     * continues to run.
     *
     * @return whether the task has ended
     */
    boolean run(Runnable task, long mostNanos);

    /**
     * Runs a task repeatedly, with about {@code nanos} nanoseconds between runs.
     *
     * @return an action that stops the repetition
     */
    Runnable every(long nanos, Runnable task);
}
