package org.breathcue.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Random valid sessions, with what they must yield worked out from the choices and not from the text. */
final class ScriptGenerator {
    // Well inside the limits of the language: the bounds below are generous and the player adds words of its own.
    private static final double MOST_SECONDS = 4.5 * 3600;
    private static final int MOST_EVENTS = 7_000;
    private static final List<String> FILES =
            List.of("seated-twist", "cat-cow", "calf-2", "bridge", "thread-the-needle", "row");

    private final Dice dice;
    private final Wording wording;
    private final StretchMaker maker;
    private final Breath breath;
    private final boolean breathGiven;
    private final Map<String, Stretch> files = new LinkedHashMap<>();
    private double seconds;
    private double events;

    private ScriptGenerator(long seed) {
        dice = new Dice(seed);
        wording = new Wording(dice);
        maker = new StretchMaker(dice);
        breathGiven = dice.chance(80);
        breath = breathGiven ? Breath.of(dice) : Breath.BUILT_IN;
    }

    static GeneratedScript generate(long seed) {
        return new ScriptGenerator(seed).script();
    }

    private GeneratedScript script() {
        for (String name : dice.shuffled(FILES).subList(0, dice.between(1, 3))) {
            files.put(name, maker.fresh());
        }
        List<Object> steps = new ArrayList<>();
        List<Leaf> leaves = new ArrayList<>();
        for (int n = dice.between(1, 7); n > 0; n--) {
            Part part = affordable(part(2));
            steps.add(part.json());
            leaves.addAll(part.leaves());
        }
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("title", dice.pick("Mid-back reset", "Réveil en douceur", "Fünf Minuten", "“Evening”, slowly"));
        if (dice.chance(15)) {
            session.put("$schema", "../schema/session.json");
        }
        if (dice.chance(20)) {
            session.put("about", "For after work \u2013 or before.");
        }
        if (breathGiven) {
            session.put("breath", breath.text());
        }
        session.put("guide", "full");
        session.put("steps", steps);
        return finished(session, leaves);
    }

    private GeneratedScript finished(Map<String, Object> session, List<Leaf> leaves) {
        Map<String, String> stretches = new LinkedHashMap<>();
        files.forEach((name, stretch) -> {
            Map<String, Object> file = new LinkedHashMap<>();
            if (dice.chance(15)) {
                file.put("$schema", "../../schema/stretch.json");
            }
            file.putAll(stretch.json(dice));
            stretches.put(name, new JsonStyle(dice).write(file));
        });
        Map<Integer, Integer> passes = new TreeMap<>();
        List<ExpectedDose> doses = new ArrayList<>();
        Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
        int step = 0;
        for (Leaf leaf : leaves) {
            step++;
            for (ExpectedDose dose : leaf.doses()) {
                doses.add(dose.atStep(step));
            }
            if (leaf.breathsPerPass() != null) {
                passes.put(step, leaf.breathsPerPass());
            }
            if (!leaf.counts().isEmpty()) {
                counts.put(step, leaf.counts());
            }
        }
        return new GeneratedScript(new JsonStyle(dice).write(session), stretches, passes, List.copyOf(doses), counts);
    }

    /** A step and the leaves it comes to. */
    private record Part(Map<String, Object> json, List<Leaf> leaves) {}

    /** Keeps the session within its limits: what would pass them becomes a word. */
    private Part affordable(Part part) {
        double moreSeconds = part.leaves().stream().mapToDouble(Leaf::seconds).sum();
        double moreEvents = part.leaves().stream().mapToInt(Leaf::events).sum();
        if (seconds + moreSeconds > MOST_SECONDS || events + moreEvents > MOST_EVENTS) {
            return say();
        }
        seconds += moreSeconds;
        events += moreEvents;
        return part;
    }

    private Part part(int depth) {
        int roll = dice.between(1, 100);
        if (roll <= 14) {
            return say();
        }
        if (roll <= 22) {
            return leaf(
                    "pause",
                    dice.chance(30) ? "5-15 s" : Amount.seconds(dice, 1, 40).text());
        }
        if (roll <= 29) {
            return leaf("chime", dice.pick("begin", "turn", "end", "bell"));
        }
        if (roll <= 40) {
            return breathe();
        }
        if (roll <= 60) {
            Stretch inline = maker.fresh();
            return new Part(inline.json(dice), List.of(Leaf.of(inline, breath)));
        }
        return roll <= 87 || depth == 0 ? stretch() : repeat(depth);
    }

    private Part say() {
        return leaf("say", Stretch.lines(wording.spoken(dice.chance(70) ? 1 : 3, false), dice));
    }

    private Part breathe() {
        Amount amount = Amount.dose(dice);
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("breathe", amount.text());
        Breath own = breath;
        if (dice.chance(30)) {
            own = Breath.of(dice);
            step.put("breath", own.text());
        }
        return new Part(step, List.of(Leaf.breathing(amount, own)));
    }

    private Part stretch() {
        String name = dice.pick(List.copyOf(files.keySet()));
        Stretch base = files.getOrDefault(name, Stretch.named(name));
        Stretch used = dice.chance(50) ? maker.overridden(base) : base;
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("stretch", name);
        step.putAll(used.overrides(base, dice));
        return new Part(step, List.of(Leaf.of(used, breath)));
    }

    private Part repeat(int depth) {
        Count count = Count.of(dice, dice.chance(10) ? 1 : 2, 3);
        List<Object> steps = new ArrayList<>();
        List<Leaf> once = new ArrayList<>();
        for (int n = dice.between(1, 3); n > 0; n--) {
            Part part = part(depth - 1);
            steps.add(part.json());
            once.addAll(part.leaves());
        }
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("repeat", count.json());
        step.put("steps", steps);
        if (count.low() > 1 && dice.chance(50)) {
            step.put("rest", Amount.rest(dice).text());
        }
        List<Leaf> leaves = new ArrayList<>();
        for (int n = 0; n < count.low(); n++) {
            leaves.addAll(once);
        }
        return new Part(step, leaves);
    }

    private static Part leaf(String key, Object value) {
        return new Part(Map.of(key, value), List.of(Leaf.still()));
    }
}
