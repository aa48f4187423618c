package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table answers as the transport does, for every gesture and state. */
class GestureTableTest {
    private static final int CASES = 2_000;

    @TestFactory
    Stream<DynamicTest> answersAsTheTransportDoesInEverySessionOfTheLibrary() {
        return GestureCases.library().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> check(new GestureCases(GestureCases.timeline(name)), new Random(1), CASES)));
    }

    @Test
    void answersAsTheTransportDoesInRandomSessions() {
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            check(new GestureCases(MadeSession.of(random)), random, 200);
        }
    }

    @Test
    void answersAsTheTransportDoesAtEveryFrame() {
        GestureCases cases = new GestureCases(MadeSession.of(new Random(3)));
        Timeline timeline = cases.timeline();
        Transport transport = new Transport(timeline, true);
        for (long frame = 0; frame < timeline.frames(); frame++) {
            GestureTable.Row row = cases.table().at(frame);
            long owed = row.owed() == GestureTable.HERE ? frame : row.owed();
            assertThat(transport.resume(frame, 0)).as("frame %d", frame).isEqualTo(transport.from(owed));
            assertThat(cases.table().told().get(row.whereLong())).isEqualTo(transport.whereAfterWait(frame));
        }
    }

    @Test
    void theLastStepIsToldAtTheVeryEnd() throws IOException {
        Timeline timeline = GestureCases.timeline("mid-back-reset.json");
        GestureTable table = GestureTable.of(timeline);
        GestureTable.Row end = table.at(timeline.frames());
        assertThat(table.told().get(end.where())).isEqualTo("Closing chime.");
        assertThat(table.told().get(end.whereLong())).isEqualTo("Closing chime.");
        assertThat(table.told()).allSatisfy(text -> assertThat(text).matches("\\w.*\\."));
    }

    @Test
    void hasFewRows() throws IOException {
        Timeline timeline = GestureCases.timeline("mid-back-reset.json");
        GestureTable table = GestureTable.of(timeline);
        assertThat(table.rows()).hasSizeBetween(100, 400);
        assertThat(table.rows().get(0).from()).isZero();
        assertThat(table.told()).doesNotHaveDuplicates().hasSizeBetween(10, 120);
        assertThat(table.rows().get(0).numbers()).hasSize(15);
    }

    private static void check(GestureCases cases, Random random, int count) {
        for (int i = 0; i < count; i++) {
            GestureCases.Case one = cases.next(random);
            assertThat(program(cases, one.gesture(), one.state()))
                    .as("%s at %s", one.gesture(), one.state())
                    .isEqualTo(one.spans());
            long frame = cases.interrupted(random);
            assertThat(goOn(cases, frame)).as("another run from %s", frame).isEqualTo(cases.goOn(frame));
        }
    }

    /** What a page does with the table. */
    private static List<GestureCases.Span> program(GestureCases cases, Gesture gesture, Transport.PlaybackState state) {
        GestureTable table = cases.table();
        long frame = state.playhead();
        boolean untilReady =
                state.waiting().filter(WaitReason.UNTIL_READY::equals).isPresent();
        GestureTable.Row here = table.at(frame);
        GestureTable.Row current = untilReady ? table.at(frame - 1) : here;
        boolean twice = state.sinceBack() < 3L * cases.timeline().frameRate();
        return switch (gesture) {
            case WAIT -> answer(cases, here, state, untilReady);
            case NEXT -> from(cases, current.next());
            case SKIP_SIDE -> from(cases, current.skip());
            case BACK -> from(cases, twice ? current.backAgain() : current.back());
            case AGAIN -> again(cases, here, state);
            case WHERE -> {
                List<GestureCases.Span> spans = new ArrayList<>(List.of(told(cases, current.where(), frame)));
                spans.addAll(afterwards(cases, here, state));
                yield spans;
            }
            case END -> List.of();
            default -> throw new IllegalArgumentException(gesture.key());
        };
    }

    private static List<GestureCases.Span> answer(
            GestureCases cases, GestureTable.Row row, Transport.PlaybackState state, boolean untilReady) {
        long frame = state.playhead();
        if (untilReady) {
            return from(cases, frame);
        }
        if (state.waiting().isEmpty()) {
            return row.ready() == GestureTable.NONE
                    ? List.of(GestureCases.Span.waiting(WaitReason.ASKED, frame, 0))
                    : from(cases, row.ready());
        }
        return state.waited() <= 10L * cases.timeline().frameRate()
                ? from(cases, here(row.owed(), frame))
                : afterLongWait(cases, row, frame);
    }

    /** Returns what a page plays if the session was interrupted in another run. */
    private static List<GestureCases.Span> goOn(GestureCases cases, long frame) {
        GestureTable.Row row = cases.table().at(frame);
        if (here(row.owed(), frame) == 0) {
            return from(cases, 0);
        }
        List<GestureCases.Span> spans = new ArrayList<>(afterLongWait(cases, row, frame));
        if (row.setup() != GestureTable.NONE) {
            long stand = spans.get(0).stand();
            List<GestureTable.Part> parts = cases.table().setups().get(row.setup());
            for (int i = 0; i < parts.size(); i++) {
                GestureTable.Part part = parts.get(i);
                spans.add(1 + i, GestureCases.Span.standing(part.from(), here(part.to(), frame), stand));
            }
        }
        return spans;
    }

    private static long here(long place, long frame) {
        return place == GestureTable.HERE ? frame : place;
    }

    private static List<GestureCases.Span> afterLongWait(GestureCases cases, GestureTable.Row row, long frame) {
        long owed = here(row.owed(), frame);
        long stand = owed == GestureTable.END ? frame : owed;
        List<GestureCases.Span> spans = new ArrayList<>(List.of(told(cases, row.whereLong(), stand)));
        if (row.leadFrom() != GestureTable.NONE) {
            spans.add(GestureCases.Span.standing(row.leadFrom(), row.leadTo(), stand));
        }
        spans.addAll(from(cases, here(row.then(), frame)));
        return spans;
    }

    private static List<GestureCases.Span> again(
            GestureCases cases, GestureTable.Row row, Transport.PlaybackState state) {
        if (row.wordsFrom() == GestureTable.NONE) {
            return afterwards(cases, row, state);
        }
        if (state.waiting().isEmpty() && state.playhead() < row.wordsTo()) {
            return from(cases, row.wordsFrom());
        }
        List<GestureCases.Span> spans = new ArrayList<>();
        spans.add(GestureCases.Span.standing(row.wordsFrom(), row.wordsTo(), state.playhead()));
        spans.addAll(afterwards(cases, row, state));
        return spans;
    }

    private static List<GestureCases.Span> afterwards(
            GestureCases cases, GestureTable.Row row, Transport.PlaybackState state) {
        return state.waiting()
                .map(why -> List.of(GestureCases.Span.waiting(why, state.playhead(), state.waited())))
                .orElseGet(() -> from(cases, row.owed() == GestureTable.HERE ? state.playhead() : row.owed()));
    }

    private static GestureCases.Span told(GestureCases cases, int told, long stand) {
        return GestureCases.Span.standing(cases.slot(told), cases.slot(told + 1), stand);
    }

    private static List<GestureCases.Span> from(GestureCases cases, long frame) {
        if (frame == GestureTable.END) {
            return List.of();
        }
        for (long wait : cases.table().waits()) {
            if (wait > frame) {
                return List.of(
                        GestureCases.Span.moving(frame, wait),
                        GestureCases.Span.waiting(WaitReason.UNTIL_READY, wait, 0));
            }
        }
        return frame < cases.timeline().frames()
                ? List.of(GestureCases.Span.moving(frame, cases.timeline().frames()))
                : List.of();
    }
}
