package org.breathcue.outside.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.breathcue.outside.Rule;

/** The ways to spoil a plan that changes sides in turn and in a group, breathes in four phases, glides, counts down and waits. */
final class TurnMutations {
    private final List<Mutation> found = new ArrayList<>();

    private TurnMutations() {}

    static List<Mutation> all() {
        TurnMutations mutations = new TurnMutations();
        mutations.sides();
        mutations.countdown();
        mutations.breaths();
        mutations.waits();
        return List.copyOf(mutations.found);
    }

    private void sides() {
        add(Rule.SIDE_NAMED, "an alternate side that is called", plan -> {
            plan.repeat(call(plan), -24_550);
        });
        add(Rule.SIDE_NAMED, "a group whose side is not called", plan -> plan.remove(call(plan)));
        add(Rule.SIDE_NAMED, "a group whose side is called too late", plan -> SmallPlan.move(call(plan), 23_000));
        add(Rule.SIDE_NAMED, "a group whose side is called too soon", plan -> SmallPlan.move(call(plan), -20_000));
        add(Rule.SIDE_NAMED, "the other side is called", plan -> call(plan).put("text", "Now the left side."));
        add(Rule.SIDE_NAMED, "the call leads to no side", plan -> plan.repeat(call(plan), 60_000));
        add(Rule.SIDE_NAMED, "both times on one side, then on the other, without a call", plan -> {
            turn(plan, 15_200, "left", 2);
            turn(plan, 20_200, "right", 1);
        });
        add(Rule.SIDE_DOSES, "a group that gives its right side more", plan -> {
            plan.at("hold", 61_300).put("lengthFrames", 10_001);
        });
        add(Rule.SIDE_DOSES, "a group without its right side", plan -> plan.remove(plan.at("hold", 61_300)));
        add(Rule.SIDE_DOSES, "an alternate side left out", plan -> plan.remove(plan.at("hold", 25_200)));
        add(Rule.SIDE_BREATHS, "a group that breathes otherwise on its right side", plan -> {
            SmallPlan.lengthen(plan.at("breath", 61_300), 1);
            SmallPlan.move(plan.at("breath", 64_300), 1);
            SmallPlan.lengthen(plan.at("breath", 64_301), -1);
        });
    }

    private void countdown() {
        add(Rule.COUNTDOWN, "a number left out", plan -> plan.remove(plan.speech("Two.", 0)));
        add(Rule.COUNTDOWN, "numbers in the wrong order", plan -> {
            plan.speech("Three.", 0).put("text", "One.");
        });
        add(Rule.COUNTDOWN, "a number a frame late", plan -> SmallPlan.move(plan.speech("One.", 0), 1));
        add(Rule.COUNTDOWN, "a dose in breaths", plan -> {
            ((ObjectNode) plan.at("hold", 141_550).path("dose"))
                    .put("unit", "breath")
                    .put("amount", 2);
        });
        add(Rule.COUNTDOWN, "a number in no dose", plan -> SmallPlan.move(plan.speech("One.", 0), 1_000));
    }

    private void breaths() {
        add(Rule.GLIDE, "a breath that glides back", plan -> shift(plan, 115_300, 118_500, 10));
        add(Rule.GLIDE, "a last breath as the one before", plan -> shift(plan, 123_100, 126_400, -100));
        add(Rule.TEACHING_RATIO, "a phase slowed less than the others", plan -> {
            shift(plan, 78_900, 80_400, -50);
        });
        add(Rule.TEACHING_RATIO, "a slow cycle that does not teach", plan -> {
            for (int frame : new int[] {75_900, 78_900, 80_400}) {
                plan.at("breath", frame).put("teaching", false);
            }
        });
        add(Rule.TEACHING_RATIO, "a cycle more than twice as slow", plan -> {
            plan.delayFrom(84_900, 3_030);
            shift(plan, 75_900, 78_900, 1_010);
            shift(plan, 79_910, 80_400, 1_515);
        });
        add(Rule.WHOLE_CYCLES, "a hold of the breath left out in one cycle", plan -> {
            SmallPlan.lengthen(plan.at("breath", 84_900), 1_000);
            plan.remove(plan.at("breath", 86_900));
        });
        add(Rule.WHOLE_CYCLES, "holds exchanged", plan -> {
            plan.at("breath", 64_300).put("phase", "holdOut");
            plan.at("breath", 69_300).put("phase", "holdIn");
        });
        add(
                Rule.BREATHS_TILE,
                "a gap before a hold of the breath",
                plan -> SmallPlan.lengthen(plan.at("breath", 36_700), -1));
    }

    private void waits() {
        add(
                Rule.WAITS,
                "a wait that takes time",
                plan -> plan.at("wait", 161_550).put("lengthFrames", 1));
        add(Rule.WAITS, "a wait within its dose", plan -> SmallPlan.move(plan.at("wait", 161_550), -1));
        add(
                Rule.WAITS,
                "a wait for another step",
                plan -> plan.at("wait", 161_550).put("step", 5));
        add(Rule.WAITS, "a wait within words", plan -> {
            SmallPlan.move(plan.at("wait", 161_550), 300 - 161_550);
            plan.sort();
        });
    }

    private static ObjectNode call(SmallPlan plan) {
        return plan.speech("Now the right side.", 0);
    }

    /** Gives all of the movement around a dose another side and time. */
    private static void turn(SmallPlan plan, long dose, String side, int time) {
        for (int frame : new int[] {-750, 2_000}) {
            plan.at("speech", dose + frame).put("side", side).put("time", time);
        }
        plan.at("hold", dose).put("side", side).put("time", time);
    }

    /** Moves the edge between two breaths. */
    private static void shift(SmallPlan plan, long first, long second, long by) {
        SmallPlan.lengthen(plan.at("breath", first), by);
        ObjectNode next = plan.at("breath", second);
        SmallPlan.move(next, by);
        SmallPlan.lengthen(next, -by);
    }

    private void add(Rule rule, String name, Consumer<SmallPlan> change) {
        found.add(new Mutation(SmallPlan.TURNS, rule, name, change));
    }
}
