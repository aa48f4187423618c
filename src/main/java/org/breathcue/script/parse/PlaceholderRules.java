package org.breathcue.script.parse;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Line;
import org.breathcue.script.Placeholder;
import org.breathcue.script.TextTemplate;

/** Which placeholders may stand where in one stretch. */
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
        refuse(wording, EnumSet.allOf(Placeholder.class), "a name");
    }

    void inCaution(TextTemplate wording) {
        refuse(wording, EnumSet.allOf(Placeholder.class), "a caution, which is spoken once");
    }

    void inSetup(Line line, boolean alternates, boolean holds) {
        wordings(line).forEach(wording -> {
            refuse(wording, COUNTS, "setup");
            refuse(wording, holds ? Set.of() : Set.of(Placeholder.HOLD), "the setup of a flow, which holds nothing");
            if (alternates) {
                refuse(wording, SIDES, "the setup of a stretch that alternates, which is spoken once");
            }
        });
    }

    /** Words of a way in or out, of a flow or of a cue. */
    void inMovement(Line line, boolean holds) {
        wordings(line)
                .forEach(wording ->
                        refuse(wording, holds ? Set.of() : Set.of(Placeholder.HOLD), "a flow, which holds nothing"));
    }

    private static Stream<TextTemplate> wordings(Line line) {
        return Stream.concat(Stream.of(line.say()), line.shortSay().stream());
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
                        "`" + placeholder.written() + "` is used, but the stretch has no sides",
                        "add \"sides\": \"both\", \"alternate\", \"left\" or \"right\"");
            }
        }
    }

    private static String hint(Placeholder placeholder) {
        return switch (placeholder) {
            case SIDE, OTHER_SIDE -> "name the side in setup, enter, flow or leave";
            case COUNT, TOTAL -> "count in enter, flow or leave";
            case HOLD -> "it belongs to a stretch with `hold`";
            case NAME, NEXT -> "use it in setup, enter, flow or leave";
        };
    }
}
