package org.breathcue.plan.picture;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.plan.markup.MarkupWriter;
import org.breathcue.plan.markup.TextWidth;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * One row of the picture. From top to bottom: the names of the chapters, a band with the events, and the time axis.
 *
 * <p>The events are drawn in layers, from back to front: chapters, doses, breath, words, chimes, waits.
 */
final class PictureRow {
    private static final double LINE = 15;
    private static final double TIER_GAP = 4;
    private static final double UNDER_NAMES = 5;
    private static final double BAND = 64;
    private static final double DOSE_TEXT = 13;
    private static final double WAVE_TOP = 20;
    private static final double WAVE_BOTTOM = 47;
    private static final double WORDS_TOP = 53;
    private static final double WORDS_HEIGHT = 5;
    private static final double AXIS = 22;
    private static final double SMALL = 11.5;
    private static final double THINNEST = 0.8;

    private final Timeline timeline;
    private final List<PictureChapter> chapters;
    private final TimeScale scale;
    private final long start;
    private final List<ChapterLabel> labels;

    PictureRow(Timeline timeline, List<PictureChapter> chapters, TimeScale scale, long start) {
        this.timeline = timeline;
        this.chapters = chapters.stream()
                .filter(chapter -> chapter.parts().stream().anyMatch(part -> isIn(part.mark(), scale, start)))
                .toList();
        this.scale = scale;
        this.start = start;
        this.labels = ChapterLabel.placed(requests(), scale.left(), scale.right());
    }

    private static boolean isIn(Event event, TimeScale scale, long start) {
        return event.startFrame() < start + scale.rowFrames() && event.endFrame() > start;
    }

    private boolean isIn(Event event) {
        return isIn(event, scale, start)
                || (event.lengthFrames() == 0
                        && event.startFrame() >= start
                        && event.startFrame() < start + scale.rowFrames());
    }

    private List<ChapterLabel.Request> requests() {
        List<ChapterLabel.Request> requests = new ArrayList<>();
        for (PictureChapter chapter : chapters) {
            boolean continued = chapter.startFrame() < start;
            if (chapter.kind() == PictureChapter.Kind.DOSE
                    || (chapter.kind() == PictureChapter.Kind.WORDS && !continued)) {
                double x = Math.max(scale.left(), scale.x(chapter.startFrame(), start));
                requests.add(new ChapterLabel.Request(chapter.kind(), x, chapter.name(), continued));
            }
        }
        return requests;
    }

    /** Returns the height of the names above the band. */
    private double names() {
        int tiers = labels.stream().mapToInt(ChapterLabel::tier).max().orElse(-1) + 1;
        return tiers == 0 ? 0 : bottom(tiers) + UNDER_NAMES - TIER_GAP;
    }

    /** Returns the height of all tiers below a tier. */
    private double bottom(int tier) {
        double height = 0;
        for (int i = 0; i < tier; i++) {
            int under = i;
            height += LINE
                            * labels.stream()
                                    .filter(label -> label.tier() == under)
                                    .mapToInt(label -> label.lines().size())
                                    .max()
                                    .orElse(0)
                    + TIER_GAP;
        }
        return height;
    }

    double height() {
        return names() + BAND + AXIS;
    }

    /** Draws the row with its upper edge at {@code y}. */
    void draw(MarkupWriter svg, double y) {
        svg.start("g", "transform", "translate(0 " + MarkupWriter.number(y) + ")");
        double band = names();
        labels.forEach(label -> draw(label, band, svg));
        drawTicks(svg, band);
        svg.start(
                "g",
                "transform",
                "translate(0 " + MarkupWriter.number(band) + ")",
                "clip-path",
                "url(#" + PictureStyle.CLIP + ")");
        drawEvents(svg);
        svg.end();
        svg.end();
    }

    private void drawEvents(MarkupWriter svg) {
        List<Event.Mark> marks = new ArrayList<>();
        List<Event.Dose> doses = new ArrayList<>();
        List<Event.Breath> breaths = new ArrayList<>();
        List<Event.Speech> speech = new ArrayList<>();
        List<Event.Chime> chimes = new ArrayList<>();
        List<Event.Wait> waits = new ArrayList<>();
        timeline.events().stream()
                .filter(this::isIn)
                .forEach(event ->
                        event.match(marks::add, speech::add, breaths::add, doses::add, chimes::add, waits::add));
        marks.forEach(mark -> box(svg, mark, "chapter", 0, BAND, 3, about(mark)));
        doses.forEach(dose -> drawDose(svg, dose));
        drawBreath(svg, breaths);
        speech.forEach(words -> box(svg, words, "words", WORDS_TOP, WORDS_HEIGHT, 2, words.text()));
        chimes.forEach(chime -> Symbols.chime(svg, scale.x(chime.startFrame(), start), WORDS_TOP + WORDS_HEIGHT / 2));
        waits.forEach(wait -> Symbols.wait(svg, scale.x(wait.startFrame(), start), 0, BAND));
    }

