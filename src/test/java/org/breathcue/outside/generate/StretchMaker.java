package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Random stretches, each valid by itself, in every variation, and after every change that a step makes to it. */
final class StretchMaker {
    private static final List<String> POSITIONS =
            List.of("standing", "seated", "chair", "kneeling", "hands and knees", "supine", "prone", "side");
    static final List<String> VARIATIONS = List.of("easier", "on a chair", "with a strap");
    private static final List<String> CALLS = List.of(
            "side",
            "next",
            "halfway",
            "last-breath",
            "chime",
            "set",
            "rest",
            "ready",
            "length",
            "countdown",
            "countdown 5",
            "count",
            "repetitions");

    /** Earlier keys decide what later ones may say; with the chance in percent that a stretch has the key. */
    private static final Map<String, Integer> CHANCES = Map.ofEntries(
            Map.entry("enter", 60),
            Map.entry("leave", 60),
            Map.entry("setup", 75),
            Map.entry("announce", 15),
            Map.entry("settle", 15),
            Map.entry("times", 45),
            Map.entry("sets", 20),
            Map.entry("rest", 50),
            Map.entry("switch", 40),
            Map.entry("breath", 25),
            Map.entry("position", 70),
            Map.entry("props", 25),
            Map.entry("caution", 25),
            Map.entry("about", 15),
            Map.entry("build", 30),
            Map.entry("holds", 15),
            Map.entry("rests", 15),
            Map.entry("breaths", 15),
            Map.entry("counts", 30),
            Map.entry("cues", 35),
            Map.entry("calls", 20),
            Map.entry("guide", 20),
            Map.entry("sound", 15),
            Map.entry("anything", 20));

    private static final List<String> ORDER = List.of(
            "enter",
            "leave",
            "setup",
            "announce",
            "settle",
            "times",
            "sets",
            "rest",
            "switch",
            "breath",
            "position",
            "props",
            "caution",
            "about",
            "build",
            "holds",
            "rests",
            "counts",
            "breaths",
            "cues",
            "calls",
            "guide",
            "sound",
            "anything");

    private final Dice dice;
    private final Wording wording;
    private final Stretch defaults;
    private final Glide ofSession;
    private final StretchRules rules;
    private final boolean followed;

    /** @param followed whether another stretch follows wherever one of these is used */
    StretchMaker(Dice dice, Stretch defaults, Glide ofSession, boolean followed) {
        this.dice = dice;
        this.wording = new Wording(dice);
        this.defaults = defaults;
        this.ofSession = ofSession;
        this.rules = new StretchRules(defaults, ofSession);
        this.followed = followed;
    }

    /** What a session may say for all its stretches. */
    static Stretch defaults(Dice dice) {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (dice.chance(30)) {
            keys.put("sides", dice.pick("none", "both", "both", "alternate", "left"));
        }
        if (dice.chance(10)) {
            keys.put("announce", false);
        }
        if (dice.chance(10)) {
            keys.put("settle", Amount.rest(dice));
        }
        if (dice.chance(30)) {
            keys.put("switch", switching(dice));
        }
        if (dice.chance(30)) {
            keys.put("rest", new Wording(dice).rest(null));
        }
        if (dice.chance(20)) {
            keys.put("guide", guide(dice));
        }
        if (dice.chance(20)) {
            keys.put("calls", calls(dice));
        }
        if (dice.chance(20)) {
            keys.put("breath", Breath.of(dice));
        }
        return Stretch.of(keys);
    }

    static String guide(Dice dice) {
        return dice.pick("full", "fading", "quiet");
    }

    static List<String> calls(Dice dice) {
        return dice.shuffled(CALLS).subList(0, dice.between(0, CALLS.size()));
    }

    Stretch fresh() {
        Stretch stretch = defaults.with("name", wording.name());
        if (dice.chance(65)) {
            stretch = stretch.with("sides", sides());
        }
        stretch = dice.chance(55) ? stretch.with("hold", hold()) : stretch.with("flow", flow(stretch));
        for (String key : ORDER) {
            if (dice.chance(CHANCES.getOrDefault(key, 0))) {
                stretch = changed(stretch, key);
            }
        }
        return stretch;
    }

