package org.breathcue.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.breathcue.device.LiveSink.LineLostException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A system that takes its time to open a device. */
class SlowOpeningTest {
    private final FakePacing pacing = new FakePacing();
    private final FaultLine first = new FaultLine(pacing, 2);
    private final FaultLine second = new FaultLine(pacing, 2);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int opened;

    /** Nothing that is done beside ends before somebody lets it. */
    private final DeviceExecutor slow = new DeviceExecutor() {
        @Override
        public boolean run(Runnable task, long mostNanos) {
            waiting.add(task);
            return false;
        }

        @Override
        public Runnable every(long nanos, Runnable task) {
            return () -> {};
        }
    };

    private final LineSink sink = new LineSink(
            first,
            () -> {
                opened++;
                return second;
            },
            pacing,
            slow);

    @BeforeEach
    void lose() {
        first.die();
        byte[] data = new byte[40_000];
        assertThatExceptionOfType(LineLostException.class).isThrownBy(() -> sink.write(data, 0, data.length));
        waiting.remove().run();
        assertThat(first.closed()).isTrue();
    }

    @Test
    void servesTheNextAttempt() {
        assertThat(sink.reopen()).isFalse();
        assertThat(sink.reopen()).isFalse();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(sink.reopen()).isTrue();
        assertThat(opened).isEqualTo(1);
        assertThat(second.closed()).isFalse();
    }

    @Test
    void whatComesWhenNobodyWaitsIsClosed() {
        assertThat(sink.reopen()).isFalse();
        sink.close();
        waiting.remove().run();
        assertThat(second.closed()).isTrue();
    }

    @Test
    void whatIsDoneBesideKeepsNobody() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        assertThat(DeviceExecutor.SYSTEM.run(() -> awaitQuietly(never), 0)).isFalse();
        never.countDown();
        assertThat(DeviceExecutor.SYSTEM.run(() -> {}, Long.MAX_VALUE)).isTrue();
        CountDownLatch threeTimes = new CountDownLatch(3);
        Runnable end = DeviceExecutor.SYSTEM.every(1, threeTimes::countDown);
        threeTimes.await();
        end.run();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
