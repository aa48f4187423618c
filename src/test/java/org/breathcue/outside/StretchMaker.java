package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random stretches, each valid by itself and after every change that a step makes to it. */
final class StretchMaker {
    private static final List<String> POSITIONS =
            List.of("standing", "seated", "kneeling", "hands and knees", "supine", "prone", "side");

    /** Earlier keys decide what later ones may say; with the chance in percent that a stretch has the key. */
    private static final Map<String, Integer> CHANCES = Map.ofEntries(
            Map.entry("enter", 60),
            Map.entry("leave", 60),
            Map.entry("setup", 75),
            Map.entry("times", 45),
            Map.entry("sets", 20),
            Map.entry("rest", 50),
            Map.entry("switch", 40),
            Map.entry("breath", 20),
            Map.entry("position", 70),
            Map.entry("props", 25),
            Map.entry("caution", 25),
            Map.entry("about", 15));

    private static final List<String> ORDER = List.of(
            "enter",
            "leave",
            "setup",
            "times",
            "sets",
            "rest",
            "switch",
            "breath",
            "position",
            "props",
            "caution",
            "about");

    private final Dice dice;
    private final Wording wording;

    StretchMaker(Dice dice) {
        this.dice = dice;
        this.wording = new Wording(dice);
    }

    Stretch fresh() {
        Stretch stretch = Stretch.named(wording.name());
        if (dice.chance(65)) {
            stretch = changed(stretch, "sides");
        }
        stretch =
                dice.chance(55) ? stretch.with("hold", Amount.dose(dice)) : stretch.with("flow", flow(stretch.sided()));
        for (String key : ORDER) {
            if (dice.chance(CHANCES.getOrDefault(key, 0))) {
                stretch = changed(stretch, key);
            }
        }
        return stretch;
    }

    /** A use of {@code base} with some keys replaced. */
    Stretch overridden(Stretch base) {
        Stretch stretch = base;
        List<String> keys = new ArrayList<>(ORDER);
        keys.addAll(List.of("name", "sides", "movement", "movement"));
        for (String key : dice.shuffled(keys).subList(0, dice.between(1, 4))) {
            stretch = changed(stretch, key);
        }
        return stretch;
    }

    private Stretch changed(Stretch stretch, String key) {
        boolean held = stretch.has("hold");
        boolean sided = stretch.sided();
        return switch (key) {
            case "name" -> stretch.with(key, wording.name());
            case "about" -> stretch.with(key, "Where it comes from, and why: ½ anatomy, ½ habit.");
            case "position" -> stretch.with(key, dice.pick(POSITIONS));
            case "props" -> stretch.with(key, wording.props());
            case "caution" -> stretch.with(key, wording.caution());
            case "setup" -> stretch.with(key, wording.spoken(3, sided));
            case "sides" -> sides(stretch);
            case "switch" -> stretch.sides().size() == 2 ? stretch.with(key, switching()) : stretch;
            case "enter", "leave" -> stretch.with(key, moving(sided, held, key.equals("enter") ? 3 : 2));
            case "movement" -> movement(stretch);
            // A single time or set would leave a rest without a place.
            case "times" ->
                stretch.with(
                        key, held || stretch.has("rest") ? Count.of(dice, 2, 4) : Count.of(dice, 1, dice.pick(4, 12)));
            case "sets" -> stretch.with(key, Count.of(dice, 2, 3));
            case "rest" ->
                stretch.has("sets") || (held && stretch.count("times") > 1)
                        ? stretch.with(key, Amount.rest(dice))
                        : stretch;
            case "breath" -> stretch.with(key, Breath.of(dice));
            default -> throw new IllegalArgumentException(key);
        };
    }

    private Stretch sides(Stretch stretch) {
        if (stretch.has("switch")) {
            return stretch;
        }
        return stretch.with(
                "sides",
                stretch.namesSide()
                        ? dice.pick("both", "left", "right")
                        : dice.pick("none", "both", "both", "both", "left", "right"));
    }

    private Amount switching() {
        return dice.chance(40) ? new Amount("1 breath", "breath", 1) : Amount.seconds(dice, 1, 12);
    }

    private Stretch movement(Stretch stretch) {
        if (dice.chance(50)) {
            return stretch.has("rest") && !stretch.has("sets") && stretch.count("times") == 1
                    ? stretch
                    : stretch.with("hold", Amount.dose(dice));
        }
        boolean restIsLost = stretch.has("rest") && !stretch.has("sets");
        return restIsLost || stretch.countsBesideTheDose() ? stretch : stretch.with("flow", flow(stretch.sided()));
    }

    private List<Line> flow(boolean sided) {
        return dice.chance(60) ? breathed(sided) : timed(sided);
    }

    private List<Line> breathed(boolean sided) {
        List<Line> lines = new ArrayList<>();
        String on = dice.pick("inhale", "exhale");
        for (int n = dice.pick(1, 2, 2, 2, 3, 4); n > 0; n--) {
            lines.add(phase(on, sided, true));
            on = dice.chance(80) ? (on.equals("inhale") ? "exhale" : "inhale") : on;
        }
        return lines;
    }

    private List<Line> timed(boolean sided) {
        List<Line> lines = new ArrayList<>();
        for (int n = dice.between(1, 3); n > 0; n--) {
            Amount lasting = dice.chance(25) ? Amount.breaths(dice, 2) : Amount.time(dice);
            lines.add(new Line(wording.plain(sided, true), null, lasting));
        }
        return lines;
    }

    private List<Line> moving(boolean sided, boolean held, int most) {
        List<Line> lines = new ArrayList<>();
        for (int n = dice.between(1, most); n > 0; n--) {
            if (dice.chance(65)) {
                lines.add(phase(dice.pick("inhale", "exhale"), sided, held));
            } else {
                Amount lasting = dice.chance(40) ? Amount.rest(dice) : null;
                boolean seconds = lasting != null && lasting.unit().equals("s");
                lines.add(new Line(wording.plain(sided, held), null, seconds ? lasting : null));
            }
        }
        return lines;
    }

    private Line phase(String on, boolean sided, boolean counting) {
        String words = wording.phase(on, sided, counting);
        if (!dice.chance(20)) {
            return new Line(words, on, null);
        }
        // The phase has to hold its words and some 300 ms.
        int least = (int) Math.ceil(Line.seconds(words) + 0.3);
        return new Line(words, on, Amount.seconds(dice, Math.max(2, least), Math.max(2, least) + 2));
    }
}
