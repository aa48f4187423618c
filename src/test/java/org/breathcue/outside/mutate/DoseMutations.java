package org.breathcue.outside.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.breathcue.outside.Rule;

/** The ways to spoil lengths, breaths and sides of doses. */
final class DoseMutations {
    private final List<Mutation> found = new ArrayList<>();

    private DoseMutations() {}

    static List<Mutation> all() {
        DoseMutations mutations = new DoseMutations();
        mutations.lengths();
        mutations.breaths();
        mutations.cycles();
        mutations.sides();
        return List.copyOf(mutations.found);
    }

    private void lengths() {
        add(Rule.ONE_SECOND, "less than a second", plan -> {
            dose(plan, 90_000).put("amount", 0.999);
            plan.at("hold", 90_000).put("form", "flow").put("lengthFrames", 999);
        });
        add(Rule.ONE_SECOND, "a hold of less than half a second", plan -> {
            dose(plan, 90_000).put("amount", 0.499);
            plan.at("hold", 90_000).put("form", "hold").put("lengthFrames", 499);
        });
        add(Rule.EXACT_SECONDS, "a frame too long", plan -> SmallPlan.lengthen(plan.at("hold", 90_000), 1));
        add(Rule.EXACT_SECONDS, "a frame too short", plan -> SmallPlan.lengthen(plan.at("hold", 95_600), -1));
        add(Rule.EXACT_SECONDS, "another amount", plan -> dose(plan, 105_000).put("amount", 20.001));
        add(Rule.PACED, "breaths that are not there", plan -> {
            plan.remove(plan.at("breath", 153_000));
            plan.remove(plan.at("breath", 156_000));
        });
        add(
                Rule.PACED,
                "a timed flow that breathes",
                plan -> plan.at("hold", 105_000).put("form", "flow"));
    }

    private void breaths() {
        add(Rule.BREATHS_TILE, "a dose that starts before its breath", plan -> {
            SmallPlan.lengthen(plan.at("breath", 15_400), -1);
            SmallPlan.move(plan.at("breath", 15_400), 1);
        });
        add(Rule.BREATHS_TILE, "a gap", plan -> SmallPlan.lengthen(plan.at("breath", 18_400), -1));
        add(Rule.BREATHS_TILE, "a missing breath", plan -> plan.remove(plan.at("breath", 18_400)));
        add(Rule.BREATHS_TILE, "a last breath too short", plan -> SmallPlan.lengthen(plan.at("breath", 24_400), -1));
        add(Rule.BREATHS_TILE, "a breath past the dose", plan -> SmallPlan.lengthen(plan.at("breath", 24_400), 1));
        add(Rule.BREATHS_TILE, "a breath into the dose", plan -> SmallPlan.lengthen(plan.at("breath", 12_400), 1));
        add(Rule.EVEN_BREATHS, "two frames shifted inside a hold", plan -> {
            SmallPlan.lengthen(plan.at("breath", 15_400), 2);
            SmallPlan.move(plan.at("breath", 18_400), 2);
            SmallPlan.lengthen(plan.at("breath", 18_402), -2);
        });
        add(
                Rule.BREATH_GOES_ON,
                "two exhales in a row",
                plan -> plan.at("breath", 12_400).put("phase", "inhale"));
        add(
                Rule.TEACHING,
                "half a cycle teaching",
                plan -> plan.at("breath", 71_500).put("teaching", false));
        add(Rule.TEACHING, "a hold that teaches", plan -> {
            plan.at("breath", 15_400).put("teaching", true);
            plan.at("breath", 18_400).put("teaching", true);
        });
        add(
                Rule.TEACHING,
                "an entering breath that teaches",
                plan -> plan.at("breath", 9_400).put("teaching", true));
    }

