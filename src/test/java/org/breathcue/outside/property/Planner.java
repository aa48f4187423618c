package org.breathcue.outside.property;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** From the text of one script to the JSON of its plans. */
interface Planner {
    /** A plan that there must be. */
    default JsonNode plan() {
        return plan(Wishes.NONE);
    }

    /** A plan that there must be. */
    default JsonNode plan(Wishes wishes) {
        Answer answer = ask(wishes);
        if (answer.plan() == null) {
            throw new IllegalStateException(answer.refusal());
        }
        return answer.plan();
    }

    /** The same again if the same is asked for. */
    Answer ask(Wishes wishes);

    /** From the shortest to the longest that the session can last. */
    Lengths lengths();

    /** A plan, or why there is none. */
    record Answer(@Nullable JsonNode plan, String refusal) {}

    /** In seconds. */
    record Lengths(double shortest, double longest) {}

    /** What somebody asks for on the command line; null, or a length of 0, where the script is to say. */
    record Wishes(
            @Nullable String guide,
            @Nullable String first,
            @Nullable String variation,
            double length) {
        static final Wishes NONE = new Wishes(null, null, null, 0);

        static Wishes guide(String guide) {
            return new Wishes(guide, null, null, 0);
        }

        static Wishes first(String side) {
            return new Wishes(null, side, null, 0);
        }

        static Wishes variation(String name) {
            return new Wishes(null, null, name, 0);
        }

        static Wishes length(double seconds) {
            return new Wishes(null, null, null, seconds);
        }
    }
}
