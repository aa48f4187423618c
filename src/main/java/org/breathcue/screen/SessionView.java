package org.breathcue.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.breathcue.playback.Status;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Dose;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/**
 * What the screen shows, as a pure function of what is heard: always the same number of lines, each in its place, and none wider
 * than the terminal. From top to bottom: the stretch, the breath, the dose and the whole time left, what comes next, what goes on.
 */
final class SessionView {
    /** How many lines it has where there is room for them. */
    static final int LINES = 5;

    private static final int MOST_BAR_COLUMNS = 40;
    private static final int FEWEST_BAR_COLUMNS = 10;
    private static final int GAP = 2;
    /** What stands to the right of the bar. */
    private static final int RIGHT_COLUMNS = 19;
    /** In the order they are given up where the terminal has too few lines. */
    private static final List<Integer> DISPENSABLE = List.of(3, 2, 1, 4);

    private final Timeline timeline;
    private final Moments moments;
    private final boolean keys;
    private final int clockColumns;

    /** @param keys whether there are keys to steer with */
    SessionView(Timeline timeline, boolean keys) {
        this.timeline = timeline;
        this.moments = new Moments(timeline);
        this.keys = keys;
        this.clockColumns =
                Figures.left(timeline.frames(), timeline.frameRate()).length();
    }

    /** The lines while it plays, at most {@code rows}, each of at most {@code columns}. */
    List<Line> lines(Status status, int columns, int rows) {
        Moment moment = moments.at(status.frame());
        int bar = barColumns(columns);
        List<Line> lines = List.of(
                name(moment, columns),
                breath(moment, status, bar, columns),
                beside(dose(moment, status), total(status), bar, columns, Style.PLAIN),
                Line.of(Columns.fit("Next: " + next(moment), columns), Style.PLAIN),
                state(status, bar, columns));
        return kept(lines, rows);
    }

    /** The keys, in the place of the other lines. */
    List<Line> help(int columns, int rows) {
        List<Line> lines = Wording.KEYS.stream()
                .map(line -> Line.of(Columns.fit(line, columns), Style.PLAIN))
                .toList();
        return lines.subList(0, Math.min(lines.size(), Math.max(1, rows)));
    }

    /** What stays to be read when it has ended. */
    List<Line> ended(Status status, int columns) {
        Line ended = Line.of(Columns.fit(Wording.ended(status.frame(), timeline), columns), Style.PLAIN);
        return status.frame() < timeline.frames()
                ? List.of(name(moments.at(status.frame()), columns), ended)
                : List.of(ended);
    }

    private static Line name(Moment moment, int columns) {
        Event.Mark mark = moment.mark();
        return Line.of(Columns.fit(mark == null ? "" : mark.name(), columns), Style.STRONG);
    }

    private static Line breath(Moment moment, Status status, int bar, int columns) {
        Event.Breath breath = status.state() == Status.State.PLAYING ? moment.breath() : null;
        int width = Math.min(bar, columns);
        double fullness = breath == null ? 0 : fullness(breath, status.frame());
        int halves = (int) Math.round(fullness * width * 2);
        String full = "━".repeat(halves / 2) + "╸".repeat(halves % 2);
        Line line = Line.of(full, Style.BREATH).and("─".repeat(width - full.length()), Style.FAINT);
        String word = breath == null ? "" : " ".repeat(GAP) + word(breath.phase());
        return width + word.length() > columns ? line : line.and(word, Style.PLAIN);
    }

    /** How full the lungs are, 0 to 1: it rises and falls along half a cosine, as a breath does. */
    static double fullness(Event.Breath breath, long frame) {
        double passed = (double) (frame - breath.startFrame()) / breath.lengthFrames();
        double rising = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, passed)));
        return switch (breath.phase()) {
            case INHALE -> rising;
            case HOLD_IN -> 1;
            case EXHALE -> 1 - rising;
            case HOLD_OUT -> 0;
        };
    }

    private static String word(BreathPhase phase) {
        return switch (phase) {
            case INHALE -> "inhale";
            case EXHALE -> "exhale";
            case HOLD_IN, HOLD_OUT -> "hold";
        };
    }

    private String dose(Moment moment, Status status) {
        Event.Hold hold = moment.hold();
        if (hold == null) {
            return moment.coming() == null ? "" : Figures.dose(moment.coming().dose()) + " to come";
        }
        String left = Figures.left(hold.endFrame() - status.frame(), timeline.frameRate()) + " left";
        Event.Breath breath = moment.breath();
        boolean counts = hold.dose().unit() == Dose.Unit.BREATHS && hold.form() != Dose.Form.FLOW;
        return counts && breath != null
                ? "breath " + breath.cycle() + " of " + Math.round(hold.dose().amount()) + ", " + left
                : left + " of " + Figures.dose(hold.dose());
    }

    private String total(Status status) {
        String left = Figures.left(timeline.frames() - status.frame(), timeline.frameRate());
        return " ".repeat(Math.max(0, clockColumns - left.length())) + left + " left in all";
    }

    private static String next(Moment moment) {
        Event.Mark next = moment.next();
        return next == null ? "the end" : next.name();
    }

    private Line state(Status status, int bar, int columns) {
        return switch (status.state()) {
            case WAITING -> strong(keys ? Wording.WAITING : Wording.WAITING_WITHOUT_KEYS, columns);
            case RECONNECTING -> strong(Wording.DEVICE_GONE, columns);
            case ENDING, ENDED -> strong(Wording.ENDING, columns);
            case PLAYING, SPEAKING -> {
                String hint = keys ? "Any key waits, ? shows the keys" : "Ctrl-C ends the session";
                yield beside(hint, sound(status), bar, columns, Style.FAINT);
            }
        };
    }

    private static Line strong(String text, int columns) {
        return Line.of(Columns.fit(text, columns), Style.STRONG);
    }

    private static String sound(Status status) {
        List<String> changed = new ArrayList<>();
        if (Math.round(status.volumeDb()) != 0) {
            changed.add(String.format(Locale.ROOT, "−%d dB", Math.round(-status.volumeDb())));
        }
        if (!status.breathSound()) {
            changed.add("breath off");
        }
        return String.join(", ", changed);
    }

    private static int barColumns(int columns) {
        return Math.min(MOST_BAR_COLUMNS, Math.max(FEWEST_BAR_COLUMNS, columns - GAP - RIGHT_COLUMNS));
    }

    /** Two texts in the two columns that the bar and its word make; the right one is left out where it has no room. */
    private static Line beside(String left, String right, int bar, int columns, Style style) {
        if (right.isEmpty() || bar + GAP + Columns.of(right) > columns) {
            return Line.of(Columns.fit(left, columns), style);
        }
        return Line.of(Columns.pad(Columns.fit(left, bar), bar + GAP), style).and(right, style);
    }

    private static List<Line> kept(List<Line> lines, int rows) {
        List<Integer> given = DISPENSABLE.subList(0, Math.min(DISPENSABLE.size(), Math.max(0, lines.size() - rows)));
        return IntStream.range(0, lines.size())
                .filter(i -> !given.contains(i))
                .mapToObj(lines::get)
                .toList();
    }
}
