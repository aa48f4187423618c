package org.breathcue.script.parse;

import java.util.EnumSet;
import java.util.Set;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Line;
import org.breathcue.script.Placeholder;
import org.breathcue.script.TextTemplate;

/** Checks that the placeholders in the words of one stretch are used where they have a value. */
final class PlaceholderRules {
    private static final Set<Placeholder> SIDES = Set.of(Placeholder.SIDE, Placeholder.OTHER_SIDE);
    private static final Set<Placeholder> COUNTS = Set.of(Placeholder.COUNT, Placeholder.TOTAL);

    private final boolean sided;
    private final Diagnostics diagnostics;

    /** @param sided whether the stretch has sides */
    PlaceholderRules(boolean sided, Diagnostics diagnostics) {
        this.sided = sided;
        this.diagnostics = diagnostics;
    }

    void inName(TextTemplate wording) {
        refuse(wording, EnumSet.allOf(Placeholder.class), "`name`");
    }

    void inCaution(TextTemplate wording) {
        refuse(wording, EnumSet.allOf(Placeholder.class), "`caution`, which is spoken once in a session");
    }

    void inSetup(Line line, boolean alternates, boolean holds) {
        line.templates().forEach(wording -> {
            refuse(wording, COUNTS, "`setup`");
            refuse(wording, holds ? Set.of() : Set.of(Placeholder.HOLD), "the `setup` of a flow, which has no hold");
            if (alternates) {
                refuse(wording, SIDES, "the `setup` of an alternating stretch, which is spoken once");
            }
        });
    }

    /** Checks a line of {@code enter}, {@code leave}, {@code flow} or {@code cues}. */
    void inMovement(Line line, boolean holds) {
        line.templates()
                .forEach(wording ->
                        refuse(wording, holds ? Set.of() : Set.of(Placeholder.HOLD), "a flow, which has no hold"));
    }

    private void refuse(TextTemplate wording, Set<Placeholder> refused, String where) {
        for (Placeholder placeholder : wording.placeholders()) {
            if (refused.contains(placeholder)) {
                diagnostics.report(
                        Code.BAD_PLACEHOLDER,
                        wording.span(placeholder),
                        "`" + placeholder.written() + "` cannot be used in " + where,
                        hint(placeholder));
            } else if (!sided && SIDES.contains(placeholder)) {
                diagnostics.report(
                        Code.NO_SIDE,
                        wording.span(placeholder),
                        "`" + placeholder.written() + "` needs sides, but the stretch has none",
                        "add \"sides\": \"both\", \"alternate\", \"left\" or \"right\"");
            }
        }
    }

    private static String hint(Placeholder placeholder) {
        return switch (placeholder) {
            case SIDE, OTHER_SIDE ->
                "use it in `enter`, `flow` or `leave`, or in `setup` if the sides do not alternate";
            case COUNT, TOTAL -> "use it in `enter`, `flow` or `leave`";
            case SET, SETS, ROUND, ROUNDS -> "use it in `setup`, `enter`, `flow` or `leave`";
            case HOLD -> "use it in a stretch with `hold`";
            case NAME, NEXT -> "use it in `setup`, `enter`, `flow` or `leave`";
        };
    }
}
