package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random valid sessions, with what they must yield worked out from the choices and not from the text. */
public final class ScriptGenerator {
    private static final List<String> FILES =
            List.of("seated-twist", "cat-cow", "calf-2", "bridge", "thread-the-needle", "row");
    private static final List<String> ALL_BUT_COUNTDOWN =
            List.of("side", "next", "halfway", "last-breath", "chime", "set", "rest", "ready", "length");

    private final Dice dice;
    private final Glide pace;
    private final boolean paceGiven;
    private final Stretch defaults;
    private final Map<String, Stretch> files = new LinkedHashMap<>();

    private ScriptGenerator(long seed) {
        dice = new Dice(seed);
        paceGiven = dice.chance(80);
        pace = dice.chance(20) ? Glide.of(dice) : Glide.still(paceGiven ? Breath.of(dice) : Breath.BUILT_IN);
        defaults = StretchMaker.defaults(dice);
    }

    public static GeneratedScript generate(long seed) {
        return new ScriptGenerator(seed).script();
    }

    private GeneratedScript script() {
        // The last step is then a stretch of its own, so that every other step is followed by one.
        boolean followed = dice.chance(50);
        StretchMaker maker = new StretchMaker(dice, defaults, pace, followed);
        for (String name : dice.shuffled(FILES).subList(0, dice.between(1, 3))) {
            files.put(name, maker.varying());
        }
        StepMaker steps = new StepMaker(dice, maker, defaults, pace, files, followed);
        List<Part> parts = new ArrayList<>();
        for (int n = dice.between(1, 7); n > 0; n--) {
            parts.add(steps.part(2));
        }
        if (followed) {
            parts.add(steps.inline(new StretchMaker(dice, defaults, pace, false)));
        }
        boolean rightFirst = dice.chance(20);
        List<String> calls = dice.chance(15) ? StretchMaker.calls(dice) : null;
        Map<String, Object> session = head();
        if (rightFirst || dice.chance(10)) {
            session.put("first", rightFirst ? "right" : "left");
        }
        if (calls != null) {
            session.put("calls", calls);
        }
        session.put("steps", parts.stream().map(Part::json).toList());
        Outline outline = new Outline(
                parts.stream().map(Part::step).toList(), pace, rightFirst, calls == null ? ALL_BUT_COUNTDOWN : calls);
        List<String> variations = new ArrayList<>(StretchMaker.VARIATIONS);
        variations.removeAll(steps.barred());
        return new GeneratedScript(new JsonStyle(dice).write(session), writtenFiles(), outline, variations);
    }

    private Map<String, Object> head() {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("title", dice.pick("Mid-back reset", "Réveil en douceur", "Fünf Minuten", "“Evening”, slowly"));
        if (dice.chance(15)) {
            session.put("$schema", "../schema/session.json");
        }
        if (dice.chance(20)) {
            session.put("about", "For after work \u2013 or before.");
        }
        if (paceGiven || pace.changes()) {
            session.put("breath", pace.text());
        }
        if (dice.chance(70)) {
            session.put("guide", StretchMaker.guide(dice));
        }
        if (dice.chance(10)) {
            session.put("preflight", dice.chance(50));
        }
        if (dice.chance(10)) {
            session.put("voice", "kevin16");
        }
        if (dice.chance(10)) {
            int rate = dice.between(120, 180);
            session.put("wordsPerMinute", rate);
            session.put("delivery", rate < 150 ? "calm" : "plain");
        }
        if (dice.chance(15)) {
            session.put("sound", sound());
        }
        if (!defaults.keys().isEmpty()) {
            session.put("defaults", defaults.json(dice));
        }
        return session;
    }

    /** Nothing of it may change the plan, so nothing of it is expected there. */
    private Map<String, Object> sound() {
        Map<String, Object> sound = new LinkedHashMap<>();
        if (dice.chance(60)) {
            sound.put("breath", dice.pick("air", "tone", "off"));
        }
        if (dice.chance(30)) {
            sound.put("level", dice.pick("soft", "normal", "loud"));
        }
        if (dice.chance(50)) {
            sound.put("background", dice.pick("rain", "waves", "off"));
        }
        if (dice.chance(30)) {
            sound.put("chimes", dice.chance(50));
        }
        return sound;
    }

    private Map<String, String> writtenFiles() {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, stretch) -> {
            Map<String, Object> file = new LinkedHashMap<>();
            if (dice.chance(15)) {
                file.put("$schema", "../../schema/stretch.json");
            }
            file.putAll(Stretch.json(stretch.since(defaults), dice));
            texts.put(name, new JsonStyle(dice).write(file));
        });
        return texts;
    }

    /** A step as its script has it, and what it comes to. */
    public record Part(Map<String, Object> json, Step step) {}
}
