package org.breathcue.outside.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.breathcue.outside.Rule;

/** The ways to spoil numbers, cues, and what the player calls by itself, apart from sides. */
final class CallMutations {
    private static final long DOSE = 15_400;
    private static final long BREATHING = 153_000;

    private final List<Mutation> found = new ArrayList<>();

    private CallMutations() {}

    static List<Mutation> all() {
        CallMutations mutations = new CallMutations();
        mutations.halfway();
        mutations.rests();
        mutations.cues();
        mutations.numbers();
        return List.copyOf(mutations.found);
    }

    private void halfway() {
        add(Rule.HALFWAY, "the middle of a short dose", plan -> callMiddle(plan, 21_400));
        add(Rule.HALFWAY, "the middle a second too late", plan -> {
            plan.delayFrom(24_400, 40_000);
            callMiddle(plan, DOSE + 26_000 + 1_002);
        });
    }

    private void rests() {
        add(Rule.READY, "a rest that does not end", plan -> call(plan.speech("Welcome.", 0), "Get ready."));
        add(Rule.READY, "ten seconds that are nine", plan -> {
            call(plan.repeat(plan.speech("Press.", 0), -5_000), "Ten seconds left.");
            call(plan.speech("Press.", 0), "Get ready.");
        });
        add(Rule.REST_COUNTDOWN, "a rest that goes on", plan -> plan.repeat(plan.speech("One.", 0), 4_500));
        add(Rule.SET_CALLED, "a set that does not follow", plan -> call(plan.speech("Press.", 0), "Set two of two."));
        add(Rule.SET_CALLED, "a set after everything", plan -> {
            call(plan.repeat(plan.speech("Press.", 0), 73_000), "Set one of one.");
        });
    }

    private void cues() {
        add(Rule.CUE_REPEATED, "a cue that misses its beat", plan -> {
            cue(plan, DOSE + 3_000);
            cue(plan, DOSE + 5_005);
        });
        add(Rule.CUE_RINGS, "words over the chime before them", plan -> {
            ObjectNode words = cue(plan, DOSE + 4_000);
            ObjectNode ring = plan.repeat(words, -100);
            ring.remove(List.of("text", "role"));
            ring.put("kind", "chime").put("sound", "bell");
        });
    }

    private void numbers() {
        add(
                Rule.COUNTED,
                "a first set that is left out",
                plan -> plan.at("hold", BREATHING).put("set", 2));
        add(
                Rule.COUNTED,
                "a time that is left out",
                plan -> plan.at("hold", DOSE).put("time", 3));
        add(
                Rule.ROUNDS,
                "a round after the last",
                plan -> plan.speech("Welcome.", 0).put("text", "Round 2 of 1."));
        add(Rule.ROUNDS, "a round that is left out", plan -> {
            plan.speech("Welcome.", 0).put("text", "Round 1 of 3.");
            plan.repeat(plan.speech("Round 1 of 3.", 0), 1_000).put("text", "Round 3 of 3.");
        });
        add(Rule.COUNTDOWN, "a second of breathing that comes late", plan -> {
            plan.repeat(plan.speech("One.", 0), 0)
                    .put("startFrame", BREATHING + 1_250)
                    .put("text", "Two.");
            plan.sort();
        });
    }

    private static ObjectNode cue(SmallPlan plan, long frame) {
        ObjectNode cue = plan.repeat(plan.speech("Last breath.", 0), 0);
        cue.put("startFrame", frame).put("lengthFrames", 300);
        ((ObjectNode) cue.path("source")).put("line", 10);
        plan.sort();
        return cue;
    }

    private static void call(ObjectNode speech, String text) {
        speech.put("text", text);
        speech.put("role", "helper");
    }

    private static void callMiddle(SmallPlan plan, long frame) {
        ObjectNode call = plan.speech("Last breath.", 0);
        call.put("text", "Halfway.");
        call.put("startFrame", frame);
        call.set("source", plan.at("hold", DOSE).path("source"));
        plan.sort();
    }

    private void add(Rule rule, String name, Consumer<SmallPlan> change) {
        found.add(new Mutation(rule, name, change));
    }
}
