package org.breathcue.timeline;

import java.util.Locale;

/**
 * What was prescribed of a hold: {@code amount} of {@code unit}.
 *
 * @param amount seconds (may have a fraction), breaths or times
 */
public record Dose(Unit unit, double amount) {
    /** What a dose is counted in. */
    public enum Unit {
        SECONDS("s"),
        BREATHS("breath"),
        TIMES("time");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        /** The name in {@code breathcue-timeline/1}. */
        public String key() {
            return key;
        }
    }

    /** How a dose is spent: staying still, moving, or breathing alone. */
    public enum Form {
        HOLD,
        FLOW,
        BREATHE;

        /** The name in {@code breathcue-timeline/1}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
