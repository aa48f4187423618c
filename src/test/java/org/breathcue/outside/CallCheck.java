package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the player calls by itself: the side before it changes, and the last three seconds of a dose. */
final class CallCheck {
    private static final List<String> COUNTDOWN = List.of("Three.", "Two.", "One.");
    private static final double LEAST_COUNTED_DOWN = 20;

    private final Plan plan;
    private final Hints hints;
    private final Findings findings;

    CallCheck(Plan plan, Hints hints, Findings findings) {
        this.plan = plan;
        this.hints = hints;
        this.findings = findings;
    }

    void check() {
        Map<Integer, List<PlanEvent>> bySteps = plan.holds().stream()
                .filter(dose -> !dose.movement().side().equals("none"))
                .collect(Collectors.groupingBy(dose -> dose.movement().step(), TreeMap::new, Collectors.toList()));
        bySteps.forEach(this::changes);
        hints.calledBefore().forEach(this::group);
        stray();
        plan.holds().forEach(this::countdown);
        for (PlanEvent speech : plan.speeches()) {
            boolean inside = plan.holds().stream().anyMatch(speech::startsIn);
            findings.expect(
                    inside || !speech.role().equals("count"), Rule.COUNTDOWN, speech, " counts down in no dose");
        }
    }

    /** Within a step that does not alternate, every change of side is called; in one that does, none is. */
    private void changes(int step, List<PlanEvent> doses) {
        List<String> missing = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        for (int i = 1; i < doses.size(); i++) {
            PlanEvent before = doses.get(i - 1);
            PlanEvent after = doses.get(i);
            String side = after.movement().side();
            if (!side.equals(before.movement().side())) {
                (called(before.end(), after.start(), side) ? calls : missing).add(after.toString());
            }
        }
        boolean alternates = byTurns(doses) && hints.mayAlternate(step);
        if (alternates && (calls.isEmpty() || hints.alternating() != null)) {
            findings.expect(calls.isEmpty(), Rule.SIDE_NAMED, "a side is called in a step that alternates: ", calls);
        } else {
            findings.expect(missing.isEmpty(), Rule.SIDE_NAMED, "no side is called before ", missing);
        }
    }

    /** Whether every time of a set has both its sides before the next time has any. */
    private static boolean byTurns(List<PlanEvent> doses) {
        for (int i = 1; i < doses.size(); i++) {
            PlanPlace before = doses.get(i - 1).movement();
            PlanPlace after = doses.get(i).movement();
            boolean sameSet = before.set() == after.set();
            boolean sameSide = before.side().equals(after.side());
            if (sameSet && (sameSide ? before.time() != after.time() : after.time() < before.time())) {
                return false;
            }
        }
        return true;
    }

    private void group(int step, String side) {
        long from = 0;
        long to = plan.frames();
        for (PlanEvent dose : plan.holds()) {
            from = dose.movement().step() < step ? dose.end() : from;
        }
        for (PlanEvent dose : plan.holds()) {
            if (dose.movement().step() >= step) {
                to = dose.start();
                break;
            }
        }
        findings.expect(
                called(from, to, side),
                Rule.SIDE_NAMED,
                "no call of the ",
                side,
                " side before step ",
                step,
                ", between frames ",
                from,
                " and ",
                to);
    }

    private boolean called(long from, long to, String side) {
        return plan.speeches().stream()
                .anyMatch(speech -> speech.start() >= from
                        && speech.end() <= to
                        && speech.text().equals(call(side)));
    }

    private static String call(String side) {
        return "Now the " + side + " side.";
    }

    /** A call of a side is followed by doses on that side. */
    private void stray() {
        for (PlanEvent speech : plan.speeches()) {
            boolean left = speech.text().equals(call("left"));
            if (speech.role().equals("helper") && (left || speech.text().equals(call("right")))) {
                String next = plan.holds().stream()
                        .filter(dose -> dose.start() >= speech.end())
                        .map(dose -> dose.movement().side())
                        .filter(side -> !side.equals("none"))
                        .findFirst()
                        .orElse("none");
                findings.expect(
                        next.equals(left ? "left" : "right"), Rule.SIDE_NAMED, speech, " leads to the side ", next);
            }
        }
    }

    private void countdown(PlanEvent dose) {
        List<PlanEvent> counts = plan.speeches().stream()
                .filter(speech -> speech.role().equals("count") && speech.startsIn(dose))
                .toList();
        if (counts.isEmpty()) {
            return;
        }
        List<String> heard = counts.stream()
                .map(count -> count.text() + " +" + (count.start() - dose.end()))
                .toList();
        List<String> due = new ArrayList<>();
        for (int left = 3; left > 0; left--) {
            due.add(COUNTDOWN.get(3 - left) + " +" + -left * plan.frameRate());
        }
        boolean timed = dose.unit().equals("s") && dose.amount() >= LEAST_COUNTED_DOWN;
        findings.expect(timed && heard.equals(due), Rule.COUNTDOWN, dose, " is counted down with ", heard);
    }
}
