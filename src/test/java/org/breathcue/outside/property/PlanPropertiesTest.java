package org.breathcue.outside.property;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.breathcue.outside.CautionCheck;
import org.breathcue.outside.LineTimeCheck;
import org.breathcue.outside.Plan;
import org.breathcue.outside.PlanChecker;
import org.breathcue.outside.ScriptTexts;
import org.breathcue.outside.WordCheck;
import org.breathcue.outside.generate.Expected;
import org.breathcue.outside.generate.GeneratedScript;
import org.breathcue.outside.generate.Outline;
import org.breathcue.outside.generate.ScriptGenerator;
import org.breathcue.outside.property.Planner.Wishes;
import org.breathcue.support.AssertionCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for the plan of every script; {@code breathcue.property.runs} says for how many seeds. */
class PlanPropertiesTest {
    private static final int ALL_RUNS = 1000;
    // Two compilations that differ do so in many scripts, so some scripts are enough.
    private static final int REPEATED_EVERY = 5;
    private static final int RUNS = Integer.getInteger("breathcue.property.runs", ALL_RUNS);

    private static final PlanChecker CHECKER = new PlanChecker();
    private static final PropertyFailures FAILURES = new PropertyFailures();
    private static final AssertionCounter COUNTER = new AssertionCounter();
    private static final Heard HEARD = new Heard(COUNTER);

    /** About two thirds of what the usual seeds reach. */
    private static final Map<String, Integer> MINIMUMS = Map.ofEntries(
            entry("breathing that is counted", 40),
            entry("call", 5_200),
            entry("caution", 660),
            entry("caution after its set-up", 60),
            entry("calls", 660),
            entry("chime of a cue", 200),
            entry("counts", 2_600),
            entry("dose", 23_000),
            entry("dose at once", 400),
            entry("dose until ready", 400),
            entry("dose without a wait", 8_900),
            entry("doses", 660),
            entry("doses by guide", 2_000),
            entry("first", 660),
            entry("line that must not be lost", 34_000),
            entry("name of the next stretch", 64),
            entry("name of this stretch", 210),
            entry("name not spoken", 550),
            entry("name spoken", 1_900),
            entry("names", 660),
            entry("announcements", 660),
            entry("number", 41_000),
            entry("number of a set", 550),
            entry("sets", 660),
            entry("outside check", 2_600),
            entry("recording", 11_000),
            entry("same plan", 130),
            entry("round in a movement", 2_300),
            entry("round in a set-up", 680),
            entry("rounds", 2_600),
            entry("sound of a step", 1_000),
            entry("sound of a stretch", 510),
            entry("sound of the session", 1_000),
            entry("sounds", 660),
            entry("set-up that names a side", 5_700),
            entry("sides", 2_600),
            entry("time: ENDS_WITH_DOSE", 40),
            entry("time: REPEATED", 580),
            entry("time: SETTLE", 62),
            entry("time: WITHIN", 340),
            entry("times", 660),
            entry("variation", 280),
            entry("waits", 660),
            entry("wording", 2_600),
            entry("wording of a side", 12_000),
            entry("words", 5_100));

    /** One plan serves all properties: to plan is what takes time. */
    @BeforeAll
    static void planEveryScript() {
        IntStream.range(0, RUNS).parallel().forEach(seed -> {
            GeneratedScript script = ScriptGenerator.generate(seed);
            FAILURES.inspect(seed, script, () -> inspect(seed, script));
        });
    }

    @Test
    void everyAssertionIsEvaluatedOftenEnough() {
        if (RUNS >= ALL_RUNS) {
            COUNTER.assertAtLeast(MINIMUMS);
        }
    }

    @Test
    void everyScriptHasAPlan() {
        FAILURES.assertNone("a plan");
    }

    @Test
    void everyPlanPassesTheOutsideCheck() {
        FAILURES.assertNone("outside check");
    }

    @Test
    void theSameScriptGivesTheSamePlan() {
        FAILURES.assertNone("same plan");
    }

    @Test
    void everyDoseOfTheScriptIsGivenInItsOrder() {
        FAILURES.assertNone("doses");
    }

    @Test
    void everyDoseThatAsksForItWaits() {
        FAILURES.assertNone("waits");
    }

    @Test
    void theOtherSideMayBeTheFirst() {
        FAILURES.assertNone("first");
    }

    @Test
    void anotherVariationMayBeChosenForAll() {
        FAILURES.assertNone("variation");
    }

    @Test
    void nothingIsCalledThatIsNotLet() {
        FAILURES.assertNone("calls");
    }

    @Test
    void theStretchNamedIsThisOneOrTheNext() {
        FAILURES.assertNone("names");
    }

    @Test
    void everyNameIsSpokenUnlessTheStretchSaysNo() {
        FAILURES.assertNone("announcements");
    }

    @Test
    void theSetNamedIsThisOneOrInARestTheNext() {
        FAILURES.assertNone("sets");
    }

    @Test
    void everyNumberIsHeardAsOftenAsItIsCountedWhateverTheGuide() {
        FAILURES.assertNone("counts");
    }

    @Test
    void theWordingFollowsTheSideWhateverTheGuide() {
        FAILURES.assertNone("sides");
    }

    @Test
    void theRoundToldIsTheRoundThatIsDoneWhateverTheGuide() {
        FAILURES.assertNone("rounds");
    }

    @Test
    void noGuideLosesALineWithASideOrATimeOrARoundOrWithoutAShortForm() {
        FAILURES.assertNone("words");
    }

