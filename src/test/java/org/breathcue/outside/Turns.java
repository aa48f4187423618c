package org.breathcue.outside;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which steps change sides, and whether they do so each time. */
final class Turns {
    private final Plan plan;
    private final Hints hints;

    Turns(Plan plan, Hints hints) {
        this.plan = plan;
        this.hints = hints;
    }

    /** The doses that have a side, by step. */
    Map<Integer, List<PlanEvent>> sided() {
        return plan.holds().stream()
                .filter(dose -> !dose.movement().side().equals("none"))
                .collect(Collectors.groupingBy(dose -> dose.movement().step(), TreeMap::new, Collectors.toList()));
    }

    /** Whether a step with these doses has both sides each time; if nothing else tells, because it calls none. */
    boolean alternates(int step, List<PlanEvent> doses) {
        if (!byTurns(doses)) {
            return false;
        }
        return hints.alternating() == null
                ? noneCalled(doses)
                : Objects.requireNonNull(hints.alternating()).contains(step);
    }

    /** Whether between two frames the player calls that side. */
    boolean called(long from, long to, String side) {
        return plan.speeches().stream()
                .anyMatch(speech -> speech.start() >= from
                        && speech.end() <= to
                        && speech.text().equals(call(side)));
    }

    static String call(String side) {
        return "Now the " + side + " side.";
    }

    private boolean noneCalled(List<PlanEvent> doses) {
        for (int i = 1; i < doses.size(); i++) {
            PlanEvent after = doses.get(i);
            if (called(doses.get(i - 1).end(), after.start(), after.movement().side())) {
                return false;
            }
        }
        return true;
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
}
