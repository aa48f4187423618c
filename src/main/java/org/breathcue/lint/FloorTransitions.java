package org.breathcue.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Position;
import org.breathcue.script.Script;
import org.breathcue.script.Stretch;

/**
 * Warns of getting up from the floor more often than needed. A session may begin or end on the floor or standing,
 * so one way down and one way up are allowed, unless a single stretch asks for both.
 */
final class FloorTransitions {
    /** Props to sit on that are not the floor. */
    private static final Pattern SEAT = Pattern.compile(
            "\\b(?:chair|desk|stool|bench|bed|sofa|couch|armchair|table)s?\\b", Pattern.CASE_INSENSITIVE);

    private final Diagnostics diagnostics;

    FloorTransitions(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Script script, StepSequence course) {
        boolean hasSeat = SpokenLines.mentions(SpokenLines.all(script), SEAT)
                || course.scenes().stream()
                        .flatMap(scene -> scene.stretch().stream())
                        .flatMap(stretch -> stretch.props().stream())
                        .anyMatch(prop -> SEAT.matcher(prop.name()).find());
        List<List<Stretch>> runs = runs(course, hasSeat);
        // A return to the same level takes the next change with it.
        for (int i = 3; i < runs.size(); i += 2) {
            again(runs.get(i).get(0), last(runs.get(i - 2)));
        }
        if (runs.size() == 3
                && runs.get(0).size() > 1
                && runs.get(1).size() == 1
                && runs.get(2).size() > 1) {
            alone(runs.get(1).get(0));
        }
    }

    /** Steps that follow each other without getting up or down. */
    private static List<List<Stretch>> runs(StepSequence course, boolean hasSeat) {
        List<List<Stretch>> runs = new ArrayList<>();
        for (StepSequence.Scene scene : course.scenes()) {
            for (Stretch stretch : scene.stretch()) {
                boolean unknown = stretch.position().isEmpty()
                        || (hasSeat && stretch.position().get() == Position.SEATED);
                if (unknown) {
                    continue;
                }
                if (runs.isEmpty() || isUp(last(last(runs))) != isUp(stretch)) {
                    runs.add(new ArrayList<>());
                }
                last(runs).add(stretch);
            }
        }
        return runs;
    }

    private void alone(Stretch stretch) {
        diagnostics.report(
                Code.UP_AND_DOWN,
                stretch.span(),
                "`" + stretch.name().text() + "` is done "
                        + (!isUp(stretch) ? "on the floor" : isOnChair(stretch) ? "on a chair" : "standing")
                        + ", but the stretches before and after it are not",
                "move it to the beginning or the end, so that the listener gets down and up less often");
    }

    private void again(Stretch back, Stretch earlier) {
        diagnostics.report(
                Code.UP_AND_DOWN,
                back.span(),
                "`" + back.name().text() + "` goes back "
                        + (!isUp(back) ? "down to the floor" : isOnChair(back) ? "to the chair" : "to standing")
                        + ", where `" + earlier.name().text() + "` was done earlier",
                "move it to directly after `" + earlier.name().text()
                        + "`, so that the listener gets down and up less often");
    }

    /** Whether the listener is not on the floor. */
    private static boolean isUp(Stretch stretch) {
        return isOnChair(stretch)
                || stretch.position().filter(p -> p == Position.STANDING).isPresent();
    }

    private static boolean isOnChair(Stretch stretch) {
        return stretch.position().filter(p -> p == Position.CHAIR).isPresent();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
