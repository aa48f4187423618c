package org.breathcue.device;

import java.util.concurrent.locks.LockSupport;

/** Wall-clock time and waiting; never what decides which sample is heard. */
public interface Pacing {
    /** The machine's own clock. */
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

    /** Waits about so long; may return early. */
    void sleep(long nanos);
}
