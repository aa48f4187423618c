package org.breathcue.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.breathcue.device.LiveSink.LineLostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device that fails in every way that is known, in virtual time. */
class FaultyDeviceTest {
    private static final long MILLIS = 1_000_000;
    private static final long FRAMES = 5 * 48_000;
    private static final int A_BUFFER_AND_A_BIT = FaultLine.BUFFER_FRAMES + 48 * 80;

    private final FakePacing pacing = new FakePacing();
    private final FaultyDevice device = new FaultyDevice(pacing, () -> new FaultLine(pacing, 2).holdingBehind(2400));

    @Test
    void withoutFaultsItIsHeardAsItWasWritten() throws Exception {
        LineStatistics statistics = play();
        device.checkHeard(FRAMES, 0);
        assertThat(device.lines()).hasSize(1);
        assertThat(statistics).isEqualTo(new LineStatistics(0, 0, 0));
        assertThat(device.line().closed()).isTrue();
        assertThat(pacing.repeating()).isZero();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLostDeviceIsOpenedAgainWhereItStopped(Consumer<FaultLine> loss) throws Exception {
        pacing.after(1_900 * MILLIS, () -> {
            device.away(true);
            loss.accept(device.line());
        });
        pacing.after(5_000 * MILLIS, () -> device.away(false));
        LineStatistics statistics = play();
        device.checkHeard(FRAMES, A_BUFFER_AND_A_BIT);
        assertThat(device.lines()).hasSize(2).allMatch(FaultLine::closed);
        assertThat(statistics.reopenings()).isEqualTo(1);
        assertThat(statistics.underruns()).isZero();
        assertThat(device.calls()).isLessThan(1_500);
        assertThat(pacing.repeating()).isZero();
    }

    private static Stream<Consumer<FaultLine>> losses() {
        return Stream.of(FaultLine::die, FaultLine::failAlways, line -> line.standStill(true));
    }

    @Test
    void anotherFormatServesToo() throws Exception {
        List<Integer> channels = new ArrayList<>(List.of(1, 2, 1));
        FaultyDevice changing = new FaultyDevice(pacing, () -> new FaultLine(pacing, channels.remove(0)));
        pacing.after(1_000 * MILLIS, () -> changing.line().die());
        pacing.after(2_000 * MILLIS, () -> changing.line().die());
        try (LineSink sink = changing.sink()) {
            changing.play(sink, FRAMES);
        }
        changing.checkHeard(FRAMES, A_BUFFER_AND_A_BIT);
        assertThat(changing.lines()).extracting(FaultLine::channels).containsExactly(1, 2, 1);
    }

    @Test
    void aDeviceLostInItsLastMomentIsOpenedAgainToo() throws Exception {
        // The last block is written when 100 ms are queued and 50 ms lie behind.
        pacing.after(4_880 * MILLIS, () -> device.line().die());
        play();
        device.checkHeard(FRAMES, A_BUFFER_AND_A_BIT);
        assertThat(device.lines()).hasSize(2);
    }

    @Test
    void nothingIsWrittenUntilItIsOpenedAgain() throws Exception {
        try (LineSink sink = device.sink()) {
            sink.write(new byte[40_000], 0, 40_000);
            device.line().die();
            byte[] block = new byte[1920];
            assertThatExceptionOfType(LineLostException.class).isThrownBy(() -> sink.write(block, 0, 1920));
            long heard = sink.heard();
            int calls = device.calls();
            assertThatExceptionOfType(LineLostException.class).isThrownBy(() -> sink.write(block, 0, 1920));
            assertThatExceptionOfType(LineLostException.class).isThrownBy(sink::finish);
            assertThat(device.calls()).isEqualTo(calls);
            pacing.pass(1_000 * MILLIS);
            assertThat(sink.heard()).isEqualTo(heard);
            device.away(true);
            assertThat(sink.reopen()).isFalse();
            device.away(false);
            assertThat(sink.reopen()).isTrue();
            assertThat(sink.reopen()).isTrue();
            assertThat(sink.heard()).isEqualTo(heard);
            assertThat(sink.statistics().reopenings()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 1_000, 2_000})
    void aDeviceThatStandsStillForAWhileIsNotLost(int millis) throws Exception {
        pacing.after(1_000 * MILLIS, () -> device.line().standStill(true));
        pacing.after((1_000 + millis) * MILLIS, () -> device.line().standStill(false));
        assertThat(play()).isEqualTo(new LineStatistics(0, 0, 0));
        device.checkHeard(FRAMES, 0);
        assertThat(device.lines()).hasSize(1);
    }

    @Test
    void aDeviceThatTakesNothingForAMomentIsNotLost() throws Exception {
        pacing.after(1_000 * MILLIS, () -> device.line().takeAtMost(0));
        pacing.after(1_060 * MILLIS, () -> device.line().takeAtMost(Integer.MAX_VALUE));
        LineStatistics statistics = play();
        device.checkHeard(FRAMES, 0);
        assertThat(statistics.reopenings()).isZero();
    }

    @Test
    void aDeviceThatTakesLittleAtATimeIsFedWithoutSpinning() throws Exception {
        pacing.after(1_000 * MILLIS, () -> device.line().takeAtMost(4));
        pacing.after(2_000 * MILLIS, () -> device.line().takeAtMost(200));
        play();
        device.checkHeard(FRAMES, 0);
        assertThat(device.calls()).isLessThan(6_000);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void falsePositionsDoNotMisleadItAtALoss(LongUnaryOperator lie) throws Exception {
        pacing.after(1_500 * MILLIS, () -> device.line().lie(lie));
        pacing.after(3_777 * MILLIS, () -> device.line().die());
        play();
        device.checkHeard(FRAMES, A_BUFFER_AND_A_BIT + FaultLine.BUFFER_FRAMES);
    }

    private static Stream<LongUnaryOperator> lies() {
        return Stream.of(
                position -> position + 33_599,
                position -> Long.MAX_VALUE,
                position -> position - 48_000,
                position -> 0,
                position -> -1,
                position -> position % 9_600,
                position -> 72_000);
    }

    /** What is told is heard: never ahead of the ear, and not far behind. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 4800", "1, 96000", "1.0003, 2400", "0.9997, 2400"})
    void tellsWhatTheEarHears(double speed, int behind) throws Exception {
        FaultyDevice drifting = new FaultyDevice(
                pacing, () -> new FaultLine(pacing, 2).withSpeed(speed).holdingBehind(behind));
        try (LineSink sink = drifting.sink()) {
            drifting.atEveryBlock(() -> {
                int sounded = drifting.line().soundedFrames();
                assertThat(sink.heard()).isBetween((long) sounded - 48 * 70, (long) sounded);
            });
            drifting.play(sink, 300L * 48_000);
            assertThat(sink.statistics()).isEqualTo(new LineStatistics(0, 0, 0));
        }
    }

    @Test
    void countsWhatRanEmptyAndSkipsNothing() throws Exception {
        // 50 ms lie behind the buffer of 100 ms.
        for (int late : new int[] {60, 120, 200, 90, 400}) {
            pacing.after(
                    10L * late * MILLIS,
                    () -> device.atEveryBlock(() -> {
                        device.atEveryBlock(() -> {});
                        pacing.pass(late * MILLIS);
                    }));
        }
        LineStatistics statistics = play();
        device.checkHeard(FRAMES, 0);
        assertThat(device.line().dryTimes()).isEqualTo(2);
        assertThat(statistics.underruns()).isEqualTo(2);
        assertThat(statistics.worstLatenessMillis()).isEqualTo(400);
    }

    @Test
    void aWriterKeptFromRunningInsideAWriteIsAnUnderrunToo() throws Exception {
        pacing.after(1_000 * MILLIS, () -> pacing.pass(300 * MILLIS));
        LineStatistics statistics = play();
        assertThat(device.line().dryTimes()).isEqualTo(1);
        assertThat(statistics.underruns()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMachineThatSleptGoesOn(boolean died) throws Exception {
        device.atEveryBlock(once(() -> pacing.after(
                2_000 * MILLIS,
                () -> device.atEveryBlock(once(() -> {
                    pacing.suspend(3_600_000 * MILLIS);
                    device.line().woke();
                    if (died) {
                        device.line().die();
                    }
                })))));
        LineStatistics statistics = play();
        device.checkHeard(FRAMES, A_BUFFER_AND_A_BIT);
        assertThat(statistics.underruns()).isLessThanOrEqualTo(1);
        assertThat(statistics.worstLatenessMillis()).isZero();
        assertThat(statistics.reopenings()).isEqualTo(died ? 1 : 0);
    }

    @Test
    void aMachineThatSleptInsideAWriteHasLostNothing() throws Exception {
        pacing.after(1_000 * MILLIS, () -> {
            pacing.suspend(3_600_000 * MILLIS);
            device.line().woke();
        });
        LineStatistics statistics = play();
        device.checkHeard(FRAMES, 0);
        assertThat(statistics.underruns()).isLessThanOrEqualTo(1);
        assertThat(statistics.reopenings()).isZero();
    }

    @Test
    void aDeviceThatIsNeverThereCanBeGivenUp() throws Exception {
        LineSink sink = device.sink();
        device.line().die();
        assertThatThrownBy(() -> sink.write(new byte[40_000], 0, 40_000)).isInstanceOf(LineLostException.class);
        device.away(true);
        assertThat(sink.reopen()).isFalse();
        sink.close();
        assertThat(pacing.repeating()).isZero();
    }

    private Runnable once(Runnable task) {
        return () -> {
            device.atEveryBlock(() -> {});
            task.run();
        };
    }

    private LineStatistics play() throws Exception {
        LineSink sink = device.sink();
        try (sink) {
            device.play(sink, FRAMES);
        }
        return sink.statistics();
    }
}