    private void cycles() {
        add(Rule.WHOLE_CYCLES, "phases exchanged", plan -> {
            plan.at("breath", 21_400).put("phase", "exhale");
            plan.at("breath", 24_400).put("phase", "inhale");
        });
        add(Rule.WHOLE_CYCLES, "cycles from 2", plan -> {
            plan.at("breath", 153_000).put("cycle", 2);
            plan.at("breath", 156_000).put("cycle", 2);
        });
        add(Rule.WHOLE_CYCLES, "a cycle numbered twice", plan -> {
            plan.at("breath", 21_400).put("cycle", 1);
            plan.at("breath", 24_400).put("cycle", 1);
        });
        add(Rule.WHOLE_CYCLES, "a broken-off cycle", plan -> {
            plan.remove(plan.at("breath", 24_400));
            SmallPlan.lengthen(plan.at("hold", 15_400), -3_000);
        });
        add(Rule.WHOLE_CYCLES, "nothing but inhales", plan -> {
            plan.remove(plan.at("breath", 156_000));
            SmallPlan.lengthen(plan.at("hold", 153_000), -3_000);
        });
        add(
                Rule.CYCLE_INSIDE,
                "an entering breath counted",
                plan -> plan.at("breath", 9_400).put("cycle", 1));
        add(
                Rule.CYCLE_INSIDE,
                "a breath of a dose not counted",
                plan -> plan.at("breath", 15_400).remove("cycle"));
        add(Rule.HONEST_COUNT, "a breath too few", plan -> dose(plan, 15_400).put("amount", 3));
        add(Rule.HONEST_COUNT, "a breath too many", plan -> dose(plan, 15_400).put("amount", 1));
        add(Rule.HONEST_COUNT, "a pass too few", plan -> dose(plan, 71_500).put("amount", 3));
        add(Rule.HONEST_COUNT, "a pass too many", plan -> dose(plan, 71_500).put("amount", 1));
    }

    private void sides() {
        add(Rule.SIDE_DOSES, "a longer right side", plan -> plan.delayFrom(59_350, 1));
        add(Rule.SIDE_DOSES, "a longer left side", plan -> plan.delayFrom(27_400, 1));
        add(
                Rule.SIDE_DOSES,
                "more breaths on the right",
                plan -> dose(plan, 47_350).put("amount", 3));
        add(Rule.SIDE_DOSES, "a repetition more on the left", plan -> {
            plan.repeat(plan.at("hold", 105_000), -1_500).put("lengthFrames", 1_000);
        });
        add(
                Rule.SIDE_DOSES,
                "another set on the right",
                plan -> plan.at("hold", 131_000).put("set", 2));
        add(
                Rule.SIDE_DOSES,
                "another form on the right",
                plan -> plan.at("hold", 47_350).put("form", "breathe"));
        add(Rule.SIDE_BREATHS, "an edge that differs", plan -> {
            SmallPlan.lengthen(plan.at("breath", 47_350), 1);
            SmallPlan.move(plan.at("breath", 50_350), 1);
            SmallPlan.lengthen(plan.at("breath", 50_351), -1);
        });
        add(Rule.SIDE_BREATHS, "a timed edge that differs", plan -> {
            SmallPlan.lengthen(plan.at("breath", 131_000), 1);
            SmallPlan.move(plan.at("breath", 134_333), 1);
            SmallPlan.lengthen(plan.at("breath", 134_334), -1);
        });
        add(Rule.SIDE_BREATHS, "an entering breath less", plan -> {
            plan.remove(plan.at("breath", 9_400));
        });
        add(Rule.SIDE_BREATHS, "teaching on one side", plan -> {
            plan.at("breath", 47_350).put("teaching", true);
            plan.at("breath", 50_350).put("teaching", true);
        });
        add(Rule.SIDE_CUES, "a cue on one side only", plan -> plan.remove(plan.speech("Last breath.", 1)));
        add(Rule.SIDE_CUES, "a cue a frame later", plan -> SmallPlan.move(plan.speech("Last breath.", 1), 1));
        add(Rule.SIDE_CUES, "a number left out", plan -> plan.remove(plan.speech("Two.", 0)));
        add(Rule.SIDE_CUES, "a chime on one side only", plan -> plan.remove(plan.at("chime", 118_000)));
        add(
                Rule.SIDE_CUES,
                "a cue of another role",
                plan -> plan.speech("Last breath.", 0).put("role", "count"));
    }

    private static ObjectNode dose(SmallPlan plan, long frame) {
        return (ObjectNode) plan.at("hold", frame).path("dose");
    }

    private void add(Rule rule, String name, Consumer<SmallPlan> change) {
        found.add(new Mutation(rule, name, change));
    }
}
