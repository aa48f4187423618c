package org.breathcue.outside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for the plan as a whole: order, bounds, chapters and no overlaps. */
final class TimeCheck {
    private final Plan plan;
    private final Findings findings;

    TimeCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        order();
        marks();
        for (PlanEvent event : plan.events()) {
            findings.expect(event.end() <= plan.frames(), Rule.WITHIN, event, " passes the end ", plan.frames());
            boolean silent = event.is("mark") || event.is("wait") || event.start() * 4 >= plan.frameRate();
            findings.expect(silent, Rule.OPENING_SILENCE, event);
        }
        apart(plan.speeches(), Rule.SPEECH_APART);
        apart(plan.holds(), Rule.HOLDS_APART);
        apart(plan.breaths(), Rule.BREATHS_APART);
    }

    private void order() {
        PlanEvent before = null;
        PlanEvent placedBefore = null;
        for (PlanEvent event : plan.events()) {
            if (before != null) {
                findings.expect(before.start() <= event.start(), Rule.ORDER, event, " stands after ", before);
            }
            before = event;
            if (event.place() != null) {
                findings.expect(inOrder(placedBefore, event), Rule.ORDER, event, " comes after ", placedBefore);
                placedBefore = event;
            }
        }
    }

    private static boolean inOrder(@Nullable PlanEvent before, PlanEvent event) {
        if (before == null) {
            return true;
        }
        PlanPlace earlier = before.movement();
        PlanPlace later = event.movement();
        return earlier.step() < later.step() || (earlier.step() == later.step() && earlier.set() <= later.set());
    }

    private void marks() {
        long reached = 0;
        for (PlanEvent mark : plan.marks()) {
            findings.expect(mark.start() == reached, Rule.MARKS_TILE, mark, " should start at frame ", reached);
            reached = mark.end();
        }
        findings.expect(
                reached == plan.frames(),
                Rule.MARKS_TILE,
                "the last mark ends at frame ",
                reached,
                ", the plan at ",
                plan.frames());
    }

    private void apart(List<PlanEvent> events, Rule rule) {
        PlanEvent longest = null;
        for (PlanEvent event : events) {
            if (longest != null) {
                findings.expect(!event.overlaps(longest), rule, event, " overlaps ", longest);
            }
            if (longest == null || event.end() > longest.end()) {
                longest = event;
            }
        }
    }
}
