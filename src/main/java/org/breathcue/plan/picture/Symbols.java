package org.breathcue.plan.picture;

/** Small signs. */
final class Symbols {
    private Symbols() {}

    /** A chime that begins at a place: a diamond. */
    static void chime(SvgWriter svg, double x, double y) {
        svg.empty(
                "path",
                "class",
                "bell",
                "d",
                "M" + SvgWriter.number(x) + " " + SvgWriter.number(y) + "l4.5 -4.5 4.5 4.5 -4.5 4.5z");
    }

    /** Where a live session waits: a dashed line. */
    static void wait(SvgWriter svg, double x, double y, double height) {
        svg.empty(
                "path",
                "class",
                "wait",
                "d",
                "M" + SvgWriter.number(x) + " " + SvgWriter.number(y) + "v" + SvgWriter.number(height));
    }
}
