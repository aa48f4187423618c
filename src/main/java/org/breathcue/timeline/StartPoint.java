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
        List<Event.Dose> doses = timeline.events(Event.Dose.class);
        long best = 0;
        for (Event event : timeline.events()) {
            boolean begins = event.match(
                    mark -> true, speech -> true, breath -> false, dose -> false, chime -> false, wait -> false);
            if (begins && event.startFrame() <= frame && doses.stream().noneMatch(dose -> isInside(event, dose))) {
                best = Math.max(best, event.startFrame());
            }
        }
        return OptionalLong.of(best);
    }

    private static boolean isInside(Event event, Event.Dose dose) {
        return (event.startFrame() > dose.startFrame() && event.startFrame() < dose.endFrame())
                || (event.startFrame() == dose.startFrame() && event instanceof Event.Speech);
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
        return Optional.of(event.match(
                mark -> new Event.Mark(start, length, mark.source(), mark.place(), mark.name()),
                speech -> new Event.Speech(
                        start, length, speech.source(), speech.place(), speech.utterance(), speech.role()),
                breath -> new Event.Breath(
                        start,
                        length,
                        breath.source(),
                        breath.place(),
                        breath.phase(),
                        breath.cycle(),
                        breath.teaching()),
                dose -> new Event.Dose(start, length, dose.source(), dose.place(), dose.form(), dose.amount()),
                chime -> new Event.Chime(start, length, chime.source(), chime.place(), chime.sound()),
                wait -> new Event.Wait(start, length, wait.source(), wait.place())));
    }
}
