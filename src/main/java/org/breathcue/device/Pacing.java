package org.breathcue.device;

import java.util.concurrent.locks.LockSupport;

/** Clock and sleep. Never used to decide which samples are played. */
public interface Pacing {
    /** Uses the system clock. */
    Pacing SYSTEM = new Pacing() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    long nanoTime();

    /** Sleeps for about {@code nanos} nanoseconds; may return early. */
    void sleep(long nanos);
}
