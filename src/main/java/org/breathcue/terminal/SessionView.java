package org.breathcue.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.breathcue.live.Status;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

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
    private final TimelineIndex index;
    private final boolean keys;
    private final int clockColumns;

    /** @param keys whether there are keys to steer with */
    SessionView(Timeline timeline, boolean keys) {
        this.timeline = timeline;
        this.index = new TimelineIndex(timeline);
        this.keys = keys;
        this.clockColumns =
                ClockText.remaining(timeline.frames(), timeline.frameRate()).length();
    }

    /** The lines while it plays, at most {@code rows}, each of at most {@code columns}. */
    List<ScreenLine> lines(Status status, int columns, int rows) {
        Moment moment = Moment.at(index, status.frame());
        int bar = barColumns(columns);
        List<ScreenLine> lines = List.of(
                name(moment, columns),
                breath(moment, status, bar, columns),
                beside(dose(moment, status), total(status), bar, columns, TextStyle.PLAIN),
                ScreenLine.of(Columns.fit("Next: " + next(moment), columns), TextStyle.PLAIN),
                state(status, bar, columns));
        return kept(lines, rows);
    }

    /** The keys, in the place of the other lines. */
    List<ScreenLine> help(int columns, int rows) {
        List<ScreenLine> lines = TerminalText.KEYS.stream()
                .map(line -> ScreenLine.of(Columns.fit(line, columns), TextStyle.PLAIN))
                .toList();
        return lines.subList(0, Math.min(lines.size(), Math.max(1, rows)));
    }

    /** What stays to be read when it has ended. */
    List<ScreenLine> ended(Status status, int columns) {
        ScreenLine ended =
                ScreenLine.of(Columns.fit(TerminalText.ended(status.frame(), timeline), columns), TextStyle.PLAIN);
        return status.frame() < timeline.frames()
                ? List.of(name(Moment.at(index, status.frame()), columns), ended)
                : List.of(ended);
    }

    private static ScreenLine name(Moment moment, int columns) {
        Event.Mark mark = moment.mark();
        return ScreenLine.of(Columns.fit(mark == null ? "" : mark.name(), columns), TextStyle.STRONG);
    }

    private static ScreenLine breath(Moment moment, Status status, int bar, int columns) {
        Event.Breath breath = status.state() == Status.State.PLAYING ? moment.breath() : null;
        int width = Math.min(bar, columns);
        double fullness = breath == null ? 0 : fullness(breath, status.frame());
        int halves = (int) Math.round(fullness * width * 2);
        String full = "━".repeat(halves / 2) + "╸".repeat(halves % 2);
        ScreenLine line = ScreenLine.of(full, TextStyle.BREATH).and("─".repeat(width - full.length()), TextStyle.FAINT);
        String word = breath == null ? "" : " ".repeat(GAP) + word(breath.phase());
        return width + word.length() > columns ? line : line.and(word, TextStyle.PLAIN);
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
        Event.Dose dose = moment.dose();
        if (dose == null) {
            return moment.coming() == null ? "" : DoseText.of(moment.coming().amount()) + " to come";
        }
        String left = ClockText.remaining(dose.endFrame() - status.frame(), timeline.frameRate()) + " left";
        Event.Breath breath = moment.breath();
        boolean counts = dose.amount().unit() == DoseUnit.BREATHS && dose.form() != DoseForm.FLOW;
        return counts && breath != null
                ? "breath " + breath.cycle() + " of " + Math.round(dose.amount().value()) + ", " + left
                : left + " of " + DoseText.of(dose.amount());
    }

    private String total(Status status) {
        String left = ClockText.remaining(timeline.frames() - status.frame(), timeline.frameRate());
        return " ".repeat(Math.max(0, clockColumns - left.length())) + left + " left in all";
    }

    private static String next(Moment moment) {
        Event.Mark next = moment.next();
        return next == null ? "the end" : next.name();
    }

    private ScreenLine state(Status status, int bar, int columns) {
        return switch (status.state()) {
            case WAITING -> strong(TerminalText.waiting(keys ? KeyMode.SINGLE : KeyMode.NONE), columns);
            case RECONNECTING -> strong(TerminalText.DEVICE_GONE, columns);
            case ENDING, ENDED -> strong(TerminalText.ENDING, columns);
            case PLAYING, SPEAKING -> {
                String hint = keys ? "Any key pauses, ? shows the keys" : "Ctrl-C stops the session";
                yield beside(hint, sound(status), bar, columns, TextStyle.FAINT);
            }
        };
    }

    private static ScreenLine strong(String text, int columns) {
        return ScreenLine.of(Columns.fit(text, columns), TextStyle.STRONG);
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
    private static ScreenLine beside(String left, String right, int bar, int columns, TextStyle style) {
        if (right.isEmpty() || bar + GAP + Columns.of(right) > columns) {
            return ScreenLine.of(Columns.fit(left, columns), style);
        }
        return ScreenLine.of(Columns.pad(Columns.fit(left, bar), bar + GAP), style)
                .and(right, style);
    }

    private static List<ScreenLine> kept(List<ScreenLine> lines, int rows) {
        List<Integer> given = DISPENSABLE.subList(0, Math.min(DISPENSABLE.size(), Math.max(0, lines.size() - rows)));
        return IntStream.range(0, lines.size())
                .filter(i -> !given.contains(i))
                .mapToObj(lines::get)
                .toList();
    }
}
