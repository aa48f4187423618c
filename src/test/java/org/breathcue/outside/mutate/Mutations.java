package org.breathcue.outside.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.breathcue.outside.Rule;

/** The ways to spoil the plan as a whole and its words; {@link DoseMutations} spoil the doses, {@link TurnMutations} another plan. */
final class Mutations {
    private final List<Mutation> found = new ArrayList<>();

    private Mutations() {}

    static List<Mutation> all() {
        Mutations mutations = new Mutations();
        mutations.shape();
        mutations.events();
        mutations.calls();
        mutations.time();
        mutations.words();
        mutations.found.addAll(DoseMutations.all());
        mutations.found.addAll(CallMutations.all());
        mutations.found.addAll(TurnMutations.all());
        return List.copyOf(mutations.found);
    }

    private void shape() {
        add(Rule.SHAPE, "another format", plan -> plan.json().put("format", "breathcue-timeline/2"));
        add(Rule.SHAPE, "an empty title", plan -> plan.json().put("title", ""));
        add(Rule.SHAPE, "no voice", plan -> plan.json().remove("voice"));
        add(Rule.SHAPE, "an empty voice", plan -> plan.json().put("voice", " "));
        add(Rule.SHAPE, "a frame rate of 0", plan -> plan.json().put("frameRate", 0));
        add(Rule.SHAPE, "half a frame", plan -> plan.json().put("frames", 163_000.5));
        add(Rule.SHAPE, "a seed in words", plan -> plan.json().put("seed", "none"));
        add(Rule.SHAPE, "a field nobody knows", plan -> plan.json().put("length", 163));
        add(Rule.SHAPE, "no events", plan -> plan.events().removeAll());
        add(Rule.SHAPE, "a sound that does not change", plan -> sounds(plan, 0, "air", 1_000, "air"));
        add(Rule.SHAPE, "a sound that nobody knows", plan -> sounds(plan, 0, "air", 1_000, "wind"));
        add(Rule.SHAPE, "a beginning without a sound", plan -> sounds(plan, 1, "air", 1_000, "off"));
        add(Rule.SHAPE, "a sound before the one ahead of it", plan -> sounds(plan, 0, "air", 0, "off"));
        add(Rule.SHAPE, "a sound after the end", plan -> sounds(plan, 0, "air", 163_000_000, "off"));
        add(Rule.SHAPE, "choices that are no list", plan -> plan.json().put("choices", "low"));
        add(Rule.SHAPE, "a choice without range", plan -> choice(plan).remove("range"));
        add(Rule.SHAPE, "a choice of too many words", plan -> choice(plan).put("reason", "low"));
        add(Rule.SHAPE, "a choice of nothing", plan -> choice(plan).putNull("chosen"));
        add(
                Rule.SHAPE,
                "a choice from line 0",
                plan -> ((ObjectNode) choice(plan).path("source")).put("line", 0));
    }

    private static void sounds(SmallPlan plan, long first, String breath, long second, String then) {
        var sounds = plan.json().putArray("sounds");
        sounds.addObject()
                .put("startFrame", first)
                .put("breath", breath)
                .put("level", "soft")
                .put("background", "rain");
        sounds.addObject()
                .put("startFrame", second)
                .put("breath", then)
                .put("level", "soft")
                .put("background", "rain");
    }

