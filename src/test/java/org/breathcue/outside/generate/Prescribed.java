package org.breathcue.outside.generate;

import org.jspecify.annotations.Nullable;

/**
 * One dose of a stretch, as its script gives it.
 *
 * @param unit of the dose as a plan tells it
 * @param inside whether its words lie inside it
 * @param written what the script says; none for a flow along the breath, which is counted
 */
record Prescribed(
        String form, String unit, boolean inside, @Nullable Amount written) {
    static Prescribed of(String form, Amount written) {
        return new Prescribed(form, form.equals("flow") ? "s" : written.unit(), false, written);
    }

    /** One line of a flow by time. */
    static Prescribed move(Line line) {
        Amount lasting = line.lasting();
        if (lasting == null) {
            throw new IllegalArgumentException("a timed line without time: " + line);
        }
        return new Prescribed("flow", "s", line.inside(), lasting);
    }

    /** A number of times through the lines of a flow along the breath. */
    static Prescribed flow() {
        return new Prescribed("flow", "time", false, null);
    }

    boolean ready() {
        return written != null && written.ready();
    }

    /** A flow by time may count in breaths and is told in seconds. */
    private boolean turned() {
        return written != null && !written.unit().equals(unit);
    }

    double low(double cycle) {
        return written == null ? 1 : written.low() * (turned() ? cycle : 1);
    }

    double high(double cycle) {
        return written == null ? 1 : written.high() * (turned() ? cycle : 1);
    }
}
