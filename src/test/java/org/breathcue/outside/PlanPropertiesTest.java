package org.breathcue.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What holds for the plan of every script; {@code breathcue.property.runs} says for how many seeds. */
class PlanPropertiesTest {
    private static final int RUNS = Integer.getInteger("breathcue.property.runs", 500);
    private static final int FAILURES_SHOWN = 3;

    private final Planner planner = new CompiledPlan();
    private final PlanChecker checker = new PlanChecker();

    @Test
    void everyPlanPassesTheOutsideCheck() {
        forEverySeed((script, plan) -> checker.check(plan, script.breathsPerPass()));
    }

    @Test
    void theSameScriptGivesTheSamePlan() {
        forEverySeed((script, plan) -> planner.plan(script).toString().equals(plan.toString())
                ? List.of()
                : List.of("the second plan differs from the first"));
    }

    @Test
    void everyDoseOfTheScriptIsGivenInItsOrder() {
        forEverySeed((script, plan) -> {
            List<ExpectedDose> given = Heard.doses(plan);
            List<String> problems = new ArrayList<>();
            for (int i = 0; i < Math.max(given.size(), script.doses().size()); i++) {
                String wanted =
                        i < script.doses().size() ? script.doses().get(i).toString() : "nothing";
                String got = i < given.size() ? given.get(i).toString() : "nothing";
                if (!wanted.equals(got)) {
                    problems.add("dose " + (i + 1) + " is " + got + " instead of " + wanted);
                }
            }
            return problems;
        });
    }

    @Test
    void everyNumberIsHeardAsOftenAsItIsCounted() {
        forEverySeed((script, plan) -> {
            Map<Integer, Map<Integer, Integer>> heard = Heard.counts(plan);
            return heard.equals(script.counts())
                    ? List.of()
                    : List.of("heard " + heard + " instead of " + script.counts());
        });
    }

    @Test
    void theWordingFollowsTheSide() {
        forEverySeed((script, plan) -> Heard.wrongSides(plan));
    }

    private void forEverySeed(BiFunction<GeneratedScript, JsonNode, List<String>> property) {
        Map<Integer, String> failures = new TreeMap<>();
        for (int seed = 0; seed < RUNS && failures.size() < FAILURES_SHOWN; seed++) {
            GeneratedScript script = ScriptGenerator.generate(seed);
            List<String> problems;
            try {
                problems = property.apply(script, planner.plan(script));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e + "\n" + script.printed(), e);
            }
            if (!problems.isEmpty()) {
                failures.put(seed, "seed " + seed + ":\n" + String.join("\n", problems) + "\n" + script.printed());
            }
        }
        assertThat(failures.values())
                .as(() -> String.join("\n\n", failures.values()))
                .isEmpty();
    }
}
