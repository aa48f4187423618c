package org.breathcue.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.junit.jupiter.api.Test;

final class BreathCurveTest {
    /** A second is 15.2 pixels, and one frame. */
    private static final TimeScale SCALE = TimeScale.of(SessionPicture.WIDTH, 1, 60);

    private static final BreathCurve CURVE = new BreathCurve(SCALE, 0, 10, 50);

    private static Event.Breath breath(long start, long length, BreathPhase phase, Side side) {
        Span nowhere = new Span(new Source("test", ""), 0, 0);
        return new Event.Breath(start, length, nowhere, new Place(1, 1, side, 1), phase, 1, false);
    }

    @Test
    void risesStaysFallsStays() {
        List<Event.Breath> box = List.of(
                breath(0, 5, BreathPhase.INHALE, Side.NONE),
                breath(5, 5, BreathPhase.HOLD_IN, Side.NONE),
                breath(10, 5, BreathPhase.EXHALE, Side.NONE),
                breath(15, 5, BreathPhase.HOLD_OUT, Side.NONE));
        assertThat(CURVE.line(box)).isEqualTo("M24 50C51.7 50 72.3 10 100 10H176C203.7 10 224.3 50 252 50H328");
        assertThat(CURVE.area(box)).isEqualTo(CURVE.line(box) + "V50H24Z");
    }

    @Test
    void whatFollowsAtAnotherHeightIsReachedStraight() {
        List<Event.Breath> twice =
                List.of(breath(0, 5, BreathPhase.INHALE, Side.NONE), breath(5, 5, BreathPhase.HOLD_OUT, Side.NONE));
        assertThat(CURVE.line(twice)).contains("100 10V50H");
    }

    @Test
    void twoInhalesRiseTogether() {
        List<Event.Breath> twice =
                List.of(breath(0, 15, BreathPhase.INHALE, Side.NONE), breath(15, 5, BreathPhase.INHALE, Side.NONE));
        assertThat(CURVE.line(twice)).contains("252 20C").endsWith("328 10");
    }

    @Test
    void aGapOrAnotherSideBeginsANewCurve() {
        List<Event.Breath> breaths = List.of(
                breath(0, 5, BreathPhase.INHALE, Side.LEFT),
                breath(5, 5, BreathPhase.EXHALE, Side.LEFT),
                breath(10, 5, BreathPhase.INHALE, Side.RIGHT),
                breath(16, 5, BreathPhase.EXHALE, Side.RIGHT));
        assertThat(BreathCurve.runs(breaths)).extracting(List::size).containsExactly(2, 1, 1);
    }
}