    private void events() {
        add(Rule.SHAPE, "an unknown kind", plan -> welcome(plan).put("kind", "song"));
        add(Rule.SHAPE, "a negative start", plan -> welcome(plan).put("startFrame", -1));
        add(Rule.SHAPE, "no length", plan -> welcome(plan).put("lengthFrames", 0));
        add(Rule.SHAPE, "a start in words", plan -> welcome(plan).put("startFrame", "250"));
        add(Rule.SHAPE, "no source", plan -> welcome(plan).remove("source"));
        add(Rule.SHAPE, "source line 0", plan -> ((ObjectNode) welcome(plan).path("source")).put("line", 0));
        add(Rule.SHAPE, "source column 0", plan -> ((ObjectNode) welcome(plan).path("source")).put("column", 0));
        add(
                Rule.SHAPE,
                "a source with more to it",
                plan -> ((ObjectNode) welcome(plan).path("source")).put("end", 9));
        add(Rule.SHAPE, "no source file", plan -> ((ObjectNode) welcome(plan).path("source")).remove("file"));
        add(Rule.SHAPE, "silent words", plan -> welcome(plan).put("text", " "));
        add(Rule.SHAPE, "an unknown role", plan -> welcome(plan).put("role", "whisper"));
        add(Rule.SHAPE, "a stray word", plan -> welcome(plan).put("voice", "counting"));
        add(Rule.SHAPE, "a stray field", plan -> welcome(plan).put("cycle", 1));
        add(Rule.SHAPE, "a nameless mark", plan -> plan.at("mark", 0).remove("name"));
        add(
                Rule.SHAPE,
                "a chime without sound",
                plan -> plan.at("chime", 161_000).remove("sound"));
        add(Rule.SHAPE, "an unknown phase", plan -> plan.at("breath", 15_400).put("phase", "hold in"));
        add(Rule.SHAPE, "cycle 0", plan -> plan.at("breath", 15_400).put("cycle", 0));
        add(Rule.SHAPE, "teaching in words", plan -> plan.at("breath", 15_400).put("teaching", "no"));
        add(Rule.SHAPE, "an unknown form", plan -> plan.at("hold", 15_400).put("form", "stay"));
        add(Rule.SHAPE, "a dose with more to it", plan -> dose(plan, 15_400).put("least", 1));
        add(Rule.SHAPE, "an unknown unit", plan -> dose(plan, 15_400).put("unit", "min"));
        add(Rule.SHAPE, "a hold in times", plan -> dose(plan, 15_400).put("unit", "time"));
        add(Rule.SHAPE, "a dose of nothing", plan -> dose(plan, 90_000).put("amount", 0));
        add(Rule.SHAPE, "half a breath", plan -> dose(plan, 15_400).put("amount", 2.5));
        add(
                Rule.SHAPE,
                "a hold outside a movement",
                plan -> plan.at("hold", 15_400).remove(List.of("step", "set", "side", "time")));
        add(
                Rule.SHAPE,
                "entering words outside a movement",
                plan -> plan.speech("Go.", 0).remove(List.of("step", "set", "side", "time")));
        add(
                Rule.SHAPE,
                "a counted breath outside a movement",
                plan -> plan.at("breath", 15_400).remove(List.of("step", "set", "side", "time")));
        add(Rule.SHAPE, "half a place", plan -> plan.at("hold", 15_400).remove("time"));
        add(Rule.SHAPE, "step 0", plan -> plan.at("hold", 15_400).put("step", 0));
        add(Rule.SHAPE, "set 0", plan -> plan.at("hold", 15_400).put("set", 0));
        add(Rule.SHAPE, "time 0", plan -> plan.at("hold", 15_400).put("time", 0));
        add(Rule.SHAPE, "an unknown side", plan -> plan.at("hold", 15_400).put("side", "both"));
    }

    private void calls() {
        add(Rule.SIDE_NAMED, "a side that is not called", plan -> plan.remove(plan.speech("Now the right side.", 0)));
        add(
                Rule.SIDE_NAMED,
                "another side called",
                plan -> plan.speech("Now the right side.", 1).put("text", "Now the left side."));
        add(Rule.SIDE_NAMED, "a side called before the other is done", plan -> {
            SmallPlan.move(plan.speech("Now the right side.", 1), -22_900);
            plan.sort();
        });
    }

    private void time() {
        add(
                Rule.ORDER,
                "two events exchanged",
                plan -> plan.events().insert(5, plan.events().remove(8)));
        add(
                Rule.ORDER,
                "a step that comes again",
                plan -> plan.at("hold", 153_000).put("step", 1));
        add(
                Rule.ORDER,
                "a set that comes again",
                plan -> plan.at("hold", 15_400).put("set", 2));
        add(Rule.MARKS_TILE, "no mark at the start", plan -> plan.remove(plan.at("mark", 0)));
        add(Rule.MARKS_TILE, "a late first mark", plan -> {
            SmallPlan.move(plan.at("mark", 0), 1);
            SmallPlan.lengthen(plan.at("mark", 1), -1);
        });
        add(Rule.MARKS_TILE, "a gap between marks", plan -> SmallPlan.lengthen(plan.at("mark", 64_350), -1));
        add(Rule.MARKS_TILE, "marks that overlap", plan -> SmallPlan.lengthen(plan.at("mark", 64_350), 1));
        add(Rule.MARKS_TILE, "marks that stop early", plan -> SmallPlan.lengthen(plan.at("mark", 151_000), -1));
        add(Rule.MARKS_TILE, "no marks", plan -> {
            for (int frame : new int[] {0, 2_650, 32_400, 64_350, 87_300, 100_600, 127_000, 151_000}) {
                plan.remove(plan.at("mark", frame));
            }
        });
        add(Rule.WITHIN, "a sound past the end", plan -> SmallPlan.lengthen(plan.at("chime", 161_000), 1_001));
        add(Rule.WITHIN, "a shorter plan", plan -> plan.json().put("frames", 161_999));
        add(Rule.OPENING_SILENCE, "words too soon", plan -> SmallPlan.move(welcome(plan), -1));
        add(Rule.OPENING_SILENCE, "a chime too soon", plan -> plan.repeat(plan.at("chime", 161_000), -160_751));
        add(Rule.SPEECH_APART, "words over words", plan -> SmallPlan.move(plan.speech("Sit tall.", 0), -2_001));
        add(Rule.SPEECH_APART, "words within longer words", plan -> {
            SmallPlan.lengthen(welcome(plan), 5_000);
            plan.repeat(plan.speech("Twist.", 0), 2_400);
        });
        add(Rule.HOLDS_APART, "doses that overlap", plan -> SmallPlan.lengthen(plan.at("hold", 90_000), 601));
        add(Rule.BREATHS_APART, "breaths that overlap", plan -> SmallPlan.lengthen(plan.at("breath", 9_400), 1));
    }

