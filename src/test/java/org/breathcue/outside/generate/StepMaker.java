package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.outside.generate.ScriptGenerator.Part;
import org.jspecify.annotations.Nullable;

/** Random steps of one session. */
final class StepMaker {
    // Well inside the limits of the language: the bounds below are generous and the player adds words of its own.
    private static final Step.Size MOST = new Step.Size(4.5 * 3600, 7_000);

    private final Dice dice;
    private final Wording wording;
    private final StretchMaker maker;
    private final Stretch defaults;
    private final Glide pace;
    private final Map<String, Stretch> files;
    private final boolean followed;
    private final Set<String> barred = new TreeSet<>();
    private int repeats;
    private Step.Size size = new Step.Size(0, 0);

    StepMaker(
            Dice dice, StretchMaker maker, Stretch defaults, Glide pace, Map<String, Stretch> files, boolean followed) {
        this.dice = dice;
        this.wording = new Wording(dice);
        this.maker = maker;
        this.defaults = defaults;
        this.pace = pace;
        this.files = files;
        this.followed = followed;
    }

    /** Keeps the session within its limits: what would pass them becomes a word. */
    Part part(int depth) {
        Part part = any(depth);
        Step.Size with = size.plus(part.step().size());
        if (with.seconds() > MOST.seconds() || with.events() > MOST.events()) {
            return say();
        }
        size = with;
        return part;
    }

    Part inline(StretchMaker by) {
        Stretch inline = by.fresh();
        if (repeats > 0) {
            inline = by.tellingRound(inline);
        }
        return new Part(Stretch.json(inline.since(defaults), dice), Leaf.of(inline, pace));
    }

    private Part any(int depth) {
        Part part = sounding(made(depth));
        if (!dice.chance(10)) {
            return part;
        }
        Map<String, Object> step = new LinkedHashMap<>(part.json());
        step.put("optional", true);
        return new Part(step, part.step().asOptional());
    }

    /** At times with a sound of its own, as every step but a chime can have. */
    private Part sounding(Part part) {
        if (part.json().containsKey("chime") || !dice.chance(12)) {
            return part;
        }
        Map<String, Object> step = new LinkedHashMap<>(part.json());
        step.put("sound", wording.sound());
        return new Part(step, part.step());
    }

    private Part made(int depth) {
        int roll = dice.between(1, 100);
        if (roll <= 14) {
            return say();
        }
        if (roll <= 22) {
            return still("pause", dice.chance(30) ? wording.restAsJson(repeats > 0 ? Wording.ROUND : null) : pause());
        }
        if (roll <= 29) {
            return still("chime", dice.pick("begin", "turn", "end", "bell"));
        }
        if (roll <= 40) {
            return breathe();
        }
        if (roll <= 60) {
            return inline(maker);
        }
        return roll <= 87 || depth == 0 ? stretch() : repeat(depth);
    }

    private Part say() {
        Talk talk = new Talk(false, false, false, followed);
        List<Line> lines = wording.said(dice.chance(70) ? 1 : 3, talk);
        return still("say", Stretch.lines(repeats > 0 && dice.chance(40) ? withRound(lines) : lines, dice));
    }

    private static List<Line> withRound(List<Line> lines) {
        List<Line> more = new ArrayList<>(lines);
        more.add(Line.of(Wording.ROUND, null, null));
        return more;
    }

    private String pause() {
        if (dice.chance(15)) {
            return Amount.untilReady(dice).text();
        }
        return dice.chance(30) ? "5-15 s" : Amount.seconds(dice, 1, 40).text();
    }

    private Part breathe() {
        Amount amount = Amount.dose(dice);
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("breathe", amount.text());
        Glide own = defaults.breaths().stream().map(Glide::still).findFirst().orElse(null);
        if (dice.chance(30)) {
            own = dice.chance(40) ? Glide.of(dice) : Glide.still(Breath.of(dice));
            step.put("breath", own.text());
        }
        Glide breathed = own == null ? pace : own;
        Moment at = Moment.of(dice);
        List<Line> cues = List.of(
                repeats > 0 && dice.chance(50) ? Line.cue(Wording.ROUND, at) : wording.cue(at, null, Talk.PLAIN));
        if (dice.chance(25) && new CueRoom(amount, breathed).fits(cues)) {
            step.put("cues", Stretch.lines(cues, dice));
        }
        String name = dice.chance(25) ? wording.name() : "";
        boolean announced = name.isEmpty() || dice.chance(70);
        if (!name.isEmpty()) {
            step.put("name", name);
        }
        if (!announced) {
            step.put("announce", false);
        }
        if (dice.chance(25)) {
            step.put(
                    "words",
                    dice.chance(30)
                            ? dice.chance(20)
                            : Map.of("inhale", "In.", "exhale", dice.chance(30) ? false : "Out."));
        }
        List<String> calls = dice.chance(30) ? StretchMaker.calls(dice) : null;
        if (calls != null) {
            step.put("calls", calls);
        }
        return new Part(step, Leaf.breathing(amount, own, name, announced, calls));
    }

    private Part stretch() {
        String name = dice.pick(List.copyOf(files.keySet()));
        Stretch file = files.getOrDefault(name, defaults);
        Stretch base = file;
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("stretch", name);
        if (!base.variations().isEmpty() && dice.chance(60)) {
            String variation = dice.pick(List.copyOf(base.variations().keySet()));
            step.put("variation", variation);
            base = base.varied(variation);
        }
        Stretch used = dice.chance(50) ? maker.overridden(base) : base;
        if (repeats > 0) {
            used = maker.tellingRound(used);
        }
        Map<String, Object> changes = used.since(base);
        step.putAll(Stretch.json(changes, dice));
        return new Part(step, Leaf.of(used, pace).withVariants(variants(file, changes)));
    }

    /** The step with each variation of its file; one that the step does not go with is not to be asked for. */
    private Map<String, Leaf> variants(Stretch file, Map<String, Object> changes) {
        Map<String, Leaf> variants = new LinkedHashMap<>();
        for (String variation : file.variations().keySet()) {
            Stretch varied = file.varied(variation).changedBy(changes);
            if (maker.allows(varied)) {
                variants.put(variation, Leaf.of(varied, pace));
            } else {
                barred.add(variation);
            }
        }
        return variants;
    }

    /** The variations that any step would be wrong with. */
    Set<String> barred() {
        return Set.copyOf(barred);
    }

    private Part repeat(int depth) {
        Count count = Count.of(dice, dice.chance(10) ? 1 : 2, 3);
        List<Object> json = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        repeats++;
        for (int n = dice.between(1, 3); n > 0; n--) {
            Part part = any(depth - 1);
            json.add(part.json());
            steps.add(part.step());
        }
        repeats--;
        Group group = new Group(count, "none", steps, false);
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("repeat", count.json());
        String sides = sides(group);
        if (sides != null) {
            step.put("sides", sides);
            group = new Group(count, sides, steps, false);
        }
        step.put("steps", json);
        if (count.low() > 1 && dice.chance(50)) {
            step.put("rest", wording.restAsJson(Wording.ROUND));
        }
        return new Part(step, group);
    }

    private @Nullable String sides(Group group) {
        // What a side within another side means is not for a random script to ask.
        boolean oneSided = group.steps().stream()
                .anyMatch(step -> step instanceof Group inner && !inner.sides().equals("none") && !inner.givesBoth());
        if (oneSided || !dice.chance(50)) {
            return null;
        }
        return group.takesSide() ? dice.pick("both", "both", "alternate", "left", "right") : "none";
    }

    private static Part still(String key, Object value) {
        return new Part(Map.of(key, value), Leaf.still());
    }
}
