package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words for scripts. The working side is always called "near" and the other one "far", a count always follows "Rep", and words with
 * a time say "keep time", in their short form too, and only lines of a movement without a short form end with an exclamation mark, so
 * that a test can tell from what is heard alone whether the wording followed.
 */
public final class Wording {
    public static final String SIDE = "near";
    public static final String TIME = "keep time";
    public static final String WHOLE = "!";
    public static final String ROUND = "Round {round} of {rounds}.";

    // What the shortest inhale or exhale, and the shortest hold, can take as a teaching breath.
    private static final double MOST_MOVING = 5;
    private static final double MOST_HELD = 1.2;

    private static final List<String> NAMES = List.of(
            "Seated twist",
            "Étirement du mollet",
            "Cat and cow",
            "Zoë’s bridge",
            "Über-Dehnung",
            "Child's pose, wide",
            "Thread the needle",
            "Señora cobra",
            "Row",
            "Wall lean (easy)");
    private static final List<String> SETUP = List.of(
            "Sit tall.",
            "Lie down, and let the arms fall open.",
            "Come to your hands and knees; wrists under the shoulders, knees under the hips.",
            "Très doucement: let the jaw go soft.",
            "Find the edge of the mat with your heels, then step one foot’s length back \u2013 no further.",
            "Keep \"long\" in mind.",
            "Lean\\rest against the wall.");
    private static final List<String> SIDED = List.of(
            "Bring the near {side} hand behind you, and the far {other side} hand to the near {side} knee.",
            "Bend the near {side} leg.",
            "Look over the far {other side} shoulder, near the edge.");
    private static final List<String> CAUTIONS = List.of(
            "Never bounce.",
            "Keep your back long. A rounded back compresses the spine.",
            "Stop at the first sign of pain, naïve as it sounds.");
    private static final List<String> INHALE = List.of(
            "Inhale.",
            "Inhale, and grow tall.",
            "Inhale left.",
            "Inhale deep, and hold.",
            "Breathe in.",
            "In, à l’aise.",
            "Inhale, let the belly drop toward the floor, and lift your gaze slowly up along the wall.");
    private static final List<String> EXHALE = List.of(
            "Exhale.",
            "Exhale, and let go.",
            "Exhale right.",
            "Hum.",
            "Exhale, lift 3 fingers.",
            "And out.",
            "Push.",
            "Exhale, round the whole of your back like a bridge, and let the head hang heavy at the end.");
    private static final List<String> HOLD = List.of("Hold.", "Stay.", "And pause.");
    private static final List<String> PLAIN = List.of(
            "Go.",
            "Step your right foot back.",
            "Press your heel down.",
            "And relax.",
            "Draw it closer, and stay.",
            "Halte.",
            "Ready, steady.");

    private final Dice dice;

    public Wording(Dice dice) {
        this.dice = dice;
    }

    public String name() {
        return dice.pick(NAMES);
    }

    public String caution() {
        return dice.pick(CAUTIONS);
    }

    public List<String> props() {
        return dice.chance(50) ? List.of("a folded blanket") : List.of("a strap", "two blocks, côte à côte");
    }

    /** A line of its own time. */
    public Line plain(Talk talk, @Nullable Amount lasting) {
        return line(completed(dice.pick(PLAIN), talk), null, lasting).maybeInside(dice);
    }

    /** On a phase of the breath, short enough even for the shortest. */
    public Line phase(String on, Talk talk, boolean timed) {
        boolean held = on.startsWith("hold");
        String words = held && talk.counting() && dice.chance(30)
                ? "Rep {count}."
                : held ? dice.pick(HOLD) : completed(dice.pick(on.equals("inhale") ? INHALE : EXHALE), talk);
        if (Line.seconds(words) > (held ? MOST_HELD : MOST_MOVING)) {
            words = held ? "Hold." : on.equals("inhale") ? "Inhale." : "Exhale.";
        }
        if (!timed) {
            return line(words, on, null);
        }
        // The phase has to hold its words and some 300 ms.
        int least = Math.max(2, (int) Math.ceil(Line.seconds(kept(words)) + 0.3));
        return line(words, on, Amount.seconds(dice, least, least + 2));
    }

    public List<Line> spoken(int most, Talk talk) {
        List<Line> lines = new ArrayList<>();
        for (int n = dice.between(1, most); n > 0; n--) {
            Amount lasting = dice.chance(20) ? Amount.seconds(dice, 1, 9) : null;
            if (dice.chance(4)) {
                lasting = Amount.untilReady(dice);
            }
            lines.add(briefly(Line.of(setup(talk), null, lasting)).maybeInside(dice));
        }
        return lines;
    }

    /** What a session says by itself. */
    public List<Line> said(int most, Talk talk) {
        List<Line> lines = spoken(most, talk);
        lines.replaceAll(line -> line.anywhere("{name}") ? Line.of("Welcome.", null, line.lasting()) : line);
        return lines;
    }

