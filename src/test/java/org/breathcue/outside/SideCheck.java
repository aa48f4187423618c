package org.breathcue.outside;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Left and right of a step, and of a group of steps, compared to the frame. */
final class SideCheck {
    private final Plan plan;
    private final Hints hints;
    private final Findings findings;

    SideCheck(Plan plan, Hints hints, Findings findings) {
        this.plan = plan;
        this.hints = hints;
        this.findings = findings;
    }

    void check() {
        Turns turns = new Turns(plan, hints);
        Map<Integer, List<PlanEvent>> bySteps = turns.sided();
        bySteps.forEach((step, doses) -> {
            List<PlanEvent> left = side(doses, "left");
            List<PlanEvent> right = side(doses, "right");
            if (!left.isEmpty() && !right.isEmpty()) {
                compare("step " + step, left, right, !turns.alternates(step, doses));
            }
        });
        hints.partners().forEach((step, partner) -> {
            List<PlanEvent> first = bySteps.getOrDefault(step, List.of());
            List<PlanEvent> second = bySteps.getOrDefault(partner, List.of());
            compare("step " + step + " with its step " + partner + " of the other side", first, second, true);
        });
    }

    /** @param leadingIn whether what leads into the doses is alike too; sides that alternate lead into each other */
    private void compare(String steps, List<PlanEvent> left, List<PlanEvent> right, boolean leadingIn) {
        List<String> leftDoses = left.stream().map(SideCheck::dose).toList();
        List<String> rightDoses = right.stream().map(SideCheck::dose).toList();
        if (!leftDoses.equals(rightDoses)) {
            findings.add(
                    Rule.SIDE_DOSES,
                    steps + " from frame " + left.stream().findFirst() + " gives one side " + leftDoses
                            + " and the other " + rightDoses);
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            equal(
                    Rule.SIDE_BREATHS,
                    left.get(i),
                    right.get(i),
                    breaths(left.get(i), leadingIn),
                    breaths(right.get(i), leadingIn));
            equal(Rule.SIDE_CUES, left.get(i), right.get(i), cues(left.get(i)), cues(right.get(i)));
        }
    }

    private void equal(Rule rule, PlanEvent left, PlanEvent right, List<String> ofLeft, List<String> ofRight) {
        findings.expect(ofLeft.equals(ofRight), rule, left, " has ", ofLeft, ", ", right, " has ", ofRight);
    }

    private static List<PlanEvent> side(List<PlanEvent> doses, String side) {
        return doses.stream()
                .filter(dose -> dose.movement().side().equals(side))
                .toList();
    }

    private static String dose(PlanEvent dose) {
        PlanPlace place = dose.movement();
        return "set " + place.set() + " time " + place.time() + ": " + dose.form() + " of " + dose.amount() + " "
                + dose.unit() + " in " + dose.length() + " frames";
    }

    /** The phases that lead into the dose, then the edges inside; what leads in may last longer for longer words. */
    private List<String> breaths(PlanEvent dose, boolean leadingIn) {
        Deque<String> breaths = new ArrayDeque<>();
        plan.breathsMeeting(dose).forEach(breath -> breaths.addLast(edges(breath, dose.start())));
        long reached = dose.start();
        for (int i = plan.breaths().size() - 1; leadingIn && i >= 0; i--) {
            PlanEvent breath = plan.breaths().get(i);
            if (breath.end() == reached && dose.movement().equals(breath.place())) {
                breaths.addFirst(breath.phase() + " before");
                reached = breath.start();
            }
        }
        return List.copyOf(breaths);
    }

    private static String edges(PlanEvent breath, long from) {
        return breath.phase() + (breath.teaching() ? " (teaching)" : "") + " +" + (breath.start() - from) + ".."
                + (breath.end() - from);
    }

    /** What the player adds by itself; authored phase words may fade between the sides. */
    private List<String> cues(PlanEvent dose) {
        return plan.events().stream()
                .filter(event -> event.startsIn(dose))
                .filter(event -> event.is("chime")
                        || event.role().equals("cue")
                        || event.role().equals("count"))
                .map(event -> event.kind() + " " + event.role() + " +" + (event.start() - dose.start()))
                .toList();
    }
}
