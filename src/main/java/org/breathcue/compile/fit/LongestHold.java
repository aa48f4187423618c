package org.breathcue.compile.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Session;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Amount;
import org.breathcue.script.Range;
import org.breathcue.timeline.DoseForm;

/**
 * Keeps one hold from becoming most of a session with other holds: a length is not reached by a pose of nine minutes between poses
 * of half a minute.
 *
 * <p>A hold may become as long as the longest hold of another stretch, as {@value #ALWAYS} s, or as 40 % of the session; whichever
 * is longest. A hold that is longer than that at the low end of its range is meant to be the main part of the session, and keeps its
 * range: a meditation of 5 to 20 min after a stretch of half a minute.
 *
 * <p>An example: poses of 30 s, 30 s and 1-9 min, besides which 2 min pass. The session would last 12 min, 9 of them in one pose.
 * With a pose of x, it lasts x + 3 min; x is at most 40 % of that if it is at most 0.4 · 3 min / (1 - 0.4) = 2 min.
 */
final class LongestHold {
    /** The seconds that every hold may become. */
    private static final double ALWAYS = 60;

    /** The part of the session that a hold may become. */
    private static final double MOST_PART = 0.4;

    private LongestHold() {}

    /** A hold that is done {@code count} times, and lasts {@code seconds} at most. */
    private record Hold(Span source, double seconds, int count) {
        Hold plus(Hold other) {
            return new Hold(source, Math.max(seconds, other.seconds), count + other.count);
        }
    }

    /** A range that ends earlier than it is written. */
    private record Shortened(Range range, int units) implements Range {
        @Override
        public Span span() {
            return range.span();
        }

        @Override
        public String written() {
            return range.written();
        }

        @Override
        public String chosen(int raised) {
            return range.chosen(raised);
        }
    }

    /**
     * Returns whether one hold may be too long; to be sure, the length of the session is needed.
     *
     * @param highest a session with all ranges at their high ends
     */
    static boolean maySurpass(Session highest) {
        List<Hold> holds = holds(highest);
        double all = holds.stream()
                .mapToDouble(hold -> hold.count() * hold.seconds())
                .sum();
        return holds.size() > 1
                && holds.get(0).seconds() > Math.max(ALWAYS, holds.get(1).seconds())
                && holds.get(0).seconds() > MOST_PART * all;
    }

    /**
     * Returns the ranges of the longest hold of a session, shortened if it is too long.
     *
     * @param highest a session with all ranges at their high ends, and with several holds
     * @param seconds how long that lasts
     */
    static Map<Span, Range> shortened(Session highest, double seconds) {
        List<Hold> holds = holds(highest);
        Hold longest = holds.get(0);
        double others = Math.max(0, seconds - longest.count() * longest.seconds());
        double most = Math.max(Math.max(ALWAYS, holds.get(1).seconds()), part(others, longest.count()));
        return highest.ranges().stream()
                .filter(range -> lies(range.span(), longest.source()))
                .collect(Collectors.toMap(Range::span, range -> shortened(range, longest, most)));
    }

    /** Returns how long each of several equal holds may become beside so many other seconds. */
    private static double part(double others, int count) {
        double left = 1 - MOST_PART * count;
        return left <= 0 ? Double.POSITIVE_INFINITY : MOST_PART * others / left;
    }

    private static Range shortened(Range range, Hold hold, double most) {
        if (!(range instanceof Amount amount) || hold.seconds() <= most) {
            return range;
        }
        double unit = hold.seconds() / amount.high();
        double room = most - amount.low() * unit;
        return room < 0 ? range : new Shortened(range, Math.min(range.units(), (int) (room / unit)));
    }

    /** Returns the holds of a session, the longest first, each place in the script once. */
    private static List<Hold> holds(Session session) {
        Map<Span, Hold> holds = new HashMap<>();
        for (Part part : session.parts()) {
            if (part instanceof Part.Movement movement) {
                seconds(movement)
                        .map(seconds -> new Hold(movement.prescription().source(), seconds, 1))
                        .ifPresent(hold -> holds.merge(hold.source(), hold, Hold::plus));
            }
        }
        List<Hold> sorted = new ArrayList<>(holds.values());
        sorted.sort(Comparator.comparingDouble(Hold::seconds).reversed());
        return sorted;
    }

    private static Optional<Double> seconds(Part.Movement movement) {
        return movement.prescription().form() == DoseForm.HOLD
                ? movement.prescription()
                        .match(
                                timed -> Optional.of(timed.seconds()),
                                breathed -> Optional.of(movement.breath().seconds(breathed.breaths())),
                                held -> Optional.of(held.seconds()),
                                flow -> Optional.empty())
                : Optional.empty();
    }

    private static boolean lies(Span inner, Span outer) {
        return inner.source().equals(outer.source()) && inner.start() >= outer.start() && inner.end() <= outer.end();
    }
}
