package org.breathcue.script;

import org.breathcue.diagnostic.Span;

/**
 * Something in a script that has no effect.
 *
 * @param word the key, the name of the variation, or the call
 */
public record IneffectiveElement(Span span, Kind kind, String word) {
    /** The reason why it has no effect. */
    public enum Kind {
        /** An empty list that removes nothing. */
        EMPTY_LIST,
        /** The step that chooses a variation overrides everything in it. */
        OVERRIDDEN_VARIATION,
        /** A listed call that is never heard in any part that uses the list. */
        UNHEARD_CALL,
        /** A rest without repetitions, or a time to change sides without two sides. */
        NOTHING_BETWEEN,
        /**
         * A hold that replaces a flow. The words of the flow are not heard, and the hold is repeated as often as the flow.
         */
        HELD_FLOW
    }
}
