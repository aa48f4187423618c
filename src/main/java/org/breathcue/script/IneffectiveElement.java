package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/**
 * Something in a script that has no effect.
 *
 * @param word the key, or the name of the variation
 */
public record IneffectiveElement(Span span, Kind kind, String word) {
    /** Why it has none. */
    public enum Kind {
        /** A list with nothing in it, where there was nothing to remove. */
        EMPTY_LIST,
        /** The step that chooses a variation overrides everything in it. */
        OVERRIDDEN_VARIATION,
        /** There is nothing it could lie between. */
        NOTHING_BETWEEN,
        /** A hold takes the place of a flow, whose words are then not heard, and is done as often as the flow. */
        HELD_FLOW
    }
}