    private void draw(ChapterLabel label, double band, MarkupWriter svg) {
        double lowest = band - UNDER_NAMES - bottom(label.tier());
        if (label.tier() > 0) {
            String x = MarkupWriter.number(label.chapterX() + 0.5);
            svg.empty(
                    "path",
                    "class",
                    "leader",
                    "d",
                    "M" + x + " " + MarkupWriter.number(lowest + 3) + "V" + MarkupWriter.number(band - 1));
        }
        for (int i = 0; i < label.lines().size(); i++) {
            svg.text(
                    "text",
                    label.lines().get(i),
                    "class",
                    label.kind() == PictureChapter.Kind.DOSE ? "name" : "quiet",
                    "x",
                    MarkupWriter.number(label.x()),
                    "y",
                    MarkupWriter.number(lowest - LINE * (label.lines().size() - 1 - i)));
        }
    }

    private String about(Event.Mark mark) {
        return mark.name() + ", " + PictureText.clock(mark.startFrame(), timeline.frameRate()) + " to "
                + PictureText.clock(mark.endFrame(), timeline.frameRate());
    }

    private void drawDose(MarkupWriter svg, Event.Dose dose) {
        String text = PictureText.dose(dose.amount());
        box(svg, dose, PictureStyle.dose(BreathCurve.side(dose)), 0, WAVE_BOTTOM, 3, text);
        TimeScale.Interval interval = scale.within(dose, start);
        if (TextWidth.of(text, SMALL) + 6 <= interval.width()) {
            svg.text(
                    "text",
                    text,
                    "class",
                    "small",
                    "x",
                    MarkupWriter.number(interval.x() + 4),
                    "y",
                    MarkupWriter.number(DOSE_TEXT));
        }
    }

    private void drawBreath(MarkupWriter svg, List<Event.Breath> breaths) {
        double end = Math.min(scale.right(), scale.x(timeline.frames(), start));
        svg.empty(
                "path",
                "class",
                "rest",
                "d",
                "M" + MarkupWriter.number(scale.left()) + " " + MarkupWriter.number(WAVE_BOTTOM) + "H"
                        + MarkupWriter.number(end));
        BreathCurve curve = new BreathCurve(scale, start, WAVE_TOP, WAVE_BOTTOM);
        for (List<Event.Breath> run : BreathCurve.runs(breaths)) {
            svg.empty("path", "class", PictureStyle.area(BreathCurve.side(run.get(0))), "d", curve.area(run));
            svg.empty("path", "class", PictureStyle.wave(BreathCurve.side(run.get(0))), "d", curve.line(run));
        }
    }

    private void box(
            MarkupWriter svg, Event event, String kind, double top, double height, double corner, String title) {
        TimeScale.Interval interval = scale.within(event, start);
        svg.titled(
                "rect",
                title,
                "class",
                kind,
                "x",
                MarkupWriter.number(interval.x()),
                "y",
                MarkupWriter.number(top),
                "width",
                // A gap of one pixel between neighbours.
                MarkupWriter.number(Math.max(THINNEST, interval.width() - 1)),
                "height",
                MarkupWriter.number(height),
                "rx",
                MarkupWriter.number(corner));
    }

    private void drawTicks(MarkupWriter svg, double band) {
        long every = (long) TimeAxis.secondsBetweenTicks(scale.rowSeconds()) * timeline.frameRate();
        long end = Math.min(start + scale.rowFrames(), timeline.frames());
        for (long frame = start; frame < end; frame += every) {
            double x = scale.x(frame, start);
            svg.empty(
                    "path",
                    "class",
                    "tick",
                    "d",
                    "M" + MarkupWriter.number(x + 0.5) + " " + MarkupWriter.number(band + BAND + 1) + "v4");
            svg.text(
                    "text",
                    PictureText.clock(frame, timeline.frameRate()),
                    "class",
                    "small",
                    "x",
                    MarkupWriter.number(x + 3),
                    "y",
                    MarkupWriter.number(band + BAND + 14));
        }
    }
}
