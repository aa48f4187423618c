package org.breathcue.outside.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.breathcue.outside.Rule;

/** The ways to spoil cues, and what the player calls by itself, apart from sides. */
final class CallMutations {
    private static final long DOSE = 15_400;

    private final List<Mutation> found = new ArrayList<>();

    private CallMutations() {}

    static List<Mutation> all() {
        CallMutations mutations = new CallMutations();
        mutations.halfway();
        mutations.rests();
        mutations.cues();
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
