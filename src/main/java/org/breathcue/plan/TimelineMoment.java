package org.breathcue.plan;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/** One moment of a timeline for people: what sounds then, and the lines of the script that made it. */
public final class TimelineMoment {
    private TimelineMoment() {}

    /** What lies over {@code frame}; in silence, what was heard last and what comes. Every line ends with a line feed. */
    public static String of(Timeline timeline, long frame) {
        List<Event> now = timeline.events().stream()
                .filter(event -> event.startFrame() <= frame && frame < event.endFrame())
                .toList();
        StringBuilder text = new StringBuilder();
        text.append("at ")
                .append(TimelineText.clock(frame, timeline.frameRate()))
                .append('\n');
        now.forEach(event -> text.append(TimelineText.line(event, timeline.frameRate())));
        boolean silent = now.stream().noneMatch(TimelineMoment::sounds);
        Set<Span> lines = new LinkedHashSet<>();
        now.forEach(event -> causes(event).forEach(lines::add));
        if (silent) {
            text.append("silence\n");
            Optional<Event> before = sounding(timeline).stream()
                    .filter(event -> event.endFrame() <= frame)
                    .max(Comparator.comparingLong(Event::endFrame));
            Optional<Event> after = sounding(timeline).stream()
                    .filter(event -> event.startFrame() > frame)
                    .findFirst();
            before.ifPresent(event -> text.append("before: ").append(TimelineText.line(event, timeline.frameRate())));
            after.ifPresent(event -> text.append("after:  ").append(TimelineText.line(event, timeline.frameRate())));
            before.map(Event::source).ifPresent(lines::add);
            after.map(Event::source).ifPresent(lines::add);
        }
        lines.forEach(span -> text.append(line(span)));
        return text.toString();
    }

    private static List<Event> sounding(Timeline timeline) {
        return timeline.events().stream().filter(TimelineMoment::sounds).toList();
    }

    private static boolean sounds(Event event) {
        return event.match(mark -> false, speech -> true, breath -> true, dose -> false, chime -> true, wait -> false);
    }

    /** The lines of the script to show for an event; none for a chapter, which the events in it explain. */
    private static Stream<Span> causes(Event event) {
        return event.match(
                mark -> Stream.empty(),
                speech -> Stream.of(speech.source()),
                breath -> Stream.of(breath.source()),
                dose -> Stream.of(dose.source()),
                chime -> Stream.of(chime.source()),
                wait -> Stream.of(wait.source()));
    }

    /** The line of the script, as it stands there. */
    private static String line(Span span) {
        return PrintableText.of(span.toString()) + " | "
                + PrintableText.of(span.source().lineText(span.line()).strip()) + "\n";
    }
}
