package org.breathcue.plan.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.plan.markup.MarkupWriter;
import org.breathcue.plan.markup.TextWidth;
import org.breathcue.timeline.Timeline;

/**
 * Draws a session as an SVG picture: rows of time with the names of chapters, doses, breath, words and chimes. The
 * picture supports light and dark mode and screen readers. It contains no scripts and no links to other files. The same
 * timeline always gives the same text.
 */
public final class SessionPicture {
    /** The usual width, in pixels. */
    public static final int WIDTH = 960;

    /** The smallest possible width: that of a small phone. */
    public static final int NARROWEST = 320;

    /** The largest possible width. */
    public static final int WIDEST = 1600;

    private static final double TOP = 18;
    private static final double HEADING = 36;
    private static final double TITLE = 18 * TextWidth.BOLD;
    private static final double LEGEND = 22;
    private static final double BETWEEN_ROWS = 12;
    private static final double BOTTOM = -6;

    private final Timeline timeline;
    private final int width;
    private final List<PictureChapter> chapters;

    private SessionPicture(Timeline timeline, int width) {
        this.timeline = timeline;
        this.width = width;
        this.chapters = PictureChapter.of(timeline);
    }

    /** Returns the picture of a timeline, with a line feed at the end. */
    public static String of(Timeline timeline) {
        return of(timeline, WIDTH);
    }

    /**
     * Returns the picture of a timeline in another width. Letters have the same size in all widths; rows are shorter or longer.
     *
     * @param width in pixels, from {@value #NARROWEST} to {@value #WIDEST}
     */
    public static String of(Timeline timeline, int width) {
        if (width < NARROWEST || width > WIDEST) {
            throw new IllegalArgumentException("a width of " + width);
        }
        return new SessionPicture(timeline, width).svg();
    }

    private String svg() {
        TimeScale scale = TimeScale.of(
                width,
                timeline.frameRate(),
                RowLength.of(
                        timeline.frames(),
                        timeline.frameRate(),
                        chapters.stream()
                                .filter(chapter -> chapter.kind() == PictureChapter.Kind.DOSE)
                                .map(PictureChapter::lengthFrames)
                                .toList(),
                        TimeScale.across(width)));
        List<PictureRow> rows = new ArrayList<>();
        for (long start = 0; start < timeline.frames(); start += scale.rowFrames()) {
            rows.add(new PictureRow(timeline, chapters, scale, start));
        }
        Legend legend = new Legend(timeline);
        String heading = timeline.title() + " · " + PictureText.clock(timeline.frames(), timeline.frameRate());
        // The legend goes beside the heading if there is room, otherwise below it.
        double beside = scale.right() - legend.width();
        boolean isBeside = scale.left() + TextWidth.of(heading, TITLE) < beside;
        double first = TOP + HEADING + (isBeside ? 0 : legend.lines(scale.across()) * LEGEND);
        double height = first + BOTTOM;
        for (PictureRow row : rows) {
            height += row.height() + BETWEEN_ROWS;
        }

        MarkupWriter svg = start(height, scale);
        svg.text(
                "text",
                TextWidth.cut(heading, TITLE, scale.across()),
                "class",
                "heading",
                "x",
                MarkupWriter.number(scale.left()),
                "y",
                MarkupWriter.number(TOP + 17));
        if (isBeside) {
            legend.draw(svg, beside, TOP + 15, scale.across(), LEGEND);
        } else {
            legend.draw(svg, scale.left(), TOP + 17 + LEGEND, scale.across(), LEGEND);
        }
        double y = first;
        for (PictureRow row : rows) {
            row.draw(svg, y);
            y += row.height() + BETWEEN_ROWS;
        }
        svg.end();
        return svg.done();
    }

    private MarkupWriter start(double height, TimeScale scale) {
        String size = MarkupWriter.number(Math.ceil(height));
        MarkupWriter svg = MarkupWriter.picture(
                "viewBox",
                "0 0 " + MarkupWriter.number(width) + " " + size,
                "width",
                MarkupWriter.number(width),
                "height",
                size,
                "role",
                "img",
                "aria-labelledby",
                "title about");
        svg.text("title", timeline.title(), "id", "title");
        svg.text("desc", description(), "id", "about");
        svg.text("style", PictureStyle.CSS);
        svg.start("clipPath", "id", PictureStyle.CLIP);
        svg.empty(
                "rect",
                "x",
                MarkupWriter.number(scale.left()),
                "y",
                "-1",
                "width",
                MarkupWriter.number(scale.across()),
                "height",
                "100");
        svg.end();
        svg.empty(
                "rect",
                "class",
                "card",
                "x",
                "0.5",
                "y",
                "0.5",
                "width",
                MarkupWriter.number(width - 1),
                "height",
                MarkupWriter.number(Math.ceil(height) - 1),
                "rx",
                "8");
        return svg;
    }

    /** Returns a description of the picture for screen readers. */
    private String description() {
        return "A session of " + PictureText.clock(timeline.frames(), timeline.frameRate()) + ". "
                + chapters.stream()
                        .flatMap(chapter -> chapter.parts().stream())
                        .map(this::description)
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String description(PictureChapter.Part part) {
        String doses = part.doses().stream()
                .map(dose -> PictureText.dose(dose.amount()))
                .distinct()
                .collect(Collectors.joining(" and "));
        return PictureText.clock(part.mark().startFrame(), timeline.frameRate()) + " "
                + part.mark().nameWith(doses);
    }
}
