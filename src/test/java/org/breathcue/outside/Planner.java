package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** From the text of a script to the JSON of its plan. */
interface Planner {
    /** A plan that there must be. */
    default JsonNode plan(GeneratedScript script) {
        return plan(script, Wishes.NONE);
    }

    /** A plan that there must be. */
    JsonNode plan(GeneratedScript script, Wishes wishes);

    /** What somebody asks for on the command line; null where the script is to say. */
    record Wishes(@Nullable String guide, @Nullable String first) {
        static final Wishes NONE = new Wishes(null, null);

        static Wishes guide(String guide) {
            return new Wishes(guide, null);
        }

        static Wishes first(String side) {
            return new Wishes(null, side);
        }
    }
}
