package org.breathcue.plan.picture;

import org.breathcue.plan.markup.MarkupWriter;

/** Draws the symbols of chimes and waits. */
final class Symbols {
    private Symbols() {}

    /** Draws the start of a chime: a diamond with its left corner at a point. */
    static void chime(MarkupWriter svg, double x, double y) {
        svg.empty(
                "path",
                "class",
                "bell",
                "d",
                "M" + MarkupWriter.number(x) + " " + MarkupWriter.number(y) + "l4.5 -4.5 4.5 4.5 -4.5 4.5z");
    }

    /** Draws a point at which a live session waits: a dashed vertical line. */
    static void wait(MarkupWriter svg, double x, double y, double height) {
        svg.empty(
                "path",
                "class",
                "wait",
                "d",
                "M" + MarkupWriter.number(x) + " " + MarkupWriter.number(y) + "v" + MarkupWriter.number(height));
    }
}
