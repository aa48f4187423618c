package org.breathcue.device;

import java.util.ArrayList;
import java.util.List;

/** Time that passes only by waiting; what is done beside is done by the thread that waits. */
public final class FakePacing implements Pacing, DeviceExecutor {
    private final List<Repeated> repeated = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1000;
    private int sleeps;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        sleeps++;
        pass(nanos);
    }

    /** Lets time pass without anybody asking for it. */
    void pass(long nanos) {
        long until = now + nanos;
        while (true) {
            Repeated next = null;
            for (Repeated task : repeated) {
                next = task.due - until <= 0 && (next == null || task.due - next.due < 0) ? task : next;
            }
            if (next == null) {
                now = now - until > 0 ? now : until;
                return;
            }
            now = now - next.due > 0 ? now : next.due;
            next.due = now + next.nanos;
            next.task.run();
        }
    }

    /** The machine sleeps: the clock goes on and nothing else does. */
    void suspend(long nanos) {
        now += nanos;
    }

    @Override
    public boolean run(Runnable task, long mostNanos) {
        task.run();
        return true;
    }

    @Override
    public Runnable every(long nanos, Runnable task) {
        Repeated added = new Repeated(nanos, task, now + nanos);
        repeated.add(added);
        return () -> repeated.remove(added);
    }

    /** Runs a task once, after so long. */
    void after(long nanos, Runnable task) {
        Runnable[] end = new Runnable[1];
        end[0] = every(nanos, () -> {
            end[0].run();
            task.run();
        });
    }

    int sleeps() {
        return sleeps;
    }

    /** How many tasks are still repeated. */
    int repeating() {
        return repeated.size();
    }

    private static final class Repeated {
        final long nanos;
        final Runnable task;
        long due;

        Repeated(long nanos, Runnable task, long due) {
            this.nanos = nanos;
            this.task = task;
            this.due = due;
        }
    }
}
