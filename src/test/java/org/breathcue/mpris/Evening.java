package org.breathcue.mpris;

import java.util.List;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.live.Status;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;

/** A session of a twist on both sides and a rest: 100 s at 100 frames a second. */
final class Evening {
    static final int RATE = 100;

    private static final Span NOWHERE = new Span(new Source("evening.json", ""), 0, 0);

    static final Timeline TIMELINE = new Timeline(
            "Evening\u0007",
            "none",
            RATE,
            10_000,
            1,
            List.of(),
            List.of(
                    new Event.Mark(0, 1000, NOWHERE, null, ""),
                    new Event.Mark(1000, 3000, NOWHERE, new Place(1, 1, Side.LEFT, 1), "Twist, left side"),
                    new Event.Mark(4000, 3000, NOWHERE, new Place(1, 1, Side.RIGHT, 1), "Twist, right side"),
                    new Event.Mark(7000, 3000, NOWHERE, new Place(2, 1, Side.NONE, 1), "Rest\u001B[31m")));

    private Evening() {}

    static Status status(Status.State state, long frame) {
        return new Status(state, frame, "", 0, true);
    }
}
