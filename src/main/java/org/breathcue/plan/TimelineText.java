package org.breathcue.plan;

import java.math.BigDecimal;
import java.util.Locale;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;

/** A timeline for people: a head line, then one line an event. */
public final class TimelineText {
    private TimelineText() {}

    /** The whole timeline; every line ends with a line feed. */
    public static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        text.append(PrintableText.of(timeline.title()))
                .append(" · ")
                .append(clock(timeline.frames(), timeline.frameRate()))
                .append(" · voice ")
                .append(timeline.voice())
                .append(" · ")
                .append(timeline.frames())
                .append(" frames at ")
                .append(timeline.frameRate())
                .append(" Hz\n");
        text.append(choices(timeline));
        timeline.events().forEach(event -> text.append(line(event, timeline.frameRate())));
        return text.toString();
    }

    /** One event, with a line feed at the end. */
    static String line(Event event, int frameRate) {
        StringBuilder text = new StringBuilder(String.format(
                        Locale.ROOT,
                        "%s %10d +%9d  ",
                        clock(event.startFrame(), frameRate),
                        event.startFrame(),
                        event.lengthFrames()))
                .append(what(event));
        Place place = event.place();
        if (place != null && !(event instanceof Event.Mark)) {
            text.append(String.format(Locale.ROOT, "  [step %d set %d", place.step(), place.set()))
                    .append(place.side() == Side.NONE ? "" : " " + place.side().key())
                    .append(" time ")
                    .append(place.time())
                    .append(']');
        }
        return text.append(" @")
                .append(PrintableText.of(event.source().toString()))
                .append('\n')
                .toString();
    }

    /** What was chosen, a line each. */
    public static String choices(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        for (Choice choice : timeline.choices()) {
            text.append("chosen ")
                    .append(PrintableText.of(choice.range()))
                    .append(": ")
                    .append(PrintableText.of(choice.chosen()))
                    .append(" @")
                    .append(PrintableText.of(choice.source().toString()))
                    .append('\n');
        }
        return text.toString();
    }

    /** {@code 0:12:30.250}: hours, minutes, seconds, to the millisecond before. */
    public static String clock(long frame, int frameRate) {
        long millis = frame * 1000 / frameRate;
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private static String what(Event event) {
        if (event instanceof Event.Mark mark) {
            return "mark   " + quoted(mark.name());
        }
        if (event instanceof Event.Speech speech) {
            return "speech " + speech.role().key() + " "
                    + quoted(speech.utterance().text());
        }
        if (event instanceof Event.Breath breath) {
            return "breath " + breath.phase().key()
                    + (breath.cycle() > 0 ? " " + breath.cycle() : "")
                    + (breath.teaching() ? " teaching" : "");
        }
        if (event instanceof Event.Hold hold) {
            return "hold   " + hold.form().key() + " "
                    + BigDecimal.valueOf(hold.dose().amount())
                            .stripTrailingZeros()
                            .toPlainString()
                    + " " + hold.dose().unit().key();
        }
        if (event instanceof Event.Chime chime) {
            return "chime  " + PrintableText.of(chime.sound());
        }
        return "wait";
    }

    private static String quoted(String text) {
        return '"' + PrintableText.of(text) + '"';
    }
}
