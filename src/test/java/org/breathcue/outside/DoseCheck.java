package org.breathcue.outside;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long each dose lasts and how it is breathed. */
final class DoseCheck {
    private static final List<String> CYCLE = List.of("inhale", "holdIn", "exhale", "holdOut");

    private final Plan plan;
    private final Map<Integer, Integer> breathsPerPass;
    private final Findings findings;

    DoseCheck(Plan plan, Map<Integer, Integer> breathsPerPass, Findings findings) {
        this.plan = plan;
        this.breathsPerPass = breathsPerPass;
        this.findings = findings;
    }

    void check() {
        for (PlanEvent dose : plan.holds()) {
            length(dose);
            List<PlanEvent> breaths = plan.breathsMeeting(dose);
            paced(dose, breaths);
            if (!breaths.isEmpty()) {
                tiling(dose, breaths);
                cycles(dose, breaths);
                honest(dose, breaths);
                even(dose, breaths);
                goesOn(dose, breaths);
            }
        }
        for (PlanEvent breath : plan.breaths()) {
            boolean inside = plan.holds().stream().anyMatch(breath::startsIn);
            findings.expect(
                    breath.counted() == inside,
                    Rule.CYCLE_INSIDE,
                    breath,
                    inside ? " lies in a dose and has no cycle" : " lies in no dose");
            findings.expect(inside || !breath.teaching(), Rule.TEACHING, breath, " teaches outside a dose");
        }
    }

    private void length(PlanEvent dose) {
        findings.expect(dose.length() >= plan.frameRate(), Rule.ONE_SECOND, dose);
        if (dose.unit().equals("s")) {
            long exact = Math.round(dose.amount() * plan.frameRate());
            findings.expect(
                    dose.length() == exact,
                    Rule.EXACT_SECONDS,
                    dose,
                    " lasts ",
                    dose.length(),
                    " frames instead of ",
                    exact);
        }
    }

    private void paced(PlanEvent dose, List<PlanEvent> breaths) {
        if (!dose.unit().equals("s")) {
            findings.expect(!breaths.isEmpty(), Rule.PACED, dose, " has no breaths");
        } else if (dose.form().equals("flow")) {
            findings.expect(breaths.isEmpty(), Rule.PACED, dose, " goes by time and has breaths");
        }
    }

    private void tiling(PlanEvent dose, List<PlanEvent> breaths) {
        long reached = dose.start();
        for (PlanEvent breath : breaths) {
            findings.expect(
                    breath.start() == reached,
                    Rule.BREATHS_TILE,
                    breath,
                    " should start at frame ",
                    reached,
                    " of ",
                    dose);
            reached = breath.end();
        }
        findings.expect(reached == dose.end(), Rule.BREATHS_TILE, "the breaths end at frame ", reached, " in ", dose);
    }

    private void cycles(PlanEvent dose, List<PlanEvent> breaths) {
        List<String> phases = phases(breaths);
        int offset = phases.indexOf(breaths.get(0).phase());
        for (int i = 0; i < breaths.size(); i++) {
            PlanEvent breath = breaths.get(i);
            String phase = phases.get((offset + i) % phases.size());
            findings.expect(
                    breath.phase().equals(phase), Rule.WHOLE_CYCLES, breath, " should be ", phase, " in ", dose);
            int cycle = 1 + i / phases.size();
            findings.expect(
                    !breath.counted() || breath.cycle() == cycle,
                    Rule.WHOLE_CYCLES,
                    breath,
                    " should be of cycle ",
                    cycle,
                    " in ",
                    dose);
        }
        findings.expect(
                breaths.size() % phases.size() == 0, Rule.WHOLE_CYCLES, "the last cycle is broken off in ", dose);
        findings.expect(
                phases.contains("inhale") && phases.contains("exhale"),
                Rule.WHOLE_CYCLES,
                "there is no full breath in ",
                dose);
        Map<Integer, List<PlanEvent>> byCycle =
                breaths.stream().collect(Collectors.groupingBy(PlanEvent::cycle, TreeMap::new, Collectors.toList()));
        byCycle.forEach((cycle, members) -> {
            long teaching = members.stream().filter(PlanEvent::teaching).count();
            findings.expect(
                    teaching == 0 || (teaching == members.size() && dose.form().equals("flow")),
                    Rule.TEACHING,
                    "cycle ",
                    cycle,
                    " has ",
                    teaching,
                    " of ",
                    members.size(),
                    " phases teaching in ",
                    dose);
        });
    }

    private void honest(PlanEvent dose, List<PlanEvent> breaths) {
        int cycles = breaths.size() / phases(breaths).size();
        long amount = (long) dose.amount();
        Integer perPass = breathsPerPass.get(dose.movement().step());
        if (dose.unit().equals("breath")) {
            findings.expect(cycles == amount, Rule.HONEST_COUNT, dose, " has ", cycles, " breaths");
        } else if (dose.unit().equals("time") && perPass != null) {
            findings.expect(
                    cycles == amount * perPass,
                    Rule.HONEST_COUNT,
                    dose,
                    " has ",
                    cycles,
                    " breaths, ",
                    perPass,
                    " to a pass");
        } else if (dose.unit().equals("time")) {
            findings.expect(cycles > 0 && cycles % amount == 0, Rule.HONEST_COUNT, dose, " has ", cycles, " breaths");
        }
    }

    private void even(PlanEvent dose, List<PlanEvent> breaths) {
        if (!dose.form().equals("hold")) {
            return;
        }
        Collection<LongSummaryStatistics> lengths = breaths.stream()
                .collect(Collectors.groupingBy(
                        PlanEvent::phase, TreeMap::new, Collectors.summarizingLong(PlanEvent::length)))
                .values();
        // Edges are rounded from exact multiples, so equal phases may differ by the one frame.
        lengths.forEach(length -> findings.expect(
                length.getMax() - length.getMin() <= 1,
                Rule.EVEN_BREATHS,
                "equal phases last ",
                length.getMin(),
                " to ",
                length.getMax(),
                " frames in ",
                dose));
    }

    private void goesOn(PlanEvent dose, List<PlanEvent> breaths) {
        List<String> phases = phases(breaths);
        PlanEvent first = breaths.get(0);
        int before = (phases.indexOf(first.phase()) + phases.size() - 1) % phases.size();
        for (PlanEvent breath : plan.breaths()) {
            boolean leadsIn = breath.end() == dose.start() && dose.movement().equals(breath.place());
            findings.expect(
                    !leadsIn || breath.phase().equals(phases.get(before)),
                    Rule.BREATH_GOES_ON,
                    first,
                    " does not follow ",
                    breath);
        }
    }

    /** The phases this dose breathes with, in their order in a cycle. */
    private static List<String> phases(List<PlanEvent> breaths) {
        List<String> phases = new ArrayList<>(CYCLE);
        phases.retainAll(breaths.stream().map(PlanEvent::phase).collect(Collectors.toSet()));
        return phases;
    }
}
