package org.breathcue.playback;

/** Time that passes only by waiting. */
final class FakePacing implements Pacing {
    private long now = Long.MAX_VALUE - 1000;
    private int sleeps;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        now += nanos;
        sleeps++;
    }

    int sleeps() {
        return sleeps;
    }
}
