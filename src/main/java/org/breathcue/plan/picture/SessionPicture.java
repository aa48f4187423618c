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
    private static final double WIDTH = 960;
    private static final double TOP = 18;
    private static final double HEADING = 36;
    private static final double TITLE = 18 * TextWidth.BOLD;
    private static final double LEGEND = 22;
    private static final double BETWEEN_ROWS = 12;
    private static final double BOTTOM = -6;

    private final Timeline timeline;
    private final List<PictureChapter> chapters;

    private SessionPicture(Timeline timeline) {
        this.timeline = timeline;
        this.chapters = PictureChapter.of(timeline);
    }

    /** Returns the picture of a timeline, with a line feed at the end. */
    public static String of(Timeline timeline) {
        return new SessionPicture(timeline).svg();
    }

    private String svg() {
        TimeScale scale = new TimeScale(
                timeline.frameRate(),
                RowLength.of(
                        timeline.frames(),
                        timeline.frameRate(),
                        chapters.stream()
                                .filter(chapter -> chapter.kind() == PictureChapter.Kind.DOSE)
                                .map(PictureChapter::lengthFrames)
                                .toList()));
        List<PictureRow> rows = new ArrayList<>();
        for (long start = 0; start < timeline.frames(); start += scale.rowFrames()) {
            rows.add(new PictureRow(timeline, chapters, scale, start));
        }
        Legend legend = new Legend(timeline);
        String heading = timeline.title() + " · " + PictureText.clock(timeline.frames(), timeline.frameRate());
        // The legend goes beside the heading if there is room, otherwise below it.
        double beside = TimeScale.RIGHT - legend.width();
        boolean isBeside = TimeScale.LEFT + TextWidth.of(heading, TITLE) < beside;
        double first = TOP + HEADING + (isBeside ? 0 : LEGEND);
        double height = first + BOTTOM;
        for (PictureRow row : rows) {
            height += row.height() + BETWEEN_ROWS;
        }

        MarkupWriter svg = start(height);
        svg.text(
                "text",
                TextWidth.cut(heading, TITLE, TimeScale.WIDTH),
                "class",
                "heading",
                "x",
                MarkupWriter.number(TimeScale.LEFT),
                "y",
                MarkupWriter.number(TOP + 17));
        legend.draw(svg, isBeside ? beside : TimeScale.LEFT, isBeside ? TOP + 15 : TOP + 17 + LEGEND);
        double y = first;
        for (PictureRow row : rows) {
            row.draw(svg, y);
            y += row.height() + BETWEEN_ROWS;
        }
        svg.end();
        return svg.done();
    }

    private MarkupWriter start(double height) {
        String size = MarkupWriter.number(Math.ceil(height));
        MarkupWriter svg = MarkupWriter.picture(
                "viewBox",
                "0 0 " + MarkupWriter.number(WIDTH) + " " + size,
                "width",
                MarkupWriter.number(WIDTH),
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
                MarkupWriter.number(TimeScale.LEFT),
                "y",
                "-1",
                "width",
                MarkupWriter.number(TimeScale.WIDTH),
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
                MarkupWriter.number(WIDTH - 1),
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
