package org.breathcue.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.EventTrack;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/** Writes one moment of a timeline as text: the events at that moment, and the lines of the script that caused them. */
public final class TimelineMoment {
    private TimelineMoment() {}

    /**
     * Returns the events at {@code frame}; in silence, also the last sound before it and the first sound after it.
     * Every line ends with a line feed.
     */
    public static String of(Timeline timeline, long frame) {
        List<Event> now = new TimelineIndex(timeline).all().allAt(frame);
        StringBuilder text = new StringBuilder();
        text.append("at ")
                .append(DurationText.clockWithMillis(frame, timeline.frameRate()))
                .append('\n');
        now.forEach(event -> text.append(TimelineText.line(event, timeline.frameRate())));
        Set<Span> lines = new LinkedHashSet<>();
        now.forEach(event -> causes(event).forEach(lines::add));
        if (now.stream().noneMatch(TimelineMoment::sounds)) {
            text.append("silence\n");
            EventTrack<Event> sounds = new EventTrack<>(
                    timeline.events().stream().filter(TimelineMoment::sounds).toList());
            Optional<Event> before = sounds.endingLast(frame);
            Optional<Event> after =
                    sounds.events().stream().skip(sounds.firstAfter(frame)).findFirst();
            before.ifPresent(event -> text.append("before: ").append(TimelineText.line(event, timeline.frameRate())));
            after.ifPresent(event -> text.append("after:  ").append(TimelineText.line(event, timeline.frameRate())));
            before.map(Event::source).ifPresent(lines::add);
            after.map(Event::source).ifPresent(lines::add);
        }
        lines.forEach(span -> text.append(line(span)));
        return text.toString();
    }

    private static boolean sounds(Event event) {
        return event.match(mark -> false, speech -> true, breath -> true, dose -> false, chime -> true, wait -> false);
    }

    /**
     * Returns the lines of the script to show for an event; none for a chapter, because its events have lines of their
     * own.
     */
    private static Stream<Span> causes(Event event) {
        return event.match(
                mark -> Stream.empty(),
                speech -> Stream.of(speech.source()),
                breath -> Stream.of(breath.source()),
                dose -> Stream.of(dose.source()),
                chime -> Stream.of(chime.source()),
                wait -> Stream.of(wait.source()));
    }

    /** Returns a place in the script and the text of its line. */
    private static String line(Span span) {
        return PrintableText.of(span.toString()) + " | "
                + PrintableText.of(span.source().lineText(span.line()).strip()) + "\n";
    }
}
