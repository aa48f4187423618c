package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one leaf step must give, wherever it stands.
 *
 * @param breathsPerPass of a flow along the breath
 * @param counts how often each number is to be heard
 */
record Leaf(List<ExpectedDose> doses, @Nullable Integer breathsPerPass, Map<Integer, Integer> counts, double cycle) {
    static Leaf still() {
        return new Leaf(List.of(), null, Map.of(), 0);
    }

    static Leaf breathing(Amount amount, Breath breath) {
        ExpectedDose dose = new ExpectedDose(0, 1, "none", 1, "breathe", amount.unit(), amount.low());
        return new Leaf(List.of(dose), null, Map.of(), breath.cycle());
    }

    static Leaf of(Stretch stretch, Breath ofSession) {
        Breath breath = stretch.breath(ofSession);
        int times = stretch.count("times");
        List<Line> flow = stretch.lines("flow");
        List<Line> counting = new ArrayList<>(flow);
        if (flow.isEmpty()) {
            counting.addAll(stretch.lines("enter"));
            counting.addAll(stretch.lines("leave"));
        }
        int each = (int) counting.stream().filter(Line::counts).count();
        List<ExpectedDose> doses = new ArrayList<>();
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int set = 1; set <= stretch.count("sets"); set++) {
            for (String side : stretch.sides()) {
                doses.addAll(doses(stretch, breath, set, side));
                for (int time = 1; each > 0 && time <= times; time++) {
                    counts.merge(time, each, Integer::sum);
                }
            }
        }
        boolean breathed = !flow.isEmpty() && flow.get(0).on() != null;
        return new Leaf(doses, breathed ? breathsPerPass(flow) : null, counts, breath.cycle());
    }

    private static List<ExpectedDose> doses(Stretch stretch, Breath breath, int set, String side) {
        int times = stretch.count("times");
        Amount hold = stretch.hold();
        List<Line> flow = stretch.lines("flow");
        if (hold == null && flow.get(0).on() != null) {
            return List.of(new ExpectedDose(0, set, side, 1, "flow", "time", times));
        }
        List<ExpectedDose> doses = new ArrayList<>();
        for (int time = 1; time <= times; time++) {
            if (hold != null) {
                doses.add(new ExpectedDose(0, set, side, time, "hold", hold.unit(), hold.low()));
            }
            for (Line line : flow) {
                doses.add(new ExpectedDose(0, set, side, time, "flow", "s", seconds(line, breath)));
            }
        }
        return doses;
    }

    private static double seconds(Line line, Breath breath) {
        Amount lasting = line.lasting();
        if (lasting == null) {
            throw new IllegalArgumentException("a timed line without time: " + line);
        }
        return lasting.unit().equals("s") ? lasting.low() : lasting.low() * breath.cycle();
    }

    /** Each line takes the next phase of its name; the pass ends where the first line's phase comes round again. */
    static int breathsPerPass(List<Line> flow) {
        int phases = 0;
        for (int i = 0; i < flow.size(); i++) {
            Line next = flow.get((i + 1) % flow.size());
            phases += Objects.equals(flow.get(i).on(), next.on()) ? 2 : 1;
        }
        return phases / 2;
    }

    /** An upper bound, with teaching breaths at twice their length and an ample set-up. */
    double seconds() {
        double seconds = 60;
        for (ExpectedDose dose : doses) {
            seconds += 90 + (dose.unit().equals("s") ? dose.amount() : breaths(dose) * 2 * cycle);
        }
        return seconds;
    }

    /** An upper bound. */
    int events() {
        double events = 12;
        for (ExpectedDose dose : doses) {
            events += 24 + (dose.unit().equals("s") ? 2 * Math.ceil(dose.amount() / 4) : 4 * breaths(dose));
        }
        return (int) events;
    }

    private double breaths(ExpectedDose dose) {
        return dose.amount() * (breathsPerPass == null ? 1 : breathsPerPass);
    }
}
