package org.breathcue.plan;

import java.math.BigDecimal;
import java.util.Locale;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.duration.DurationText;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.SoundSection;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Delivery;

/** Writes a timeline as text for people: a heading, then one line for each event. */
public final class TimelineText {
    private TimelineText() {}

    /** Returns the whole timeline. Every line ends with a line feed. */
    public static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        text.append(PrintableText.of(timeline.title()))
                .append(" · ")
                .append(DurationText.clockWithMillis(timeline.frames(), timeline.frameRate()))
                .append(" · voice ")
                .append(timeline.voice())
                .append(
                        timeline.delivery() == Delivery.PLAIN
                                ? ""
                                : ", " + timeline.delivery().word())
                .append(" · ")
                .append(timeline.frames())
                .append(" frames at ")
                .append(timeline.frameRate())
                .append(" Hz\n");
        text.append(choices(timeline));
        text.append(sounds(timeline));
        timeline.events().forEach(event -> text.append(line(event, timeline.frameRate())));
        return text.toString();
    }

    /** Returns the line of one event, with a line feed at the end. */
    static String line(Event event, int frameRate) {
        return String.format(
                Locale.ROOT,
                "%s %10d +%9d  %s @%s\n",
                DurationText.clockWithMillis(event.startFrame(), frameRate),
                event.startFrame(),
                event.lengthFrames(),
                what(event),
                PrintableText.of(event.source().toString()));
    }

    /** Returns the values chosen from ranges, one line for each. */
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

    /** Returns the sounds under the words, one line for each section; nothing if they do not change. */
    private static String sounds(Timeline timeline) {
        StringBuilder text = new StringBuilder();
        if (timeline.sounds().size() > 1) {
            for (SoundSection section : timeline.sounds()) {
                Sound sound = section.sound();
                text.append(String.format(
                        Locale.ROOT,
                        "sound from %s %10d  breath %s, level %s, background %s\n",
                        DurationText.clockWithMillis(section.startFrame(), timeline.frameRate()),
                        section.startFrame(),
                        sound.breath().word(),
                        sound.level().word(),
                        PrintableText.of(
                                sound.background().map(Sound.Background::key).orElse(Sound.Background.OFF))));
            }
        }
        return text.toString();
    }

    private static String what(Event event) {
        return event.match(
                mark -> "mark   " + quoted(mark.name()),
                speech -> "speech " + speech.role().key() + " " + quoted(speech.text()) + recording(speech)
                        + place(speech),
                breath -> "breath " + breath.phase().key()
                        + (breath.cycle() > 0 ? " " + breath.cycle() : "")
                        + (breath.teaching() ? " teaching" : "")
                        + place(breath),
                dose -> "hold   " + dose.form().key() + " " + amount(dose.amount()) + place(dose),
                chime -> "chime  " + PrintableText.of(chime.sound()) + place(chime),
                wait -> "wait" + place(wait));
    }

    private static String recording(Event.Speech speech) {
        return speech.utterance()
                .recording()
                .map(name -> " from " + PrintableText.of(name))
                .orElse("");
    }

    private static String amount(DoseAmount amount) {
        return BigDecimal.valueOf(amount.value()).stripTrailingZeros().toPlainString() + " "
                + amount.unit().key();
    }

    private static String place(Event event) {
        Place place = event.place();
        if (place == null) {
            return "";
        }
        String side = place.side() == Side.NONE ? "" : " " + place.side().key();
        return String.format(
                Locale.ROOT, "  [step %d set %d%s time %d]", place.step(), place.set(), side, place.time());
    }

    private static String quoted(String text) {
        return '"' + PrintableText.of(text) + '"';
    }
}
