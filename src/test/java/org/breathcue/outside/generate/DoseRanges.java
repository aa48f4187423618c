package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.outside.Plan;
import org.breathcue.outside.PlanEvent;
import org.breathcue.outside.PlanPlace;
import org.jspecify.annotations.Nullable;

/** Whether the doses of a plan are ones that a session allows. */
public final class DoseRanges {
    private static final double NEAR = 1e-4;

    private final Outline outline;
    private final boolean lowest;
    private final boolean dropping;
    private final Map<Integer, List<PlanEvent>> dosesByStep = new HashMap<>();
    private int lastStep;

    private DoseRanges(Outline outline, Plan plan, boolean lowest, boolean dropping) {
        this.outline = outline;
        this.lowest = lowest;
        this.dropping = dropping;
        for (PlanEvent dose : plan.holds()) {
            int step = dose.movement().step();
            dosesByStep.computeIfAbsent(step, key -> new ArrayList<>()).add(dose);
            lastStep = Math.max(lastStep, step);
        }
    }

    /** All steps, whatever is chosen in their ranges. */
    public static boolean allow(Outline outline, Plan plan) {
        return new DoseRanges(outline, plan, false, false).fits();
    }

    /** All steps, with the low end of every range. */
    public static boolean allowLowest(Outline outline, Plan plan) {
        return new DoseRanges(outline, plan, true, false).fits();
    }

    /** Optional steps may be left out. */
    public static boolean allowDropping(Outline outline, Plan plan) {
        return new DoseRanges(outline, plan, false, true).fits();
    }

    private boolean fits() {
        return after(outline.steps(), null, Set.of(1)).stream().anyMatch(next -> next > lastStep);
    }

    /** The leaf steps that may come next after {@code steps}, if they may begin with any of {@code first}. */
    private Set<Integer> after(List<Step> steps, @Nullable Side side, Set<Integer> first) {
        Set<Integer> next = first;
        for (Step step : steps) {
            next = after(step, side, next);
        }
        return next;
    }

    private Set<Integer> after(Step step, @Nullable Side side, Set<Integer> first) {
        Set<Integer> next = new TreeSet<>();
        if (dropping && step.optional()) {
            next.addAll(first);
        }
        if (step instanceof Leaf leaf) {
            for (int ordinal : first) {
                if (fits(leaf.on(side), dosesByStep.getOrDefault(ordinal, List.of()))) {
                    next.add(ordinal + 1);
                }
            }
        } else if (step instanceof Group group) {
            for (int count = group.repeat().low(); count <= high(group.repeat()); count++) {
                next.addAll(repeated(group, count, side, first));
            }
        }
        return next;
    }

    private Set<Integer> repeated(Group group, int count, @Nullable Side side, Set<Integer> first) {
        Set<Integer> next = first;
        for (Side pass : group.passes(count, side)) {
            next = after(group.steps(), pass == Side.NONE ? null : pass, next);
        }
        return next;
    }

    private boolean fits(Leaf leaf, List<PlanEvent> doses) {
        if (leaf.doses().isEmpty() || doses.isEmpty()) {
            return leaf.doses().isEmpty() && doses.isEmpty();
        }
        int sets = doses.stream().mapToInt(dose -> dose.movement().set()).max().orElse(0);
        Map<Integer, Integer> times = new HashMap<>();
        for (PlanEvent dose : doses) {
            int reached = leaf.givesTimesInOne()
                    ? (int) dose.amount()
                    : dose.movement().time();
            times.merge(dose.movement().set(), reached, Math::max);
        }
        if (!holds(leaf.sets(), sets) || !fits(leaf, times)) {
            return false;
        }
        List<Leaf.Given> given = leaf.given(sets, set -> times.getOrDefault(set, 0));
        if (given.size() != doses.size()) {
            return false;
        }
        Map<Choice, Double> chosen = new HashMap<>();
        for (int i = 0; i < doses.size(); i++) {
            if (!fits(leaf, given.get(i), doses.get(i), times, chosen)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is done in each set as often as it may; without a list, equally often in all. */
    private boolean fits(Leaf leaf, Map<Integer, Integer> times) {
        boolean each = times.entrySet().stream().allMatch(set -> holds(leaf.times(set.getKey()), set.getValue()));
        return each && (leaf.times().size() > 1 || Set.copyOf(times.values()).size() == 1);
    }

    /** What is chosen once for all doses that are prescribed and breathed alike. */
    private record Choice(Prescribed prescribed, @Nullable Glide pace) {}

    private boolean fits(
            Leaf leaf, Leaf.Given given, PlanEvent dose, Map<Integer, Integer> times, Map<Choice, Double> chosen) {
        PlanPlace place = dose.movement();
        Prescribed prescribed = given.dose();
        boolean samePlace = place.set() == given.set()
                && place.time() == given.time()
                && place.side().equals(given.side().word(outline.rightFirst()))
                && dose.form().equals(prescribed.form())
                && dose.unit().equals(prescribed.unit());
        if (!samePlace) {
            return false;
        }
        if (prescribed.unit().equals("time")) {
            return dose.amount() == (leaf.givesTimesInOne() ? times.getOrDefault(place.set(), 0) : 1);
        }
        Glide own = given.pace();
        Glide pace = own == null ? outline.pace() : own;
        double high = lowest && !leaf.builds() ? prescribed.low(pace.longest()) : prescribed.high(pace.longest());
        boolean inRange = dose.amount() > prescribed.low(pace.shortest()) - NEAR && dose.amount() < high + NEAR;
        // What is chosen in a range is chosen for all its doses, unless they grow from end to end.
        Double before = leaf.builds() ? null : chosen.putIfAbsent(new Choice(prescribed, own), dose.amount());
        return inRange && (before == null || Math.abs(before - dose.amount()) < NEAR);
    }

    private boolean holds(Count count, int number) {
        return count.low() <= number && number <= high(count);
    }

    private int high(Count count) {
        return lowest ? count.low() : count.high();
    }
}
