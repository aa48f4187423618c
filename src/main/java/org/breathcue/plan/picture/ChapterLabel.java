package org.breathcue.plan.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breathcue.plan.markup.TextWidth;
import org.jspecify.annotations.Nullable;

/**
 * The name of a chapter, placed above a row.
 *
 * @param chapterX the x coordinate of the start of the chapter
 * @param tier the height of the label: 0 is nearest to the chapter
 * @param lines the name, wrapped to {@code width}
 */
record ChapterLabel(PictureChapter.Kind kind, double chapterX, double x, double width, int tier, List<String> lines) {
    static final double SIZE = 12.5;

    private static final int MOST_LINES = 3;
    private static final int MOST_TIERS = 6;
    private static final double GAP = 7;
    private static final double NARROWEST_WORDS = 90;
    private static final double FREE_WIDTH = 130;
    private static final String CONTINUED = "… ";

    ChapterLabel {
        lines = List.copyOf(lines);
    }

    double right() {
        return x + width;
    }

    /**
     * A name to be placed above a row.
     *
     * @param x the x coordinate of the start of the chapter in the row
     * @param continued whether the chapter began in an earlier row
     */
    record Request(PictureChapter.Kind kind, double x, String name, boolean continued) {
        private String text() {
            return (continued ? CONTINUED : "") + name;
        }
    }

    /**
     * Places names. A name goes directly above its chapter, wrapped if the chapter is narrow. If the chapter is too
     * narrow even for that, the name goes one tier above all names that it would overlap, so that its line down to the
     * chapter crosses none of them. A name that does not fit into {@value #MOST_TIERS} tiers is left out. Our own
     * method: names are placed from right to left.
     *
     * @param requests sorted from left to right
     * @param start the x coordinate of the start of the row
     * @param end the x coordinate of the end of the row
     */
    static List<ChapterLabel> placed(List<Request> requests, double start, double end) {
        List<ChapterLabel> placed = new ArrayList<>();
        double right = end;
        for (int i = requests.size() - 1; i >= 0; i--) {
            Request request = requests.get(i);
            ChapterLabel label = placed(request, right - request.x(), start, end, placed);
            right = request.x() - GAP;
            if (label != null) {
                placed.add(label);
                right = label.tier() == 0 ? label.x() - GAP : right;
            }
        }
        placed.sort(Comparator.comparingDouble(ChapterLabel::chapterX));
        return placed;
    }

    private static @Nullable ChapterLabel placed(
            Request request, double room, double start, double end, List<ChapterLabel> others) {
        if (request.kind() == PictureChapter.Kind.WORDS) {
            // The name is only the start of the words. Cut or omit it: the words are drawn as events as well.
            return room < NARROWEST_WORDS
                    ? null
                    : label(request, request.x(), 0, List.of(TextWidth.cut(request.text(), SIZE, room)));
        }
        List<String> fitting = TextWidth.wrapped(request.text(), SIZE * TextWidth.BOLD, room);
        if (fitting.size() <= (request.continued() ? 1 : MOST_LINES) && widest(fitting) <= room) {
            return label(request, request.x(), 0, fitting);
        }
        if (request.continued()) {
            return null;
        }
        List<String> free = TextWidth.wrapped(request.text(), SIZE * TextWidth.BOLD, FREE_WIDTH);
        double width = widest(free);
        double x = Math.max(start, Math.min(request.x(), end - width));
        int tier = 1
                + others.stream()
                        .filter(other -> other.right() + GAP > x && other.x() - GAP < x + width)
                        .mapToInt(ChapterLabel::tier)
                        .max()
                        .orElse(-1);
        return tier >= MOST_TIERS ? null : label(request, x, tier, free);
    }

    private static ChapterLabel label(Request request, double x, int tier, List<String> lines) {
        return new ChapterLabel(request.kind(), request.x(), x, widest(lines), tier, lines);
    }

    private static double widest(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> TextWidth.of(line, SIZE * TextWidth.BOLD))
                .max()
                .orElse(0);
    }
}
