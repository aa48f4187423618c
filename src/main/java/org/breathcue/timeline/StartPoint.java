package org.breathcue.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Places in a timeline to start from: where a step begins, or the words at or before a time, so that no word is cut. */
public final class StartPoint {
    private StartPoint() {}

    /** Where a step begins, by its 1-based ordinal. */
    public static OptionalLong ofStep(Timeline timeline, int step) {
        return timeline.events(Event.Mark.class).stream()
                .filter(mark -> mark.place() != null && mark.place().step() == step)
                .mapToLong(Event::startFrame)
                .findFirst();
    }

    /**
     * Where the first chapter begins whose name starts with {@code name}, whatever its case, or which comes from a stretch file
     * of that name.
     */
    public static OptionalLong ofName(Timeline timeline, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        OptionalLong chapter = timeline.events(Event.Mark.class).stream()
                .filter(mark -> mark.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .mapToLong(Event::startFrame)
                .findFirst();
        return chapter.isPresent()
                ? chapter
                : timeline.events().stream()
                        .filter(event -> event.source().source().name().endsWith("stretches/" + name + ".json"))
                        .mapToLong(Event::startFrame)
                        .findFirst();
    }

    /**
     * The last chapter or words outside a dose that begin at or before {@code frame}: a dose is heard from its entering words
     * on, as a whole.
     */
    public static OptionalLong before(Timeline timeline, long frame) {
        if (frame < 0 || frame >= timeline.frames()) {
            return OptionalLong.empty();
        }
        List<Event.Hold> holds = timeline.events(Event.Hold.class);
        long best = 0;
        for (Event event : timeline.events()) {
            boolean begins = event instanceof Event.Mark || event instanceof Event.Speech;
            if (begins && event.startFrame() <= frame && holds.stream().noneMatch(hold -> isInside(event, hold))) {
                best = Math.max(best, event.startFrame());
            }
        }
        return OptionalLong.of(best);
    }

    private static boolean isInside(Event event, Event.Hold hold) {
        return (event.startFrame() > hold.startFrame() && event.startFrame() < hold.endFrame())
                || (event.startFrame() == hold.startFrame() && event instanceof Event.Speech);
    }

    /** What is left of a timeline from a frame on, which becomes frame 0. */
    public static Timeline tail(Timeline timeline, long from) {
        List<Event> events = new ArrayList<>();
        for (Event event : timeline.events()) {
            moved(event, from).ifPresent(events::add);
        }
        return new Timeline(
                timeline.title(),
                timeline.voice(),
                timeline.frameRate(),
                timeline.frames() - from,
                timeline.seed(),
                timeline.choices(),
                events);
    }

    private static Optional<Event> moved(Event event, long from) {
        if (event.endFrame() <= from) {
            return Optional.empty();
        }
        long start = Math.max(event.startFrame(), from) - from;
        long length = event.endFrame() - from - start;
        if (event instanceof Event.Mark e) {
            return Optional.of(new Event.Mark(start, length, e.source(), e.place(), e.name()));
        } else if (event instanceof Event.Speech e) {
            return Optional.of(new Event.Speech(start, length, e.source(), e.place(), e.utterance(), e.role()));
        } else if (event instanceof Event.Breath e) {
            return Optional.of(
                    new Event.Breath(start, length, e.source(), e.place(), e.phase(), e.cycle(), e.teaching()));
        } else if (event instanceof Event.Hold e) {
            return Optional.of(new Event.Hold(start, length, e.source(), e.place(), e.form(), e.dose()));
        } else if (event instanceof Event.Chime e) {
            return Optional.of(new Event.Chime(start, length, e.source(), e.place(), e.sound()));
        }
        return Optional.of(new Event.Wait(start, length, event.source(), event.place()));
    }
}
