package org.breathcue.outside.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.breathcue.outside.PlanChecker;
import org.breathcue.outside.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker accepts a good plan, and reports every way of spoiling it. */
class PlanCheckerTest {
    private final PlanChecker checker = new PlanChecker();

    @ParameterizedTest
    @ValueSource(strings = {SmallPlan.SMALL, SmallPlan.TURNS})
    void acceptsAGoodPlan(String name) {
        SmallPlan plan = SmallPlan.load(name);

        assertThat(checker.check(plan.json())).isEmpty();
        assertThat(check(plan)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void reports(Mutation mutation) {
        assertThat(check(mutation.spoilt()))
                .as(mutation.name())
                .anyMatch(sentence -> sentence.startsWith(mutation.rule().sentence()));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void spoilsNothingButThePlan(Mutation mutation) {
        assertThat(mutation.spoilt().json())
                .as(mutation.name())
                .isNotEqualTo(SmallPlan.load(mutation.plan()).json());
    }

    @Test
    void everyRuleHasAMutation() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        mutations().forEach(mutation -> rules.add(mutation.rule()));

        assertThat(rules).containsExactlyInAnyOrder(Rule.values());
    }

    /** Whatever sounds with a dose or bounds a chapter has one right place: a single frame earlier or later is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {SmallPlan.SMALL, SmallPlan.TURNS})
    void reportsEveryTiedEventThatMovesByAFrame(String name) {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < SmallPlan.load(name).size(); i++) {
            for (int by : new int[] {-1, 1}) {
                SmallPlan plan = SmallPlan.load(name);
                ObjectNode event = plan.event(i);
                if (tied(event)) {
                    SmallPlan.move(event, by);
                    if (check(plan).isEmpty()) {
                        missed.add(event + " moved by " + by);
                    }
                }
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void reportsEveryTiedEventThatIsLeftOut() {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < SmallPlan.load().size(); i++) {
            SmallPlan plan = SmallPlan.load();
            ObjectNode event = plan.event(i);
            boolean needed = event.path("kind").asText().equals("mark")
                    || event.path("kind").asText().equals("breath")
                    || event.path("dose").path("unit").asText().equals("breath");
            plan.remove(event);
            if (needed && check(plan).isEmpty()) {
                missed.add(event.toString());
            }
        }

        // A leaving line may also be one without a breath, so nothing in the plan says that these two were owed.
        assertThat(missed).hasSize(2).allMatch(event -> event.contains(":27400,") || event.contains(":59350,"));
    }

    @Test
    void knowsAnImpossibleFlowEvenWithoutItsPass() {
        SmallPlan plan = SmallPlan.load();
        ((ObjectNode) plan.at("hold", 71_500).path("dose")).put("amount", 3);

        assertThat(checker.check(plan.json())).anyMatch(sentence -> sentence.startsWith(Rule.HONEST_COUNT.sentence()));
    }

    @Test
    void saysWhereTheViolationIs() {
        SmallPlan plan = SmallPlan.load();
        SmallPlan.move(plan.speech("Last breath.", 0), 15_000);

        assertThat(checker.check(plan.json()).toString()).contains("frame");
    }

    @Test
    void reportsWhatIsNoPlanAtAll() {
        ObjectMapper json = new ObjectMapper();

        assertThat(checker.check(json.createObjectNode())).isNotEmpty();
        assertThat(checker.check(json.createArrayNode())).isNotEmpty();
        assertThat(checker.check(json.nullNode())).isNotEmpty();
    }

    private List<String> check(SmallPlan plan) {
        return checker.check(plan.json(), plan.hints());
    }

    private static boolean tied(ObjectNode event) {
        return switch (event.path("kind").asText()) {
            case "mark" -> true;
            case "breath" -> event.has("cycle");
            case "hold" -> !event.path("dose").path("unit").asText().equals("s");
            case "speech" ->
                Set.of("phase", "cue", "count").contains(event.path("role").asText());
            default -> false;
        };
    }

    static List<Mutation> mutations() {
        return Mutations.all();
    }
}