    /** What a step or a stretch says about its sound; it may be nothing. */
    public Map<String, Object> sound() {
        Map<String, Object> sound = new LinkedHashMap<>();
        if (dice.chance(50)) {
            sound.put("breath", dice.pick("air", "tone", "off"));
        }
        if (dice.chance(50)) {
            sound.put("level", dice.pick("soft", "normal", "loud"));
        }
        if (dice.chance(50)) {
            sound.put("background", dice.pick("rain", "waves", "off"));
        }
        return sound;
    }

    /** Words, a chime, or a chime before words. */
    public Line cue(Moment at, @Nullable String on, Talk talk) {
        String ring = dice.chance(30) ? dice.pick("bell", "turn") : null;
        if (ring != null && dice.chance(50)) {
            return new Line("", null, on, null, false, at, null, ring);
        }
        String words = completed(dice.pick("Stay soft.", "Breathe.", "Jaw, loose."), talk);
        Amount lasting = on == null && dice.chance(10) ? Amount.seconds(dice, 1, 3) : null;
        Line line = briefly(Line.of(words, on, lasting));
        return new Line(line.say(), line.brief(), on, lasting, false, at, null, ring);
    }

    public static boolean has(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    private String setup(Talk talk) {
        if (talk.sided() && dice.chance(50)) {
            return dice.pick(SIDED);
        }
        return told(dice.pick(SETUP), talk);
    }

    /** With a word on the stretch, its hold or the next one, at times. */
    private String told(String words, Talk talk) {
        if (dice.chance(8)) {
            return "This is " + "{name}.";
        }
        if (talk.held() && dice.chance(8)) {
            return "Stay for {hold}.";
        }
        return talk.followed() && dice.chance(10) ? "After this comes {next}." : words;
    }

    private Line line(String words, @Nullable String on, @Nullable Amount lasting) {
        Line line = briefly(Line.of(lasting == null ? words : kept(words), on, lasting));
        return line.brief() == null ? line.whole() : line;
    }

    private static String kept(String words) {
        return words + " Keep time.";
    }

    /** With a short form, at times; whatever a listener must not lose is in it too. */
    private Line briefly(Line line) {
        if (!dice.chance(35)) {
            return line;
        }
        StringBuilder words = new StringBuilder(dice.pick("Again.", "Go on.", "So."));
        if (line.counts()) {
            words.append(" Rep {count}.");
        }
        if (line.namesSide()) {
            words.append(dice.chance(50) ? " Near {side}." : " The near {side} side.");
        }
        if (has(line.say(), TIME)) {
            words.append(" Keep time.");
        }
        return Line.seconds(words.toString()) <= Line.seconds(line.say()) ? line.withBrief(words.toString()) : line;
    }

    /**
     * Returns a rest or a pause: an amount, or the keys of an object with their typed values.
     *
     * @param numbered words with placeholders that have a value in the rest
     */
    Object rest(@Nullable String numbered) {
        return dice.chance(60) ? Amount.rest(dice) : restWithWords(numbered);
    }

    /** Returns the same as JSON. */
    Object restAsJson(@Nullable String numbered) {
        Object rest = rest(numbered);
        return rest instanceof Map<?, ?> keys ? Stretch.json(keys, dice) : ((Amount) rest).text();
    }

    /** All words fit into 10 s, with an ample margin. */
    private Map<String, Object> restWithWords(@Nullable String numbered) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(
                "for",
                switch (dice.between(0, 4)) {
                    case 0 -> Amount.secondsRange(dice, 10, 30);
                    case 1 -> new Amount("until ready, 15 s", "s", 15, 15, true);
                    default -> Amount.seconds(dice, 10, 45);
                });
        if (dice.chance(50)) {
            keys.put("say", List.of(resting()));
        }
        if (dice.chance(50)) {
            String words = numbered != null && dice.chance(60) ? numbered : "And soon.";
            Moment at = dice.pick(
                    new Moment("5 s", Moment.Kind.FROM_START, 5),
                    new Moment("4 s left", Moment.Kind.LEFT, 4),
                    new Moment("halfway", Moment.Kind.PART, 0.5),
                    new Moment("every 6 s", Moment.Kind.EVERY, 6));
            keys.put("cues", List.of(briefly(Line.cue(words, at))));
        }
        if (dice.chance(30)) {
            keys.put("calls", StretchMaker.calls(dice));
        }
        return keys;
    }

    private Line resting() {
        return briefly(Line.of(dice.pick("Shake it out.", "Loose, and breathe.", "Très bien."), null, null));
    }

    private String completed(String words, Talk talk) {
        if (talk.counting() && dice.chance(6)) {
            return words + " Part {set} of {sets}.";
        }
        if (talk.counting() && dice.chance(45)) {
            return (dice.chance(50) ? "" : words + " ")
                    + (dice.chance(30) ? "Rep {count} of {total}." : "Rep {count}.");
        }
        return talk.sided() && dice.chance(35) ? words + " Turn to the near {side} side." : words;
    }
}
