package org.breathcue.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.live.Status;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;
import org.breathcue.timeline.LungVolume;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/**
 * Computes the lines of the screen from a status. The number and order of the lines do not change, and no line is wider
 * than the terminal. From top to bottom: the stretch, the breath, the dose and the remaining time, the words, the next
 * stretch, the state.
 */
final class SessionView {
    /** The number of lines if the terminal has enough rows. */
    static final int LINES = 6;

    private static final int MOST_BAR_COLUMNS = 40;
    private static final int FEWEST_BAR_COLUMNS = 10;
    private static final int GAP = 2;
    /** The columns to the right of the bar. */
    private static final int RIGHT_COLUMNS = 19;
    /** The indexes of the lines to leave out if the terminal has too few rows, in this order. */
    private static final List<Integer> DISPENSABLE = List.of(3, 4, 2, 1, 5);

    private static final String SHOW_KEYS = "Any key pauses, ? shows the keys";
    private static final String HIDE_KEYS = "Any key pauses, ? hides the keys";

    private final Timeline timeline;
    private final TimelineIndex index;
    private final boolean keys;
    private final LongFunction<String> goingOn;
    private final int clockColumns;

    /**
     * @param keys whether keys control the session
     * @param goingOn returns the command that continues from a frame
     */
    SessionView(Timeline timeline, boolean keys, LongFunction<String> goingOn) {
        this.timeline = timeline;
        this.index = new TimelineIndex(timeline);
        this.keys = keys;
        this.goingOn = goingOn;
        this.clockColumns =
                ClockText.remaining(timeline.frames(), timeline.frameRate()).length();
    }

    /** Returns the lines during playback: at most {@code rows} lines of at most {@code columns} columns. */
    List<ScreenLine> lines(Status status, int columns, int rows) {
        VisibleEvents events = VisibleEvents.at(index, status.frame());
        int bar = barColumns(columns);
        List<ScreenLine> lines = List.of(
                name(events, columns),
                breath(events, status, bar, columns),
                beside(dose(events, status), total(status), bar, columns, TextStyle.PLAIN),
                ScreenLine.of(Columns.fit(status.words(), columns), TextStyle.FAINT),
                ScreenLine.of(Columns.fit("Next: " + next(events), columns), TextStyle.PLAIN),
                state(status, SHOW_KEYS, bar, columns));
        return kept(lines, rows);
    }

    /**
     * Returns the list of keys, which replaces all lines but the state. The state is the last one to be left out. In a narrow terminal, there
     * are more lines than during playback.
     */
    List<ScreenLine> help(Status status, int columns, int rows) {
        Stream<ScreenLine> keyLines = TerminalText.keys(columns).stream()
                .limit(Math.max(0, rows - 1))
                .map(line -> ScreenLine.of(Columns.fit(line, columns), TextStyle.PLAIN));
        return Stream.concat(keyLines, Stream.of(state(status, HIDE_KEYS, barColumns(columns), columns)))
                .toList();
    }

    /** Returns the lines that remain on the terminal after the end. They are complete, however narrow it is. */
    List<ScreenLine> ended(Status status) {
        List<ScreenLine> lines = new ArrayList<>();
        if (status.frame() < timeline.frames()) {
            lines.add(name(VisibleEvents.at(index, status.frame()), Integer.MAX_VALUE));
        }
        TerminalText.ended(status.frame(), timeline, goingOn)
                .forEach(line -> lines.add(ScreenLine.of(line, TextStyle.PLAIN)));
        return lines;
    }

    private static ScreenLine name(VisibleEvents events, int columns) {
        Event.Mark mark = events.mark();
        return ScreenLine.of(Columns.fit(mark == null ? "" : mark.name(), columns), TextStyle.STRONG);
    }

    private ScreenLine breath(VisibleEvents events, Status status, int bar, int columns) {
        Event.Breath breath = status.state() == Status.State.PLAYING ? events.breath() : null;
        int width = Math.min(bar, columns);
        double fullness = breath == null ? 0 : fullness(breath, status.frame());
        int halves = (int) Math.round(fullness * width * 2);
        String full = "━".repeat(halves / 2) + "╸".repeat(halves % 2);
        ScreenLine line = ScreenLine.of(full, TextStyle.BREATH).and("─".repeat(width - full.length()), TextStyle.FAINT);
        String word = breath == null ? "" : " ".repeat(GAP) + word(breath.phase());
        return width + word.length() > columns ? line : line.and(word, TextStyle.PLAIN);
    }

    /** Returns how full the lungs are, 0 to 1. Inhale and exhale follow half a cosine. */
    double fullness(Event.Breath breath, long frame) {
        EventTrack<Event.Breath> breaths = index.breaths();
        LungVolume volume = LungVolume.of(breaths.events(), breaths.lastUpTo(breath.startFrame()));
        double passed = (double) (frame - breath.startFrame()) / breath.lengthFrames();
        double moved = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, passed)));
        return volume.start() + (volume.end() - volume.start()) * moved;
    }

    private static String word(BreathPhase phase) {
        return switch (phase) {
            case INHALE -> "inhale";
            case EXHALE -> "exhale";
            case HOLD_IN, HOLD_OUT -> "hold";
        };
    }

    private String dose(VisibleEvents events, Status status) {
        Event.Dose dose = events.dose();
        if (dose == null) {
            return events.coming() == null
                    ? ""
                    : DoseText.besideClock(events.coming().amount()) + " to come";
        }
        String left = ClockText.remaining(dose.endFrame() - status.frame(), timeline.frameRate()) + " left";
        Event.Breath breath = events.breath();
        boolean counts = dose.amount().unit() == DoseUnit.BREATHS && dose.form() != DoseForm.FLOW;
        return counts && breath != null
                ? "breath " + breath.cycle() + " of " + Math.round(dose.amount().value()) + ", " + left
                : left + " of " + DoseText.besideClock(dose.amount());
    }

    private String total(Status status) {
        String left = ClockText.remaining(timeline.frames() - status.frame(), timeline.frameRate());
        return " ".repeat(Math.max(0, clockColumns - left.length())) + left + " left in all";
    }

    private static String next(VisibleEvents events) {
        Event.Mark next = events.next();
        return next == null ? "the end" : next.name();
    }

    /** @param hint what is shown while nothing special happens, if keys control the session */
    private ScreenLine state(Status status, String hint, int bar, int columns) {
        return switch (status.state()) {
            case WAITING -> strong(TerminalText.waiting(keys ? KeyMode.SINGLE : KeyMode.NONE), columns);
            case RECONNECTING -> strong(TerminalText.DEVICE_GONE, columns);
            case ENDING, ENDED -> strong(TerminalText.ENDING, columns);
            case PLAYING, SPEAKING -> {
                String left = keys ? hint : "Ctrl-C stops the session";
                yield beside(left, sound(status), bar, columns, TextStyle.FAINT);
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

    /**
     * Returns a line with two texts, aligned with the bar and the word beside it. Without room, the right text is left
     * out.
     */
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