    private void words() {
        add(Rule.PHASE_WORDS, "phase words a frame late", plan -> SmallPlan.move(plan.at("speech", 71_500), 1));
        add(Rule.PHASE_WORDS, "phase words a frame early", plan -> SmallPlan.move(plan.at("speech", 75_100), -1));
        add(Rule.PHASE_WORDS, "phase words too long", plan -> SmallPlan.lengthen(plan.at("speech", 75_100), 2_401));
        add(Rule.PHASE_WORDS, "phase words without breath", plan -> plan.remove(plan.at("breath", 71_500)));
        add(Rule.MOVING_WORDS, "entering words late", plan -> SmallPlan.move(plan.at("speech", 9_400), 1));
        add(Rule.MOVING_WORDS, "entering words too long", plan -> SmallPlan.lengthen(plan.at("speech", 9_400), 2_201));
        add(Rule.MOVING_WORDS, "leaving words late", plan -> SmallPlan.move(plan.at("speech", 27_400), 1));
        add(Rule.MOVING_WORDS, "leaving words too long", plan -> SmallPlan.lengthen(plan.at("speech", 27_400), 2_201));
        add(Rule.MOVING_WORDS, "entering words that run into a breath", plan -> {
            SmallPlan.move(plan.at("speech", 9_400), -1);
        });
        add(Rule.WORDS_ASTRIDE, "words into a dose", plan -> SmallPlan.lengthen(plan.speech("Go.", 0), 1));
        add(Rule.WORDS_ASTRIDE, "words out of a dose", plan -> SmallPlan.lengthen(plan.speech("One.", 0), 701));
        add(Rule.WORDS_ASTRIDE, "words over a whole dose", plan -> SmallPlan.lengthen(plan.speech("Go.", 0), 6_000));
        add(Rule.WORDS_INSIDE, "entering words in a dose", plan -> SmallPlan.move(plan.speech("Go.", 0), 300));
        add(
                Rule.WORDS_INSIDE,
                "a helper in a dose",
                plan -> plan.speech("Last breath.", 0).put("role", "helper"));
        add(Rule.WORDS_INSIDE, "words with the start of a dose", plan -> {
            plan.speech("Go.", 0).put("role", "setup").put("startFrame", 90_000);
            plan.sort();
        });
        add(Rule.ENTER_FIRST, "entering words after all doses", plan -> {
            plan.speech("And be still.", 0).put("role", "enter");
            plan.speech("Go.", 0).put("role", "setup");
        });
        add(Rule.ENTER_FIRST, "entering words of nothing", plan -> {
            plan.repeat(plan.speech("Once more.", 0), 65_500).put("step", 6);
        });
        add(
                Rule.ENTER_FIRST,
                "entering words of another time",
                plan -> plan.at("speech", 9_400).put("time", 2));
        add(
                Rule.LEAVE_LAST,
                "leaving words before all doses",
                plan -> plan.at("speech", 9_400).put("role", "leave"));
        add(
                Rule.LEAVE_LAST,
                "leaving words of another side",
                plan -> plan.at("speech", 59_350).put("side", "left"));
        add(
                Rule.LEAVE_LAST,
                "leaving words of another time",
                plan -> plan.at("speech", 59_350).put("time", 2));
        add(
                Rule.ONE_PLACE,
                "a cue of another side",
                plan -> plan.speech("Last breath.", 0).put("side", "right"));
        add(
                Rule.ONE_PLACE,
                "a cue of no place",
                plan -> plan.speech("Last breath.", 0).remove(List.of("step", "set", "side", "time")));
        add(
                Rule.ONE_PLACE,
                "a breath of another time",
                plan -> plan.at("breath", 15_400).put("time", 2));
    }

    private static ObjectNode welcome(SmallPlan plan) {
        return plan.speech("Welcome.", 0);
    }

    private static ObjectNode choice(SmallPlan plan) {
        return (ObjectNode) plan.json().path("choices").get(0);
    }

    private static ObjectNode dose(SmallPlan plan, long frame) {
        return (ObjectNode) plan.at("hold", frame).path("dose");
    }

    private void add(Rule rule, String name, Consumer<SmallPlan> change) {
        found.add(new Mutation(rule, name, change));
    }
}
