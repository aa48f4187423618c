package org.breathcue.live.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.TimelineIndex;
import org.jspecify.annotations.Nullable;

/** Tells when stretches, their sets and sides, and doses start and end. */
final class PlaceEvents {
    private final TimelineIndex index;
    private final Stretches stretches;
    private final EventLine line;
    private final Consumer<ObjectNode> out;
    private Stretches.@Nullable Spot spot;
    private Event.@Nullable Dose dose;

    /** The frame after the last one that was played. */
    private long reached;

    PlaceEvents(TimelineIndex index, Stretches stretches, EventLine line, Consumer<ObjectNode> out) {
        this.index = index;
        this.stretches = stretches;
        this.line = line;
        this.out = out;
    }

    /** Goes to a frame, whose place in the session becomes the current one. */
    void enter(long frame) {
        change(frame, stretches.at(frame), index.doses().at(frame).orElse(null));
    }

    /** Records that the frames before {@code frame} were played. */
    void reached(long frame) {
        reached = frame;
    }

    /** Leaves the session. */
    void leave() {
        change(reached, null, null);
    }

    private void change(long frame, Stretches.@Nullable Spot nextSpot, Event.@Nullable Dose nextDose) {
        if (dose != null && !dose.equals(nextDose)) {
            out.accept(line.event("dose-end", reached).put("complete", reached == dose.endFrame()));
        }
        if (spot != null && !spot.equals(nextSpot)) {
            end(spot, nextSpot);
        }
        if (nextSpot != null && !nextSpot.equals(spot)) {
            start(spot, nextSpot, frame);
        }
        if (nextDose != null && !nextDose.equals(dose)) {
            start(nextDose, frame);
        }
        spot = nextSpot;
        dose = nextDose;
    }

    private void end(Stretches.Spot last, Stretches.@Nullable Spot next) {
        if (last.side() != Side.NONE) {
            out.accept(line.event("side-end", reached).put("side", last.side().key()));
        }
        if (last.stretch().sets() > 1 && (leaves(last, next) || next == null || next.set() != last.set())) {
            out.accept(line.event("set-end", reached).put("set", last.set()));
        }
        if (leaves(last, next)) {
            out.accept(named(line.event("stretch-end", reached), last.stretch()));
        }
    }

    private void start(Stretches.@Nullable Spot last, Stretches.Spot next, long frame) {
        if (last == null || leaves(last, next)) {
            ObjectNode event = named(line.event("stretch-start", frame), next.stretch());
            out.accept(line.length(event, next.stretch().endFrame() - frame));
        }
        if (next.stretch().sets() > 1 && (last == null || leaves(last, next) || next.set() != last.set())) {
            out.accept(line.event("set-start", frame)
                    .put("set", next.set())
                    .put("sets", next.stretch().sets()));
        }
        if (next.side() != Side.NONE) {
            out.accept(line.event("side-start", frame).put("side", next.side().key()));
        }
    }

    private static boolean leaves(Stretches.Spot last, Stretches.@Nullable Spot next) {
        return next == null || !last.stretch().equals(next.stretch());
    }

    /** Adds the step, if the stretch has one, and the name. */
    static ObjectNode named(ObjectNode event, Stretches.Stretch stretch) {
        if (stretch.step() > 0) {
            event.put("step", stretch.step());
        }
        return event.put("name", stretch.name());
    }

    private void start(Event.Dose begun, long frame) {
        ObjectNode event =
                line.event("dose-start", frame).put("form", begun.form().key());
        double amount = begun.amount().value();
        ObjectNode prescribed =
                event.putObject("dose").put("unit", begun.amount().unit().key());
        if (amount == Math.rint(amount)) {
            prescribed.put("amount", (long) amount);
        } else {
            prescribed.put("amount", amount);
        }
        Place place = begun.place();
        if (place != null) {
            event.put("set", place.set()).put("side", place.side().key()).put("time", place.time());
        }
        out.accept(line.length(event, begun.endFrame() - frame));
    }
}
