package org.breathcue.outside.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a script.
 *
 * @param brief its short form
 * @param lasting what it has for its time
 * @param inside whether its words lie inside its time
 * @param due when it is due in its hold, if it is a cue
 * @param stay the hold after it, if it is a line of a flow
 * @param ring the chime before its words, which may then be empty, if it is a cue
 */
record Line(
        String say,
        @Nullable String brief,
        @Nullable String on,
        @Nullable Amount lasting,
        boolean inside,
        @Nullable Moment due,
        @Nullable Stay stay,
        @Nullable String ring) {
    /** What a chime may last, with a margin. */
    private static final double RING = 1.2;

    /** A hold inside a flow. */
    record Stay(Amount amount, List<Line> cues) {}

    static Line of(String say, @Nullable String on, @Nullable Amount lasting) {
        return new Line(say, null, on, lasting, false, null, null, null);
    }

    static Line cue(String say, Moment at) {
        return new Line(say, null, null, null, false, at, null, null);
    }

    Line withBrief(String words) {
        return new Line(say, words, on, lasting, inside, due, stay, ring);
    }

    /** With the sign of a line that is never shortened. */
    Line whole() {
        return new Line(say.substring(0, say.length() - 1) + Wording.WHOLE, null, on, lasting, inside, due, stay, ring);
    }

    /** With the round of a repeat as its words, unless its phase of the breath may be too short for them; briefly in a short form. */
    Line tellingRound(boolean briefly) {
        if (on != null && (lasting != null || on.startsWith("hold"))) {
            return this;
        }
        boolean hasShort = briefly && (due == null || !due.repeats());
        return new Line(
                hasShort ? "Again. " + Wording.ROUND : Wording.ROUND,
                hasShort ? Wording.ROUND : null,
                on,
                lasting,
                false,
                due,
                stay,
                ring);
    }

    /** With its words inside its time, at times, if they surely fit. */
    Line maybeInside(Dice dice) {
        boolean fits = on == null && lasting != null && lasting.unit().equals("s") && seconds() < lasting.low();
        return fits && dice.chance(40) ? new Line(say, brief, null, lasting, true, due, stay, ring) : this;
    }

    Line staying(Stay hold) {
        return new Line(say, brief, on, lasting, inside, due, hold, ring);
    }

    /** The line, and the cues of the hold after it. */
    Stream<Line> withCues() {
        return Stream.concat(Stream.of(this), stay == null ? Stream.empty() : stay.cues().stream());
    }

    /** The moment of a line that is a cue. */
    Moment at() {
        return Objects.requireNonNull(due);
    }

    boolean namesSide() {
        return anywhere("{side}") || anywhere("{other side}");
    }

    boolean counts() {
        return say.contains("{count}");
    }

    boolean tellsRound() {
        return say.contains(Wording.ROUND);
    }

    boolean anywhere(String text) {
        return say.contains(text) || (brief != null && brief.contains(text));
    }

    /** Whether every one of its forms has this word, in whatever case. */
    boolean always(String word) {
        return Wording.has(say, word) && (brief == null || Wording.has(brief, word));
    }

    double seconds() {
        return Math.max(seconds(say), brief == null ? 0 : seconds(brief)) + (ring == null ? 0 : RING);
    }

    /** The seconds the words may take at most, at the counting voice's 50 ms a character. */
    static double seconds(String say) {
        return 0.05
                * say.replace("{other side}", "right")
                        .replace("{side}", "right")
                        .replace("{count}", "seventeen")
                        .replace("{total}", "seventeen")
                        .replace("{set}", "seventeen")
                        .replace("{sets}", "seventeen")
                        .replace("{name}", "Some stretch of a long name")
                        .replace("{next}", "Some stretch of a long name")
                        .replace("{hold}", "as many minutes and seconds")
                        .length();
    }

    Object json(Dice dice) {
        if (brief == null && on == null && lasting == null && due == null && stay == null && dice.chance(80)) {
            return say;
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        if (!say.isEmpty()) {
            keys.put("say", say);
        }
        if (!say.isEmpty() && dice.chance(12)) {
            keys.put("recording", say.contains("{side}") && dice.chance(60) ? "clips/turn-{side}.mp3" : "clip.wav");
        }
        if (ring != null) {
            keys.put("chime", ring);
        }
        if (brief != null) {
            keys.put("short", brief);
        }
        if (on != null) {
            keys.put("on", on);
        }
        if (lasting != null) {
            keys.put(inside ? "within" : "for", lasting.text());
        }
        if (due != null) {
            keys.put("at", due.text());
        }
        if (stay != null) {
            keys.put("hold", stay.amount().text());
            if (!stay.cues().isEmpty()) {
                keys.put("cues", stay.cues().stream().map(cue -> cue.json(dice)).toList());
            }
        }
        return keys;
    }
}
