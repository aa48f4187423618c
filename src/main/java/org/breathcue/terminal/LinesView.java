package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.function.LongFunction;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.live.Status;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;
import org.jspecify.annotations.Nullable;

/** Shows the session as plain lines, one for each change, for screen readers and files. */
final class LinesView implements LiveView {
    private final Timeline timeline;
    private final TimelineIndex index;
    private final PrintWriter out;
    private final KeyMode keys;
    private final LongFunction<String> goingOn;
    private final boolean onlyTrouble;
    private Event.@Nullable Mark mark;
    private Status.State state = Status.State.PLAYING;
    private boolean breathSound = true;

    /**
     * @param keys how the listener can press keys
     * @param goingOn returns the command that continues from a frame
     * @param onlyTrouble whether to print only problems
     */
    LinesView(Timeline timeline, PrintWriter out, KeyMode keys, LongFunction<String> goingOn, boolean onlyTrouble) {
        this.timeline = timeline;
        this.index = new TimelineIndex(timeline);
        this.out = out;
        this.keys = keys;
        this.goingOn = goingOn;
        this.onlyTrouble = onlyTrouble;
    }

    @Override
    public void begin() {
        if (!onlyTrouble) {
            say(TerminalText.introduction(keys));
        }
    }

    @Override
    public void show(Status status, @Nullable TerminalSize size) {
        if (onlyTrouble) {
            showTrouble(status.state());
            return;
        }
        Event.Mark now = VisibleEvents.at(index, status.frame()).mark();
        if (now != null && !now.equals(mark) && status.state() != Status.State.ENDED) {
            mark = now;
            say(stretch(now));
        }
        if (status.breathSound() != breathSound) {
            breathSound = status.breathSound();
            say(breathSound ? "Breath sound on." : "Breath sound off.");
        }
        showState(status.state());
    }

    private void showTrouble(Status.State now) {
        boolean trouble = now == Status.State.RECONNECTING;
        if (trouble != (state == Status.State.RECONNECTING)) {
            say(trouble ? TerminalText.DEVICE_GONE : TerminalText.DEVICE_BACK);
        }
        state = now;
    }

    private void showState(Status.State now) {
        Status.State before = state;
        if (now == before || now == Status.State.ENDED) {
            return;
        }
        state = now;
        if (before == Status.State.RECONNECTING) {
            say(TerminalText.DEVICE_BACK);
        }
        switch (now) {
            case WAITING -> say(TerminalText.waiting(keys));
            case RECONNECTING -> say(TerminalText.DEVICE_GONE);
            case ENDING -> say(TerminalText.ENDING);
            default -> {
                if (before == Status.State.WAITING) {
                    say(TerminalText.GOING_ON);
                }
            }
        }
    }

    private String stretch(Event.Mark now) {
        String doses = DoseText.of(index.doses().starting(now.startFrame(), now.endFrame()));
        return PrintableText.of(now.nameWith(doses));
    }

    @Override
    public void help() {
        if (!onlyTrouble) {
            TerminalText.keysInLines(keys).forEach(this::say);
        }
    }

    @Override
    public void end(Status status) {
        if (!onlyTrouble) {
            TerminalText.ended(status.frame(), timeline, goingOn).forEach(this::say);
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
