package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How the breaths of a dose relate to each other, and where a plan waits. */
final class BreathCheck {
    private static final double MOST_TEACHING = 2;

    private final Plan plan;
    private final Set<Integer> changing;
    private final Findings findings;

    /** @param changing the steps whose breath is another in each repetition */
    BreathCheck(Plan plan, Set<Integer> changing, Findings findings) {
        this.plan = plan;
        this.changing = changing;
        this.findings = findings;
    }

    void check() {
        // Over all flows of a step, the cycles that stand in the same place of a pass.
        Map<String, List<Cycle>> alike = new TreeMap<>();
        for (PlanEvent dose : plan.holds()) {
            List<Cycle> cycles = Cycle.of(plan.breathsMeeting(dose));
            if (dose.form().equals("breathe")) {
                glide(dose, cycles);
            }
            if (dose.unit().equals("time")) {
                int perPass = Math.max(1, cycles.size() / (int) dose.amount());
                for (int i = 0; i < cycles.size(); i++) {
                    PlanPlace here = dose.movement();
                    String among = changing.contains(here.step())
                            ? "of set " + here.set() + " time " + here.time() + " " + i
                            : i % perPass + "";
                    String place =
                            here.step() + " " + among + " " + cycles.get(i).lines();
                    alike.computeIfAbsent(place, key -> new ArrayList<>()).add(cycles.get(i));
                }
            }
        }
        alike.values().forEach(this::teaching);
        plan.events().stream().filter(event -> event.is("wait")).forEach(this::wait);
    }

    /** From cycle to cycle, each phase changes by the same; its edges are rounded to frames. */
    private void glide(PlanEvent dose, List<Cycle> cycles) {
        for (int i = 2; i < cycles.size(); i++) {
            for (int phase = 0; phase < cycles.get(i).size(); phase++) {
                long bend = cycles.get(i).length(phase)
                        - 2 * cycles.get(i - 1).length(phase)
                        + cycles.get(i - 2).length(phase);
                findings.expect(
                        Math.abs(bend) <= 4,
                        Rule.GLIDE,
                        cycles.get(i).breaths().get(phase).phase(),
                        " of cycle ",
                        (i + 1),
                        " is out of line by ",
                        bend,
                        " frames in ",
                        dose);
            }
        }
    }

    private void teaching(List<Cycle> cycles) {
        Cycle shortest = cycles.get(0);
        for (Cycle cycle : cycles) {
            shortest = cycle.length() < shortest.length() ? cycle : shortest;
        }
        for (Cycle cycle : cycles) {
            double factor = (double) cycle.length() / shortest.length();
            for (int phase = 0; phase < cycle.size(); phase++) {
                double even = factor * shortest.length(phase);
                findings.expect(
                        Math.abs(cycle.length(phase) - even) <= 3,
                        Rule.TEACHING_RATIO,
                        cycle,
                        " is ",
                        factor,
                        " times the shortest, but its ",
                        cycle.breaths().get(phase).phase(),
                        " is not");
            }
            findings.expect(
                    cycle.teaching() || cycle.length() - shortest.length() <= 2,
                    Rule.TEACHING_RATIO,
                    cycle,
                    " is slowed and does not teach");
            findings.expect(
                    factor <= MOST_TEACHING + 0.001, Rule.TEACHING_RATIO, cycle, " is ", factor, " times as slow");
        }
    }

    private void wait(PlanEvent wait) {
        findings.expect(wait.length() == 0, Rule.WAITS, wait, " takes time");
        boolean between = plan.events().stream()
                .filter(event -> !event.is("mark") && !event.is("chime"))
                .noneMatch(event -> event.start() < wait.start() && wait.start() < event.end());
        findings.expect(between, Rule.WAITS, wait, " interrupts");
        for (PlanEvent dose : plan.holds()) {
            boolean ends = dose.end() == wait.start();
            findings.expect(
                    !ends || wait.place() == null || dose.movement().equals(wait.place()),
                    Rule.WAITS,
                    wait,
                    " belongs elsewhere than ",
                    dose);
        }
    }

    /** The breaths of one cycle in their order. */
    private record Cycle(List<PlanEvent> breaths) {
        static List<Cycle> of(List<PlanEvent> breaths) {
            Map<Integer, Cycle> cycles = new TreeMap<>();
            for (PlanEvent breath : breaths) {
                cycles.computeIfAbsent(breath.cycle(), cycle -> new Cycle(new ArrayList<>()))
                        .breaths
                        .add(breath);
            }
            return List.copyOf(cycles.values());
        }

        int size() {
            return breaths.size();
        }

        /** Where its phases are written. */
        String lines() {
            return breaths.stream().map(breath -> breath.json().path("source")).toList() + "";
        }

        boolean teaching() {
            return breaths.stream().anyMatch(PlanEvent::teaching);
        }

        long length() {
            return breaths.stream().mapToLong(PlanEvent::length).sum();
        }

        /** The length of one of its phases, by its index. */
        long length(int phase) {
            return phase < breaths.size() ? breaths.get(phase).length() : 0;
        }

        @Override
        public String toString() {
            return "cycle " + breaths;
        }
    }
}
