package org.breathcue.outside.property;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breathcue.outside.Hints;
import org.breathcue.outside.Plan;
import org.breathcue.outside.PlanChecker;
import org.breathcue.outside.PlanEvent;
import org.breathcue.outside.generate.Dice;
import org.breathcue.outside.generate.DoseRanges;
import org.breathcue.outside.generate.GeneratedScript;
import org.breathcue.outside.generate.Outline;
import org.breathcue.outside.generate.ScriptGenerator;
import org.breathcue.outside.property.Planner.Answer;
import org.breathcue.outside.property.Planner.Lengths;
import org.breathcue.outside.property.Planner.Wishes;
import org.breathcue.support.AssertionCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asked for a length, a session lasts it to the frame, or says which lengths it can last. */
class LengthPropertiesTest {
    // A refusal looks for what is possible on both sides and takes far longer than a plan.
    private static final int RUNS = Integer.getInteger("breathcue.property.runs", 1000) * 3 / 20;
    private static final int ALL_RUNS = 150;
    private static final int REFUSED_EVERY = 6;
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d+):)?(\\d+):(\\d\\d)");
    private static final String NEAREST = "nearest possible: ";

    private static final PlanChecker CHECKER = new PlanChecker();
    private static final PropertyFailures FAILURES = new PropertyFailures();
    private static final AssertionCounter COUNTER = new AssertionCounter();
    private static final Heard HEARD = new Heard(COUNTER);

    /** About two thirds of what the usual seeds reach. */
    private static final Map<String, Integer> MINIMUMS = Map.ofEntries(
            entry("between", 300),
            entry("between, kept", 270),
            entry("between, refused", 28),
            entry("beyond", 33),
            entry("bounds", 200),
            entry("doses of a longer session", 480),
            entry("doses of a shorter session", 170),
            entry("key", 90),
            entry("nearest", 90),
            entry("own length", 100),
            entry("wording of a side", 3_100));

    @BeforeAll
    static void planEveryScript() {
        IntStream.range(0, RUNS).parallel().forEach(seed -> {
            GeneratedScript script = ScriptGenerator.generate(seed);
            FAILURES.inspect(seed, script, () -> new Inspection(seed, script).inspect());
        });
    }

    @Test
    void everyAssertionIsEvaluatedOftenEnough() {
        if (RUNS >= ALL_RUNS) {
            COUNTER.assertAtLeast(MINIMUMS);
        }
    }

    @Test
    void everyScriptHasItsLengths() {
        FAILURES.assertNone("a plan");
    }

    @Test
    void theLengthWithoutAWishIsPossibleAndGivesTheSame() {
        FAILURES.assertNone("own length");
    }

    @Test
    void theShortestAndTheLongestArePossible() {
        FAILURES.assertNone("bounds");
    }

    @Test
    void nothingOutsideTheBoundsIsPossible() {
        FAILURES.assertNone("beyond");
    }

    @Test
    void everyLengthBetweenIsKeptOrRefusedWithOthers() {
        FAILURES.assertNone("between");
    }

    @Test
    void whatIsSaidToBePossibleIs() {
        FAILURES.assertNone("nearest");
    }

    @Test
    void theSessionMayAskForItself() {
        FAILURES.assertNone("key");
    }

    /** The lengths of one script. */
    private static final class Inspection {
        private final int seed;
        private final GeneratedScript script;
        private final Dice dice;
        private final Planner planner;
        private final Plan plain;
        private final double own;

        Inspection(int seed, GeneratedScript script) {
            this.seed = seed;
            this.script = script;
            this.dice = new Dice(seed);
            this.planner = new CompiledPlan(script);
            this.plain = Plan.of(planner.plan());
            this.own = (double) plain.frames() / plain.frameRate();
        }

        void inspect() {
            Lengths lengths = planner.lengths();
            fails("own length", same(own));
            fails("bounds", possible(lengths.shortest()));
            fails("bounds", possible(lengths.longest()));
            if (seed % REFUSED_EVERY == 0) {
                double beyond = dice.between(1, 9_000) / 1000.0;
                fails("beyond", refused(lengths.shortest() - beyond));
                fails("beyond", refused(lengths.longest() + beyond));
            }
            int shortest = (int) Math.ceil(lengths.shortest());
            int longest = (int) Math.floor(lengths.longest());
            for (int i = 0; i < 3 && shortest < longest; i++) {
                int whole = dice.between(shortest, longest - 1);
                double seconds = i == 2 ? whole + dice.between(1, 999) / 1000.0 : whole;
                boolean kept = planner.ask(Wishes.length(seconds)).plan() != null;
                COUNTER.count(kept ? "between, kept" : "between, refused");
                fails("between", kept ? possible(seconds) : refused(seconds));
                if (kept && i == 0) {
                    fails("key", sameByKey(whole));
                }
            }
        }

        private List<String> same(double seconds) {
            List<String> problems = possible(seconds);
            JsonNode json = planner.ask(Wishes.length(seconds)).plan();
            return json == null || Plan.of(json).events().equals(plain.events()) ? problems : List.of("other events");
        }

        private List<String> sameByKey(int seconds) {
            JsonNode wished = planner.plan(Wishes.length(seconds));
            JsonNode keyed = new CompiledPlan(script.lasting(seconds + " s")).plan();
            return shape(wished).equals(shape(keyed)) ? List.of() : List.of("another plan for \"" + seconds + " s\"");
        }

        /** The plan without its places in the script, which the key moves. */
        private static List<String> shape(JsonNode plan) {
            return Plan.of(plan).events().stream().map(PlanEvent::toString).toList();
        }

        /** If the breath changes anywhere, perhaps in all steps: their numbers follow from what is chosen. */
        private Hints hints(Plan plan) {
            return script.expected().hints().changing().isEmpty()
                    ? Hints.NONE
                    : Hints.ofChanging(plan.holds().stream()
                            .map(dose -> dose.movement().step())
                            .collect(Collectors.toSet()));
        }

        private List<String> possible(double seconds) {
            Answer answer = planner.ask(Wishes.length(seconds));
            JsonNode json = answer.plan();
            if (json == null) {
                return List.of(seconds + " s is refused: " + answer.refusal());
            }
            Plan plan = Plan.of(json);
            List<String> problems = new ArrayList<>(CHECKER.check(json, hints(plan)));
            if (plan.frames() != Math.round(seconds * plan.frameRate())) {
                problems.add("the plan has " + plan.frames() + " frames");
            }
            Outline outline = script.outline();
            // Silences shrink before anything is left out, and only for the lowest doses.
            boolean longer = plan.frames() >= plain.frames();
            boolean allowed = longer
                    ? DoseRanges.allow(outline, plan)
                    : DoseRanges.allowLowest(outline, plan) || DoseRanges.allowDropping(outline, plan);
            COUNTER.count(longer ? "doses of a longer session" : "doses of a shorter session");
            if (!allowed) {
                problems.add("the doses are none that the ranges allow: " + plan.holds());
            }
            problems.addAll(HEARD.wrongSides(plan));
            problems.replaceAll(problem -> "for " + seconds + " s, " + problem);
            return problems;
        }

        private List<String> refused(double seconds) {
            Answer answer = planner.ask(Wishes.length(seconds));
            String refusal = answer.refusal();
            if (answer.plan() != null || !refusal.contains(NEAREST)) {
                return List.of(seconds + " s is not refused with what is possible: " + refusal);
            }
            Matcher clock = CLOCK.matcher(refusal);
            for (int from = refusal.indexOf(NEAREST); clock.find(from); from = clock.end()) {
                String hours = clock.group(1);
                int nearest = (hours == null ? 0 : Integer.parseInt(hours) * 3600)
                        + Integer.parseInt(clock.group(2)) * 60
                        + Integer.parseInt(clock.group(3));
                fails("nearest", possible(nearest));
            }
            return List.of();
        }

        private void fails(String property, List<String> problems) {
            COUNTER.count(property);
            FAILURES.add(property, seed, script, problems);
        }
    }
}
