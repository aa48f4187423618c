package org.breathcue.outside;

import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long each dose lasts and how it is breathed. */
final class DoseCheck {
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
                if (isHeld(dose, breaths)) {
                    held(dose, breaths);
                } else {
                    cycles(dose, breaths);
                }
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
        long least = dose.form().equals("hold") ? plan.frameRate() / 2 : plan.frameRate();
        findings.expect(dose.length() >= least, Rule.ONE_SECOND, dose);
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
        PhaseOrder order = order(dose, breaths);
        List<Integer> cycles = order.cycles();
        boolean part = isPart(dose);
        for (int i = 0; i < breaths.size(); i++) {
            PlanEvent breath = breaths.get(i);
            boolean follows = i == 0
                    || order.goesOn(i)
                    || order.follows(breaths.get(i - 1).phase(), breath.phase());
            findings.expect(follows, Rule.WHOLE_CYCLES, breath, " follows ", breaths.get(Math.max(0, i - 1)));
            findings.expect(
                    !breath.counted() || breath.cycle() == cycles.get(i) || (part && breath.cycle() > 0),
                    Rule.WHOLE_CYCLES,
                    breath,
                    " should be of cycle ",
                    cycles.get(i),
                    " in ",
                    dose);
        }
        PlanEvent last = breaths.get(breaths.size() - 1);
        findings.expect(
                part || order.follows(last.phase(), breaths.get(0).phase()),
                Rule.WHOLE_CYCLES,
                "the last cycle is broken off in ",
                dose);
        Set<String> phases = breaths.stream().map(PlanEvent::phase).collect(Collectors.toSet());
        findings.expect(
                part || (phases.contains("inhale") && phases.contains("exhale")),
                Rule.WHOLE_CYCLES,
                "there is no full breath in ",
                dose);
        Map<Integer, List<PlanEvent>> byCycle =
                breaths.stream().collect(Collectors.groupingBy(PlanEvent::cycle, TreeMap::new, Collectors.toList()));
        passesAlike(dose, List.copyOf(byCycle.values()));
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

    /** A flow is a part if a hold inside it comes directly before or after. */
    private boolean isPart(PlanEvent dose) {
        return dose.form().equals("flow")
                && plan.holds().stream()
                        .filter(other -> other.form().equals("hold"))
                        .filter(other -> other.end() == dose.start() || other.start() == dose.end())
                        .anyMatch(other -> other.movement().equals(dose.movement()));
    }

    private static boolean isHeld(PlanEvent dose, List<PlanEvent> breaths) {
        return dose.form().equals("hold")
                && dose.unit().equals("s")
                && breaths.stream().allMatch(breath -> PhaseOrder.isHold(breath.phase()));
    }

    /** A held breath is a single phase. */
    private void held(PlanEvent dose, List<PlanEvent> breaths) {
        findings.expect(
                breaths.size() == 1
                        && breaths.get(0).cycle() == 1
                        && !breaths.get(0).teaching(),
                Rule.WHOLE_CYCLES,
                "a held breath of ",
                breaths.size(),
                " phases in ",
                dose);
    }

    /** Every pass of a flow has the same phases. */
    private void passesAlike(PlanEvent dose, List<List<PlanEvent>> cycles) {
        int perPass = dose.unit().equals("time") ? cycles.size() / (int) dose.amount() : cycles.size();
        for (int i = Math.max(1, perPass); i < cycles.size(); i++) {
            List<String> phases = cycles.get(i).stream().map(PlanEvent::phase).toList();
            List<String> before = cycles.get(i - Math.max(1, perPass)).stream()
                    .map(PlanEvent::phase)
                    .toList();
            findings.expect(
                    perPass == 0 || phases.equals(before),
                    Rule.WHOLE_CYCLES,
                    "cycle ",
                    i + 1,
                    " has the phases ",
                    phases,
                    " instead of ",
                    before,
                    " in ",
                    dose);
        }
    }

    private void honest(PlanEvent dose, List<PlanEvent> breaths) {
        List<Integer> numbers = order(dose, breaths).cycles();
        int cycles = numbers.get(numbers.size() - 1);
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
        PlanEvent first = breaths.get(0);
        for (PlanEvent breath : plan.breaths()) {
            boolean leadsIn = breath.end() == dose.start() && dose.movement().equals(breath.place());
            findings.expect(
                    !leadsIn || order(dose, breaths).follows(breath.phase(), first.phase()),
                    Rule.BREATH_GOES_ON,
                    first,
                    " does not follow ",
                    breath);
        }
    }

    private static PhaseOrder order(PlanEvent dose, List<PlanEvent> breaths) {
        return new PhaseOrder(breaths, dose.form().equals("flow"));
    }
}
