package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.List;

/** A hold as cues see it: whether they fit it, whatever is chosen in its range, by an ample margin. */
record CueRoom(Amount dose, Glide pace) {
    // A timed dose has whole cycles whose length comes nearest to the pace by ratio, and none below 0.7 of one.
    private static final double LEAST_CYCLE = 0.7;
    private static final double MOST_CYCLE = 1.42;
    private static final double MARGIN = 0.5;

    private boolean inBreaths() {
        return dose.unit().equals("breath");
    }

    private boolean paced() {
        return inBreaths() || dose.low() >= 0.75 * pace.longest();
    }

    private double shortestCycle() {
        return pace.shortest() * (inBreaths() ? 1 : LEAST_CYCLE);
    }

    private double longestCycle() {
        return pace.longest() * (inBreaths() ? 1 : MOST_CYCLE);
    }

    boolean fits(List<Line> cues) {
        if (inBreaths()) {
            // Breaths and their number can change from one repetition to the next.
            for (double breaths = dose.low(); breaths <= dose.high(); breaths++) {
                if (!fits(cues, breaths * pace.shortest()) || !fits(cues, breaths * pace.longest())) {
                    return false;
                }
            }
            return true;
        }
        // A hold that builds has the lengths between as well.
        for (double seconds = dose.low(); seconds < dose.high(); seconds++) {
            if (!fits(cues, seconds)) {
                return false;
            }
        }
        return fits(cues, dose.high());
    }

    private boolean fits(List<Line> cues, double lasting) {
        List<Span> taken = new ArrayList<>();
        for (Line cue : cues) {
            Moment at = cue.at();
            boolean breathes = at.isBreath();
            if ((breathes || cue.on() != null) && !paced()) {
                return false;
            }
            double words =
                    cue.seconds() + (cue.lasting() == null ? 0 : cue.lasting().high()) + MARGIN;
            if (at.ends() && (cue.on() != null || words > lasting)) {
                return false;
            }
            if (at.repeats()) {
                if (words > (breathes ? at.value() * shortestCycle() : at.value())) {
                    return false;
                }
                continue;
            }
            Span first = at.ends() ? new Span(lasting - words, lasting - words) : starts(at, lasting);
            Span span = new Span(first.from(), first.to() + words + (cue.on() == null ? 0 : longestCycle()));
            boolean beyond = first.from() >= 1000;
            boolean inItsBreath = breathes && cue.on() == null && words <= shortestCycle();
            if (!beyond && !inItsBreath && span.to() > lasting) {
                return false;
            }
            if (taken.stream().anyMatch(span::meets)) {
                return false;
            }
            taken.add(span);
        }
        return true;
    }

    private Span starts(Moment at, double lasting) {
        double value = at.value();
        return switch (at.kind()) {
            case FROM_START -> new Span(value, value);
            case PART -> new Span(value * lasting, value * lasting);
            case LEFT -> new Span(lasting - value, lasting - value);
            case BREATH -> new Span((value - 1) * shortestCycle(), (value - 1) * longestCycle());
            case LAST_BREATH -> new Span(lasting - longestCycle(), lasting - shortestCycle());
            case EVERY, EVERY_BREATHS -> throw new IllegalArgumentException("no single moment: " + at);
        };
    }

    private record Span(double from, double to) {
        boolean meets(Span other) {
            return from < other.to && other.from < to;
        }
    }
}
