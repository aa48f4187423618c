package org.breathcue.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Sides;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;

/** Warns of a first side that is not named: the engine calls only later sides. */
final class SideNames {
    private static final Pattern SIDE = Pattern.compile("\\b(?:left|right)\\b", Pattern.CASE_INSENSITIVE);

    private final Diagnostics diagnostics;

    SideNames(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(StepSequence course) {
        Set<Span> named = new HashSet<>();
        for (StepSequence.Scene scene : course.scenes()) {
            for (Stretch stretch : scene.stretch()) {
                boolean isNamed = stretch.sides() == Sides.NONE || names(stretch, scene.before());
                if (scene.group() != null && stretch.sides() == Sides.BOTH) {
                    // In a group, the side needs to be named once.
                    isNamed |= !named.add(scene.group().span());
                }
                if (!isNamed) {
                    report(stretch);
                }
            }
        }
    }

    /** Words that are spoken once before the first movement may name the first side. */
    private static boolean names(Stretch stretch, List<Line> before) {
        List<Line> always = new ArrayList<>(stretch.setup());
        always.addAll(SpokenLines.moving(stretch));
        always.addAll(HoldCue.lines(stretch.allCues()));
        if (SpokenLines.templates(always).anyMatch(TextTemplate::namesSide)) {
            return true;
        }
        List<Line> once = new ArrayList<>(before);
        once.addAll(stretch.sides().isTwoSided() ? stretch.setup() : always);
        return SpokenLines.mentions(Stream.concat(Stream.of(stretch.name()), SpokenLines.templates(once)), SIDE);
    }

    private void report(Stretch stretch) {
        String done = switch (stretch.sides()) {
            case BOTH -> "is done on both sides";
            case ALTERNATE -> "goes from side to side";
            default -> "is done on the " + stretch.sides().word() + " side";
        };
        String where = stretch.sides() == Sides.ALTERNATE ? "enter or flow" : "setup, enter or flow";
        diagnostics.report(
                Code.SIDE_NOT_NAMED,
                stretch.name().span(),
                "`" + stretch.name().text() + "` " + done + ", but its words never say which side",
                "write {side} in " + where + ": \"Lift your {side} arm.\"");
    }
}
