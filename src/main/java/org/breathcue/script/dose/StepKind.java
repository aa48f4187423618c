package org.breathcue.script.dose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.breathcue.script.json.Node;

/** A kind of step that has doses. */
public enum StepKind {
    STRETCH(
            "a stretch",
            DoseKey.HOLD,
            DoseKey.TIMES,
            DoseKey.SETS,
            DoseKey.REST,
            DoseKey.BUILD,
            DoseKey.BREATH,
            DoseKey.SETTLE,
            DoseKey.SWITCH,
            DoseKey.SIDES),
    BREATHE("a breathe step", DoseKey.BREATHE, DoseKey.BREATH),
    PAUSE("a pause", DoseKey.PAUSE),
    REPEAT("a repeat", DoseKey.REPEAT, DoseKey.REST);

    private static final Set<DoseKey> OF_A_HOLD = Set.of(DoseKey.HOLD, DoseKey.BUILD);

    private final String words;
    private final List<DoseKey> keys;

    StepKind(String words, DoseKey... keys) {
        this.words = words;
        this.keys = List.of(keys);
    }

    /** Returns the word for other programs, such as {@code stretch}. A step without a name has it as its name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind for messages, such as {@code a stretch}. */
    public String words() {
        return words;
    }

    /** Returns the keys that can be set in a step of this kind. */
    public List<DoseKey> keys() {
        return keys;
    }

    /** Returns whether a key means something only in a hold. */
    public static boolean isOfHold(DoseKey key) {
        return OF_A_HOLD.contains(key);
    }

    /** Returns the keys that can be set in one step: a setting does not replace a flow by a hold. */
    List<DoseKey> keys(Node.Obj step) {
        boolean flows = step.members().containsKey("flow");
        return keys.stream().filter(key -> !flows || !OF_A_HOLD.contains(key)).toList();
    }
}
