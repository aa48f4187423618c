package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order of the phases in one dose. In a flow, a phase may be repeated, an inhale may go on after a hold, and a hold may be in some
 * breaths only.
 */
final class PhaseOrder {
    private static final List<String> CYCLE = List.of("inhale", "holdIn", "exhale", "holdOut");

    private final List<PlanEvent> breaths;
    private final Set<String> used = new TreeSet<>();
    private final boolean flow;

    PhaseOrder(List<PlanEvent> breaths, boolean flow) {
        this.breaths = breaths;
        this.flow = flow;
        breaths.forEach(breath -> used.add(breath.phase()));
    }

    static boolean isHold(String phase) {
        return phase.startsWith("hold");
    }

    /** Whether a phase may come directly after another one that is not of the same inhale or exhale. */
    boolean follows(String before, String phase) {
        String step = after(before);
        while (!step.equals(phase)) {
            if (used.contains(step) && !(flow && isHold(step))) {
                return false;
            }
            step = after(step);
        }
        return true;
    }

    /** Whether a breath goes on with the inhale or exhale of the one before. */
    boolean goesOn(int i) {
        if (!flow || i == 0) {
            return false;
        }
        String phase = breaths.get(i).phase();
        String before = breaths.get(i - 1).phase();
        int start = i - 1;
        while (start > 0 && breaths.get(start).phase().equals(before)) {
            start--;
        }
        return phase.equals(before)
                || (isHold(before)
                        && after(phase).equals(before)
                        && breaths.get(start).phase().equals(phase));
    }

    /** The number of the cycle of each breath, counted from 1. */
    List<Integer> cycles() {
        List<Integer> cycles = new ArrayList<>();
        String first = breaths.get(0).phase();
        int cycle = 1;
        for (int i = 0; i < breaths.size(); i++) {
            boolean begins = i > 0 && reaches(first, i) && !goesOn(i) && !interrupts(i);
            cycle += begins ? 1 : 0;
            cycles.add(cycle);
        }
        return cycles;
    }

    /** Whether a phase, or one that was left out before it, is the first of a breath. */
    private boolean reaches(String first, int i) {
        String phase = breaths.get(i).phase();
        String step = after(breaths.get(i - 1).phase());
        while (!step.equals(phase)) {
            if (step.equals(first)) {
                return true;
            }
            step = after(step);
        }
        return phase.equals(first);
    }

    /** Whether the inhale or exhale before a hold goes on after it. */
    private boolean interrupts(int i) {
        int next = i;
        while (next < breaths.size()
                && breaths.get(next).phase().equals(breaths.get(i).phase())) {
            next++;
        }
        return isHold(breaths.get(i).phase()) && next < breaths.size() && goesOn(next);
    }

    private static String after(String phase) {
        return CYCLE.get((CYCLE.indexOf(phase) + 1) % CYCLE.size());
    }
}
