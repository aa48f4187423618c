package org.breathcue.plan.picture;

import java.util.List;
import org.breathcue.plan.markup.MarkupWriter;
import org.breathcue.plan.markup.TextWidth;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * Draws the time and the breath of one stretch as a small picture inside a page: its doses as boxes, the breath as a
 * curve, its words as bars, and a time axis that starts at the stretch. The page chooses the colours of the classes
 * {@code dose}, {@code wave}, {@code words}, {@code base}, {@code tick} and {@code wait}.
 */
public final class StretchPicture {
    /** The width and the height of the picture, in pixels. */
    private static final double WIDTH = 720;

    private static final double HEIGHT = 76;
    private static final double DOSE_TEXT = 15;
    private static final double WAVE_TOP = 22;
    private static final double WAVE_BOTTOM = 44;
    private static final double WORDS_TOP = 49;
    private static final double WORDS_HEIGHT = 5;
    private static final double TICK_TEXT = 72;
    private static final double LETTERS = 14;
    private static final double NARROWEST_TICK = 60;
    private static final int[] TICK_SECONDS = {10, 30, 60, 120, 300, 600, 1800, 3600};

    private final Timeline timeline;
    private final long start;
    private final long end;
    private final TimeScale scale;

    private StretchPicture(Timeline timeline, long start, long end) {
        this.timeline = timeline;
        this.start = start;
        this.end = end;
        int seconds = (int) Math.ceil((double) (end - start) / timeline.frameRate());
        this.scale = new TimeScale(timeline.frameRate(), Math.max(1, seconds), 0, WIDTH);
    }

    /**
     * Draws the part of a timeline from one frame to another.
     *
     * @param label what the picture shows, for screen readers
     */
    public static void draw(MarkupWriter page, Timeline timeline, long start, long end, String label) {
        new StretchPicture(timeline, start, end).draw(page, label);
    }

    private void draw(MarkupWriter page, String label) {
        page.start(
                "svg",
                "viewBox",
                "0 0 " + MarkupWriter.number(WIDTH) + " " + MarkupWriter.number(HEIGHT),
                "role",
                "img",
                "aria-label",
                label);
        within(timeline.events(Event.Dose.class)).forEach(dose -> drawDose(page, dose));
        page.empty(
                "path",
                "class",
                "base",
                "d",
                "M0 " + MarkupWriter.number(WAVE_BOTTOM) + "h" + MarkupWriter.number(WIDTH));
        BreathCurve curve = new BreathCurve(scale, start, WAVE_TOP, WAVE_BOTTOM);
        BreathCurve.runs(within(timeline.events(Event.Breath.class)))
                .forEach(run -> page.empty("path", "class", "wave", "d", curve.line(run)));
        within(timeline.events(Event.Speech.class))
                .forEach(words -> box(page, words, "words", WORDS_TOP, WORDS_HEIGHT));
        within(timeline.events(Event.Wait.class))
                .forEach(wait -> Symbols.wait(page, scale.x(wait.startFrame(), start), 0, WAVE_BOTTOM));
        drawTicks(page);
        page.end();
    }

    private <E extends Event> List<E> within(List<E> events) {
        return events.stream()
                .filter(event -> event.startFrame() >= start && event.startFrame() < end)
                .toList();
    }

    private void drawDose(MarkupWriter page, Event.Dose dose) {
        box(page, dose, "dose", 0, WAVE_BOTTOM);
        String text = PictureText.dose(dose.amount());
        TimeScale.Interval interval = scale.within(dose, start);
        if (TextWidth.of(text, LETTERS) + 6 <= interval.width()) {
            label(page, text, interval.x() + 4, DOSE_TEXT);
        }
    }

    private void box(MarkupWriter page, Event event, String kind, double top, double height) {
        TimeScale.Interval interval = scale.within(event, start);
        page.empty(
                "rect",
                "class",
                kind,
                "x",
                MarkupWriter.number(interval.x()),
                "y",
                MarkupWriter.number(top),
                "width",
                // A gap of one pixel between neighbours.
                MarkupWriter.number(Math.max(1, interval.width() - 1)),
                "height",
                MarkupWriter.number(height));
    }

    private void drawTicks(MarkupWriter page) {
        long every = (long) secondsBetweenTicks() * timeline.frameRate();
        for (long frame = 0; frame < end - start; frame += every) {
            double x = scale.width(frame);
            page.empty(
                    "path",
                    "class",
                    "tick",
                    "d",
                    "M" + MarkupWriter.number(x + 0.5) + " " + MarkupWriter.number(WORDS_TOP + WORDS_HEIGHT + 1)
                            + "v5");
            String text = PictureText.clock(frame, timeline.frameRate());
            if (x + TextWidth.of(text, LETTERS) <= WIDTH) {
                label(page, text, x, TICK_TEXT);
            }
        }
    }

    private int secondsBetweenTicks() {
        for (int seconds : TICK_SECONDS) {
            if (scale.width((long) seconds * timeline.frameRate()) >= NARROWEST_TICK) {
                return seconds;
            }
        }
        return TICK_SECONDS[TICK_SECONDS.length - 1];
    }

    private static void label(MarkupWriter page, String text, double x, double y) {
        page.text("text", text, "x", MarkupWriter.number(x), "y", MarkupWriter.number(y));
    }
}
