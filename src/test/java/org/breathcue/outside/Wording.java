package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;

/**
 * Words for scripts. The working side is always called "near" and the other one "far", and a count always follows "Rep", so that
 * a test can tell from what is heard alone whether the wording followed.
 */
final class Wording {
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
            "Look over the far {other side} shoulder.");
    private static final List<String> CAUTIONS = List.of(
            "Never bounce.",
            "Keep your back long. A rounded back compresses the spine.",
            "Stop at the first sign of pain, naïve as it sounds.");
    private static final List<String> INHALE = List.of(
            "Inhale.",
            "Inhale, and grow tall.",
            "Breathe in.",
            "In, à l’aise.",
            "Inhale, let the belly drop toward the floor, and lift your gaze slowly up along the wall.");
    private static final List<String> EXHALE = List.of(
            "Exhale.",
            "Exhale, and let go.",
            "And out.",
            "Push.",
            "Exhale, round the whole of your back like a bridge, and let the head hang heavy at the end.");
    private static final List<String> PLAIN = List.of(
            "Go.", "Press your heel down.", "And relax.", "Draw it closer, and stay.", "Halte.", "Ready, steady.");

    private final Dice dice;

    Wording(Dice dice) {
        this.dice = dice;
    }

    String name() {
        return dice.pick(NAMES);
    }

    String caution() {
        return dice.pick(CAUTIONS);
    }

    List<String> props() {
        return dice.chance(50) ? List.of("a folded blanket") : List.of("a strap", "two blocks, côte à côte");
    }

    String setup(boolean sided) {
        return sided && dice.chance(50) ? dice.pick(SIDED) : dice.pick(SETUP);
    }

    String plain(boolean sided, boolean counting) {
        return completed(dice.pick(PLAIN), sided, counting);
    }

    /** At most 100 characters, for which even the shortest phase is long enough. */
    String phase(String on, boolean sided, boolean counting) {
        String words = completed(dice.pick(on.equals("inhale") ? INHALE : EXHALE), sided, counting);
        return Line.seconds(words) <= 5 ? words : on.equals("inhale") ? "Inhale." : "Exhale.";
    }

    List<Line> spoken(int most, boolean sided) {
        List<Line> lines = new ArrayList<>();
        for (int n = dice.between(1, most); n > 0; n--) {
            lines.add(new Line(setup(sided), null, dice.chance(20) ? Amount.seconds(dice, 1, 9) : null));
        }
        return lines;
    }

    private String completed(String words, boolean sided, boolean counting) {
        if (counting && dice.chance(45)) {
            return (dice.chance(50) ? "" : words + " ")
                    + (dice.chance(30) ? "Rep {count} of {total}." : "Rep {count}.");
        }
        return sided && dice.chance(35) ? words + " Turn to the near {side} side." : words;
    }
}
