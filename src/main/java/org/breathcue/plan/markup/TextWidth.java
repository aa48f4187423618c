package org.breathcue.plan.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Estimates the width of text in a sans-serif font. The estimate is rather too wide, because the font depends on the
 * viewer. Our own table of widths for classes of characters.
 */
public final class TextWidth {
    /** The width of bold text relative to regular text. */
    public static final double BOLD = 1.16;

    private static final String NARROW = "iljI.,:;'’!|()[] ";
    private static final String SLIM = "frt-/\"";
    private static final String WIDE = "mwMW@%…";
    private static final int FIRST_FULL_WIDTH = 0x1100;
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    /** Returns the width in pixels at a font size of {@code size} pixels. */
    public static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::ems).sum();
    }

    private static double ems(int c) {
        if (c >= FIRST_FULL_WIDTH && !(c >= 0x1E00 && c <= 0x20FF)) {
            return 1.05;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.32;
        }
        if (SLIM.indexOf(c) >= 0) {
            return 0.42;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.59;
    }

    /** Returns the text in lines of at most {@code width} pixels. Only a line of a single word can be wider. */
    public static List<String> wrapped(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : SPACES.splitAsStream(text.strip()).toList()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && of(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Returns as much of the text as fits into {@code width} pixels, with an ellipsis if the text is cut. */
    public static String cut(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end).strip() + ELLIPSIS, size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        String start = text.substring(0, end).strip();
        return (start.endsWith(ELLIPSIS) ? start.substring(0, start.length() - 1) : start) + ELLIPSIS;
    }
}