    @Test
    void everythingHeardIsWrittenOrACallWhateverTheGuide() {
        FAILURES.assertNone("wording");
    }

    @Test
    void aCautionIsHeardBeforeOrAfterTheSetUpAsItIsWritten() {
        FAILURES.assertNone("caution");
    }

    @Test
    void everyTimeBesideWordsHolds() {
        FAILURES.assertNone("times");
    }

    @Test
    void everyDoseHasTheSoundOfItsStepOrElseOfItsStretch() {
        FAILURES.assertNone("sounds");
    }

    @Test
    void theDosesDoNotChangeWithTheGuide() {
        FAILURES.assertNone("doses by guide");
    }

    private static void inspect(int seed, GeneratedScript script) {
        Planner planner = new CompiledPlan(script);
        JsonNode json = planner.plan();
        Plan plan = Plan.of(json);
        Expected expected = script.expected();
        fails(seed, script, "outside check", CHECKER.check(json, expected.hints()));
        if (seed % REPEATED_EVERY == 0) {
            fails(seed, script, "same plan", different(json, new CompiledPlan(script).plan()));
        }
        fails(seed, script, "doses", HEARD.wrongDoses(plan, expected.doses()));
        fails(seed, script, "waits", HEARD.wrongWaits(plan, expected.doses()));
        fails(seed, script, "calls", HEARD.strayCalls(plan, expected.calls()));
        fails(seed, script, "names", HEARD.wrongNames(plan, expected.names()));
        fails(seed, script, "announcements", HEARD.wrongAnnouncements(plan, expected.names(), expected.unannounced()));
        fails(seed, script, "sets", HEARD.wrongSets(plan));
        words(seed, script, plan, expected);
        WordCheck wording = new WordCheck(texts(script));
        fails(seed, script, "wording", wording.check(plan, ""));
        fails(seed, script, "sounds", new StepSounds(script.session(), script.stretches()).wrong(plan, json, COUNTER));
        LineTimeCheck times = times(script);
        fails(seed, script, "times", times.check(plan));
        times.judged().forEach((kind, count) -> COUNTER.count("time: " + kind, count));
        CautionCheck cautions = cautions(script);
        COUNTER.count("caution after its set-up", cautions.after(plan));
        fails(seed, script, "caution", cautions.check(plan));
        for (String guide : List.of("full", "fading", "quiet")) {
            JsonNode written = planner.plan(Wishes.guide(guide));
            Plan guided = Plan.of(written);
            fails(seed, script, "outside check", CHECKER.check(written, expected.hints()));
            words(seed, script, guided, expected);
            fails(seed, script, "wording", wording.check(guided, guide));
            fails(seed, script, "doses by guide", different(doses(plan), doses(guided)));
        }
        COUNTER.count("recording", wording.recorded());
        fails(
                seed,
                script,
                "first",
                asked(planner.plan(Wishes.first("right")), script.outline().startingRight(true)));
        for (String variation : script.variations()) {
            Outline chosen = script.outline().choosing(variation);
            if (!chosen.equals(script.outline())) {
                fails(seed, script, "variation", asked(planner.plan(Wishes.variation(variation)), chosen));
            }
        }
    }

    /** What is wrong with the plan for a wish that makes the session another. */
    private static List<String> asked(JsonNode json, Outline outline) {
        Expected expected = Expected.of(outline);
        List<String> problems = new ArrayList<>(CHECKER.check(json, expected.hints()));
        Plan plan = Plan.of(json);
        problems.addAll(HEARD.wrongDoses(plan, expected.doses()));
        problems.addAll(different(expected.counts(), HEARD.counts(plan)));
        return problems;
    }

    private static void words(int seed, GeneratedScript script, Plan plan, Expected expected) {
        fails(seed, script, "counts", different(expected.counts(), HEARD.counts(plan)));
        fails(seed, script, "words", different(expected.words(), HEARD.words(plan)));
        if (expected.setups() >= 0) {
            COUNTER.count("set-up that names a side", expected.setups());
            fails(seed, script, "words", different(expected.setups(), HEARD.setups(plan)));
        }
        fails(seed, script, "sides", HEARD.wrongSides(plan));
        fails(seed, script, "rounds", HEARD.wrongRounds(plan, expected.rounds()));
    }

    private static ScriptTexts texts(GeneratedScript script) {
        ScriptTexts texts = new ScriptTexts().with("session.json", script.session());
        script.stretches().forEach((name, text) -> texts.with("stretches/" + name + ".json", text));
        return texts;
    }

    private static LineTimeCheck times(GeneratedScript script) {
        LineTimeCheck times = new LineTimeCheck().with("session.json", script.session());
        script.stretches().forEach((name, text) -> times.with("stretches/" + name + ".json", text));
        return times;
    }

    private static CautionCheck cautions(GeneratedScript script) {
        CautionCheck cautions = new CautionCheck().with("session.json", script.session());
        script.stretches().forEach((name, text) -> cautions.with("stretches/" + name + ".json", text));
        return cautions;
    }

    private static List<Map<String, Object>> doses(Plan plan) {
        return plan.holds().stream()
                .<Map<String, Object>>map(dose -> Map.of(
                        "place", dose.movement(),
                        "form", dose.form(),
                        "unit", dose.unit(),
                        "amount", dose.amount()))
                .toList();
    }

    private static List<String> different(Object expected, Object given) {
        return expected.equals(given) ? List.of() : List.of(given + " instead of " + expected);
    }

    private static void fails(int seed, GeneratedScript script, String property, List<String> problems) {
        COUNTER.count(property);
        FAILURES.add(property, seed, script, problems);
    }
}
