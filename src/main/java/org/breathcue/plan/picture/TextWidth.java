package org.breathcue.plan.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How wide text is, about, in a sans-serif font: rather too wide, as every viewer has another one. */
final class TextWidth {
    /** How much wider bold text is. */
    static final double BOLD = 1.16;

    private static final String NARROW = "iljI.,:;'’!|()[] ";
    private static final String SLIM = "frt-/\"";
    private static final String WIDE = "mwMW@%…";
    private static final int FIRST_FULL_WIDTH = 0x1100;
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    /** Pixels at a font size of {@code size} pixels. */
    static double of(String text, double size) {
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

    /** The text in lines that are no wider than {@code width}, unless one word alone is. */
    static List<String> wrapped(String text, double size, double width) {
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

    /** As much of the text as fits, with an ellipsis where some is left out. */
    static String cut(String text, double size, double width) {
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
