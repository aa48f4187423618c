package org.breathcue.plan.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.plan.markup.MarkupWriter;
import org.breathcue.plan.markup.TextWidth;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;

/** Explains the symbols that occur in the picture. */
final class Legend {
    private static final double SYMBOL_WIDTH = 20;
    private static final double GAP = 16;
    private static final double SIZE = 11.5;
    private static final double HEIGHT = 11;

    private final Set<Entry> entries = EnumSet.noneOf(Entry.class);

    /** A symbol and its meaning, in the order of the legend. */
    private enum Entry {
        BOTH_SIDES("hold or movement") {
            @Override
            void draw(MarkupWriter svg, double x, double y) {
                dose(svg, Side.NONE, x, y);
            }
        },
        LEFT("left side") {
            @Override
            void draw(MarkupWriter svg, double x, double y) {
                dose(svg, Side.LEFT, x, y);
            }
        },
        RIGHT("right side") {
            @Override
            void draw(MarkupWriter svg, double x, double y) {
                dose(svg, Side.RIGHT, x, y);
            }
        },
        BREATH("breath: up is in, down is out") {
            @Override
            void draw(MarkupWriter svg, double x, double y) {
                wave(svg, x, y);
            }
        },
        WORDS("words") {
            @Override
            void draw(MarkupWriter svg, double x, double y) {
                words(svg, x, y);
            }
        },
        CHIME("chime") {
            @Override
            void draw(MarkupWriter svg, double x, double y) {
                Symbols.chime(svg, x + 7, y + HEIGHT / 2);
            }
        },
        WAIT("waits for you") {
            @Override
            void draw(MarkupWriter svg, double x, double y) {
                Symbols.wait(svg, x + SYMBOL_WIDTH / 2, y - 1, HEIGHT + 2);
            }
        };

        private final String meaning;

        Entry(String meaning) {
            this.meaning = meaning;
        }

        /** Draws the symbol with its upper left corner at a point. */
        abstract void draw(MarkupWriter svg, double x, double y);

        private double width() {
            return SYMBOL_WIDTH + 5 + TextWidth.of(meaning, SIZE) + GAP;
        }
    }

    Legend(Timeline timeline) {
        timeline.events().stream().flatMap(Legend::entries).forEach(entries::add);
    }

    private static Stream<Entry> entries(Event event) {
        return event.match(
                mark -> Stream.empty(),
                speech -> Stream.of(Entry.WORDS),
                breath -> Stream.of(side(breath), Entry.BREATH),
                dose -> Stream.of(side(dose)),
                chime -> Stream.of(Entry.CHIME),
                wait -> Stream.of(Entry.WAIT));
    }

    private static Entry side(Event event) {
        return switch (BreathCurve.side(event)) {
            case NONE -> Entry.BOTH_SIDES;
            case LEFT -> Entry.LEFT;
            case RIGHT -> Entry.RIGHT;
        };
    }

    double width() {
        return entries.stream().mapToDouble(Entry::width).sum() - GAP;
    }

    /** Returns the number of lines that the legend needs in a width. */
    int lines(double across) {
        return lined(across).size();
    }

    private List<List<Entry>> lined(double across) {
        List<List<Entry>> lines = new ArrayList<>();
        double x = 0;
        for (Entry entry : entries) {
            boolean fits = x + entry.width() - GAP <= across;
            if (lines.isEmpty() || !fits) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.get(lines.size() - 1).add(entry);
            x += entry.width();
        }
        return lines;
    }

    /**
     * Draws the legend.
     *
     * @param y the baseline of its first line
     * @param across the width that it has
     * @param lineHeight the distance of its lines
     */
    void draw(MarkupWriter svg, double left, double y, double across, double lineHeight) {
        double baseline = y;
        for (List<Entry> line : lined(across)) {
            draw(svg, line, left, baseline);
            baseline += lineHeight;
        }
    }

    private static void draw(MarkupWriter svg, List<Entry> line, double left, double y) {
        double x = left;
        for (Entry entry : line) {
            entry.draw(svg, x, y - HEIGHT + 2);
            svg.text(
                    "text",
                    entry.meaning,
                    "class",
                    "small",
                    "x",
                    MarkupWriter.number(x + SYMBOL_WIDTH + 5),
                    "y",
                    MarkupWriter.number(y));
            x += entry.width();
        }
    }

    private static void dose(MarkupWriter svg, Side side, double x, double y) {
        rect(svg, PictureStyle.dose(side), x, y, HEIGHT, 2);
        rect(svg, PictureStyle.area(side), x, y + 4, HEIGHT - 4, 2);
    }

    private static void words(MarkupWriter svg, double x, double y) {
        rect(svg, "words", x, y + 3, 5, 2);
    }

    private static void wave(MarkupWriter svg, double x, double y) {
        svg.empty(
                "path",
                "class",
                "wave-none",
                "d",
                "M" + MarkupWriter.number(x) + " " + MarkupWriter.number(y + HEIGHT) + "c3 0 5 -10 8 -10s7 10 12 10");
    }

    private static void rect(MarkupWriter svg, String kind, double x, double y, double height, double corner) {
        svg.empty(
                "rect",
                "class",
                kind,
                "x",
                MarkupWriter.number(x),
                "y",
                MarkupWriter.number(y),
                "width",
                MarkupWriter.number(SYMBOL_WIDTH),
                "height",
                MarkupWriter.number(height),
                "rx",
                MarkupWriter.number(corner));
    }
}
