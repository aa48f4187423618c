package org.breathcue.plan.picture;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;

/** What the signs mean, of those that are in the picture. */
final class Legend {
    private static final double SIGN = 20;
    private static final double GAP = 16;
    private static final double SIZE = 11.5;
    private static final double HEIGHT = 11;

    private final List<Entry> entries = new ArrayList<>();

    /** A sign and what it means. */
    private record Entry(Sign sign, String meaning) {}

    /** Draws a sign with its upper left corner at a place. */
    private interface Sign {
        void draw(SvgWriter svg, double x, double y);
    }

    Legend(Timeline timeline) {
        for (Side side : Side.values()) {
            if (timeline.events(Event.Dose.class).stream().anyMatch(hold -> BreathCurve.side(hold) == side)
                    || timeline.events(Event.Breath.class).stream()
                            .anyMatch(breath -> BreathCurve.side(breath) == side)) {
                entries.add(new Entry((svg, x, y) -> dose(svg, side, x, y), meaning(side)));
            }
        }
        if (!timeline.events(Event.Breath.class).isEmpty()) {
            entries.add(new Entry(Legend::wave, "breath: up is in, down is out"));
        }
        if (!timeline.events(Event.Speech.class).isEmpty()) {
            entries.add(new Entry(Legend::words, "words"));
        }
        if (!timeline.events(Event.Chime.class).isEmpty()) {
            entries.add(new Entry((svg, x, y) -> Symbols.chime(svg, x + 7, y + HEIGHT / 2), "chime"));
        }
        if (!timeline.events(Event.Wait.class).isEmpty()) {
            entries.add(new Entry((svg, x, y) -> Symbols.wait(svg, x + SIGN / 2, y - 1, HEIGHT + 2), "waits for you"));
        }
    }

    private static String meaning(Side side) {
        return switch (side) {
            case NONE -> "hold or movement";
            case LEFT -> "left side";
            case RIGHT -> "right side";
        };
    }

    double width() {
        return entries.stream().mapToDouble(Legend::width).sum() - GAP;
    }

    private static double width(Entry entry) {
        return SIGN + 5 + TextWidth.of(entry.meaning(), SIZE) + GAP;
    }

    /** Draws it with its base line at {@code y}. */
    void draw(SvgWriter svg, double left, double y) {
        double x = left;
        for (Entry entry : entries) {
            entry.sign().draw(svg, x, y - HEIGHT + 2);
            svg.text(
                    "text",
                    entry.meaning(),
                    "class",
                    "small",
                    "x",
                    SvgWriter.number(x + SIGN + 5),
                    "y",
                    SvgWriter.number(y));
            x += width(entry);
        }
    }

    private static void dose(SvgWriter svg, Side side, double x, double y) {
        rect(svg, PictureStyle.dose(side), x, y, HEIGHT, 2);
        rect(svg, PictureStyle.area(side), x, y + 4, HEIGHT - 4, 2);
    }

    private static void words(SvgWriter svg, double x, double y) {
        rect(svg, "words", x, y + 3, 5, 2);
    }

    private static void wave(SvgWriter svg, double x, double y) {
        svg.empty(
                "path",
                "class",
                "wave-none",
                "d",
                "M" + SvgWriter.number(x) + " " + SvgWriter.number(y + HEIGHT) + "c3 0 5 -10 8 -10s7 10 12 10");
    }

    private static void rect(SvgWriter svg, String kind, double x, double y, double height, double corner) {
        svg.empty(
                "rect",
                "class",
                kind,
                "x",
                SvgWriter.number(x),
                "y",
                SvgWriter.number(y),
                "width",
                SvgWriter.number(SIGN),
                "height",
                SvgWriter.number(height),
                "rx",
                SvgWriter.number(corner));
    }
}