    /** For a file: with variations, at times. */
    Stretch varying() {
        Stretch stretch = fresh();
        if (!dice.chance(35)) {
            return stretch;
        }
        Map<String, Object> variations = new LinkedHashMap<>();
        for (String name : dice.shuffled(VARIATIONS).subList(0, dice.between(1, 2))) {
            Stretch varied = overridden(stretch);
            Map<String, Object> changes = varied.since(stretch);
            variations.put(name, changes);
            if (changes.isEmpty() || dice.chance(40)) {
                variations.put(name, wording.spoken(1, talk(stretch).unsided()).get(0));
            }
        }
        return stretch.with("variations", variations);
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

    /** A stretch of a repeat, which at times tells its round in one of its lines. */
    Stretch tellingRound(Stretch stretch) {
        List<String> spoken = Stretch.SPOKEN.stream()
                .filter(key -> key.equals("setup") || !stretch.lines(key).isEmpty())
                .toList();
        if (!dice.chance(50)) {
            return stretch;
        }
        String key = dice.pick(spoken);
        Stretch telling = stretch.with(key, tellingRound(key, stretch.lines(key)));
        return rules.allow(telling) ? telling : stretch;
    }

    private List<Line> tellingRound(String key, List<Line> lines) {
        List<Line> told = new ArrayList<>(lines);
        if (key.equals("setup")) {
            told.add(Line.of(Wording.ROUND, null, null));
        } else {
            told.set(0, told.get(0).tellingRound(dice.chance(40)));
        }
        return told;
    }

    boolean allows(Stretch stretch) {
        return rules.allow(stretch);
    }

    /** The stretch with a change of that key, or as it is if no change was found that it can have. */
    private Stretch changed(Stretch stretch, String key) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Stretch candidate = candidate(stretch, key);
            if (rules.allow(candidate)) {
                return candidate;
            }
        }
        return stretch;
    }

    private Stretch candidate(Stretch stretch, String key) {
        Talk talk = talk(stretch);
        return switch (key) {
            case "name" -> stretch.with(key, wording.name());
            case "about" -> stretch.with(key, "Where it comes from, and why: ½ anatomy, ½ habit.");
            case "position" -> stretch.with(key, dice.pick(POSITIONS));
            case "props" -> stretch.with(key, wording.props());
            case "caution" -> stretch.with(key, wording.caution());
            case "setup" -> stretch.with(key, wording.spoken(3, stretch.alternates() ? talk.unsided() : talk));
            case "announce" -> stretch.with(key, dice.chance(30));
            case "settle" -> stretch.with(key, dice.chance(40) ? Amount.of("0 s", "s", 0) : Amount.rest(dice));
            case "sides" -> stretch.with(key, sides());
            case "switch" -> stretch.with(key, switching(dice));
            case "enter" -> stretch.with(key, moving(stretch, talk, 3));
            case "leave" -> stretch.with(key, moving(stretch, talk, 2));
            case "movement" ->
                dice.chance(50)
                        ? stretch.with("hold", hold())
                        : stretch.with("flow", flow(stretch)).without("cues").without("build");
            // A single time or set would leave a rest without a place.
            case "times" ->
                stretch.with(
                        key,
                        stretch.has("hold") || stretch.has("rest")
                                ? Count.of(dice, 2, 4)
                                : Count.of(dice, 1, dice.pick(4, 12)));
            case "sets" -> stretch.with(key, Count.of(dice, 2, 3));
            case "rest" -> stretch.with(key, wording.rest("Part {set} of {sets}."));
            case "breath" ->
                stretch.has("hold") && dice.chance(40)
                        ? stretch.with(key, dice.pick("held", "held in", "held out"))
                        : stretch.with(key, Breath.of(dice));
            case "build" -> stretch.with(key, dice.<Object>pick(true, "up", "down", "down"));
            case "holds" -> stretch.has("hold") ? stretch.with("hold", listed(stretch)) : stretch;
            case "rests" -> stretch.has("rest") ? stretch.with("rest", listed(stretch)) : stretch;
            case "counts" -> stretch.with("times", counts(stretch));
            case "breaths" -> stretch.with("breath", breaths(stretch));
            case "cues" -> stretch.has("hold") ? stretch.with(key, cues(stretch, talk)) : stretch;
            case "calls" -> stretch.with(key, calls(dice));
            case "guide" -> stretch.with(key, guide(dice));
            case "sound" -> stretch.with(key, wording.sound());
            case "anything" -> less(stretch);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private Stretch less(Stretch stretch) {
        List<String> keys = new ArrayList<>(stretch.keys());
        keys.removeAll(List.of("name", "hold", "flow", "variations"));
        return keys.isEmpty()
                ? stretch
                : stretch.without(dice.pick(keys.stream().sorted().toList()));
    }

    private Talk talk(Stretch stretch) {
        boolean held = stretch.has("hold");
        return new Talk(stretch.sided(), held, held && !stretch.builds(), followed);
    }

    private String sides() {
        return dice.chance(20) ? "alternate" : dice.pick("none", "both", "both", "both", "left", "right");
    }

    private static Amount switching(Dice dice) {
        if (dice.chance(25)) {
            return dice.chance(50) ? Amount.untilReady(dice) : Amount.secondsRange(dice, 2, 9);
        }
        return dice.chance(40) ? Amount.of("1 breath", "breath", 1) : Amount.seconds(dice, 1, 12);
    }

    private Amount hold() {
        if (dice.chance(6)) {
            return Amount.untilReady(dice);
        }
        return dice.chance(3) ? Amount.shortest(dice) : Amount.dose(dice);
    }

    private Stretch.Listed listed(Stretch stretch) {
        return Stretch.Listed.of(dice, turns(stretch), stretch.holdsBreath() && dice.chance(80));
    }

    /** How many values a list needs. */
    private static int turns(Stretch stretch) {
        int times = stretch.count("times").low();
        return Math.max(2, times > 1 ? times : stretch.count("sets").low());
    }

    private Stretch.Counts counts(Stretch stretch) {
        return new Stretch.Counts(
                IntStream.range(0, Math.max(2, stretch.count("sets").low()))
                        .mapToObj(set -> Count.exactly(dice.between(1, 4)))
                        .toList());
    }

    /** With the same phases in all of them. */
    private Stretch.Breaths breaths(Stretch stretch) {
        int phases = stretch.pace(ofSession).phases().size();
        return new Stretch.Breaths(IntStream.range(0, turns(stretch))
                .mapToObj(turn -> Breath.of(dice, phases, false))
                .toList());
    }

    private List<Line> flow(Stretch stretch) {
        Talk talk = new Talk(stretch.sided(), true, false, followed);
        return dice.chance(60) ? breathed(stretch, talk) : timed(talk);
    }

    private List<Line> breathed(Stretch stretch, Talk talk) {
        List<String> phases = stretch.pace(ofSession).phases();
        List<Line> lines = new ArrayList<>();
        int next = dice.between(0, phases.size() - 1);
        for (int n = dice.pick(1, 2, 2, 2, 3, 4); n > 0; n--) {
            lines.add(wording.phase(phases.get(next), talk, dice.chance(20)));
            if (dice.chance(10)) {
                Line.Stay stay = stay(stretch, talk);
                lines.add(lines.remove(lines.size() - 1).staying(stay));
            }
            if (dice.chance(8)) {
                lines.add(wording.phase(phases.get(next), talk, dice.chance(50)));
            }
            if (dice.chance(8)) {
                lines.add(wording.phase(dice.pick("hold in", "hold out"), talk, true));
            }
            next = dice.chance(80) ? (next + 1) % phases.size() : dice.between(0, phases.size() - 1);
        }
        return lines;
    }

    private Line.Stay stay(Stretch stretch, Talk talk) {
        Amount amount = hold();
        List<Line> cues = List.of(wording.cue(Moment.of(dice), null, talk.uncounted()));
        boolean fits = new CueRoom(amount, stretch.pace(ofSession)).fits(cues);
        return new Line.Stay(amount, fits && dice.chance(60) ? cues : List.of());
    }

    private List<Line> timed(Talk talk) {
        List<Line> lines = new ArrayList<>();
        for (int n = dice.between(1, 3); n > 0; n--) {
            Amount lasting = dice.chance(6)
                    ? Amount.untilReady(dice)
                    : dice.chance(25) ? Amount.breaths(dice, 2) : Amount.time(dice);
            lines.add(wording.plain(talk, lasting));
        }
        return lines;
    }

    private List<Line> moving(Stretch stretch, Talk talk, int most) {
        List<String> phases = stretch.pace(ofSession).phases();
        List<Line> lines = new ArrayList<>();
        for (int n = dice.between(1, most); n > 0; n--) {
            if (dice.chance(65)) {
                lines.add(wording.phase(dice.pick(phases), talk, dice.chance(20)));
            } else {
                Amount lasting = dice.chance(40) ? Amount.rest(dice) : null;
                boolean seconds = lasting != null && lasting.unit().equals("s");
                lines.add(wording.plain(talk, seconds ? lasting : null));
            }
        }
        return lines;
    }

    private List<Line> cues(Stretch stretch, Talk talk) {
        List<String> phases = stretch.pace(ofSession).phases();
        List<Line> lines = new ArrayList<>();
        for (int n = dice.pick(1, 1, 2, 3); n > 0; n--) {
            lines.add(wording.cue(Moment.of(dice), dice.chance(20) ? dice.pick(phases) : null, talk.uncounted()));
        }
        return lines;
    }
}
