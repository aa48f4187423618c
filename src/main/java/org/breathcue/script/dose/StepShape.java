package org.breathcue.script.dose;

import org.breathcue.script.Sides;
import org.breathcue.script.json.Node;

/** What the keys of a stretch, or of part of one, say about its repetitions and sides. */
public final class StepShape {
    private StepShape() {}

    /** Returns whether the object has a number of repetitions at this key that is not 1. */
    public static boolean isSeveral(Node.Obj object, String key) {
        Node.Member member = object.members().get(key);
        return member != null
                && member.value()
                        .match(
                                inner -> true,
                                list -> true,
                                text -> !text.value().strip().equals("1"),
                                number -> number.value() != 1,
                                flag -> true,
                                nil -> false);
    }

    /** Returns whether the object has both sides. */
    public static boolean hasTwoSides(Node.Obj object) {
        Node.Member member = object.members().get("sides");
        return member != null
                && member.value() instanceof Node.Text text
                && Sides.named(text.value()).filter(Sides::isTwoSided).isPresent();
    }

    /** Returns whether a whole stretch has a place for a rest: between sets, or between the repetitions of a hold. */
    public static boolean hasPlaceForRest(Node.Obj stretch) {
        return isSeveral(stretch, "sets")
                || (isSeveral(stretch, "times") && stretch.members().containsKey("hold"));
    }
}
