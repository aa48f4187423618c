package org.breathcue.device;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Work beside the thread that plays. A device may keep whoever opens, flushes or closes it for as long as it likes (a sound server
 * that hangs does), so nobody who must go on does that himself.
 */
interface DeviceExecutor {
    /** Daemon threads of this machine. */
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
     * Runs a task elsewhere and waits for it at most so long; afterwards it runs on by itself.
     *
     * @return whether it has ended
     */
    boolean run(Runnable task, long mostNanos);

    /**
     * Runs a task again and again, about so long after the last time.
     *
     * @return what ends it
     */
    Runnable every(long nanos, Runnable task);
}
