package org.breathcue.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the frame to start playing a timeline from, so that no word is cut off. */
public final class StartPoint {
    private StartPoint() {}

    /** Returns the start of a step, given its ordinal from 1. */
    public static OptionalLong ofStep(Timeline timeline, int step) {
        return new TimelineIndex(timeline).startOfStep(step);
    }

    /**
     * Returns the start of the first chapter whose name starts with {@code name}, in any case, or of the first event
     * that comes from the stretch file of that name.
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
                        .filter(event -> isStretch(event.source().source().name(), name))
                        .mapToLong(Event::startFrame)
                        .findFirst();
    }

    /**
     * Returns the last of these starts at or before {@code frame}: that of a chapter or an utterance outside a dose, of a timed dose of a
     * flow whose words lie inside it, or of a breath of a breathing exercise. Other doses are played as a whole, with the words that lead
     * into them.
     * Empty if the timeline has no such frame.
     */
    public static OptionalLong before(Timeline timeline, long frame) {
        if (frame < 0 || frame >= timeline.frames()) {
            return OptionalLong.empty();
        }
        TimelineIndex index = new TimelineIndex(timeline);
        return OptionalLong.of(Math.max(
                Math.max(
                        lastOutsideDoses(index.marks(), frame, index.doses()),
                        lastOutsideDoses(index.speech(), frame, index.doses())),
                Math.max(lastTimedMove(index, frame), breathOfAnExercise(index, frame))));
    }

    /** Returns the start of the last timed dose of a flow that begins with its words, so that nothing leads into it; 0 if none. */
    private static long lastTimedMove(TimelineIndex index, long frame) {
        for (int i = index.doses().lastUpTo(frame); i >= 0; i--) {
            Event.Dose dose = index.doses().get(i);
            boolean moves = dose.form() == DoseForm.FLOW && dose.amount().unit() == DoseUnit.SECONDS;
            if (moves && index.leadIn(dose.startFrame()).isEmpty()) {
                return dose.startFrame();
            }
        }
        return 0;
    }

    /** Returns the start of the breath that a frame belongs to, if the listener only breathes there; otherwise 0. */
    private static long breathOfAnExercise(TimelineIndex index, long frame) {
        return index.doses()
                .at(frame)
                .filter(dose -> dose.form() == DoseForm.BREATHE)
                .flatMap(dose -> index.breathStart(frame))
                .orElse(0L);
    }

    private static long lastOutsideDoses(EventTrack<?> track, long frame, EventTrack<Event.Dose> doses) {
        for (int i = track.lastUpTo(frame); i >= 0; i--) {
            if (!isInside(track.get(i), doses)) {
                return track.start(i);
            }
        }
        return 0;
    }

    /** A chapter may start with its dose; words that start with a dose belong to it. */
    private static boolean isInside(Event event, EventTrack<Event.Dose> doses) {
        long start = event.startFrame();
        int dose = doses.lastUpTo(start);
        if (dose < 0 || doses.end(dose) <= start) {
            return false;
        }
        return doses.start(dose) < start
                || event.match(
                        mark -> false, speech -> true, breath -> true, inner -> true, chime -> true, wait -> true);
    }

    /** Returns the part of a timeline from a frame on, which becomes frame 0. Events that have begun are shortened. */
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
                sounds(timeline, from),
                events);
    }

    private static List<SoundSection> sounds(Timeline timeline, long from) {
        List<SoundSection> sounds = new ArrayList<>();
        sounds.add(new SoundSection(0, timeline.soundAt(from)));
        timeline.sounds().stream()
                .filter(section -> section.startFrame() > from)
                .map(section -> new SoundSection(section.startFrame() - from, section.sound()))
                .forEach(sounds::add);
        return sounds;
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

    private static boolean isStretch(String file, String name) {
        return file.endsWith("stretches/" + name + ".json") || file.endsWith("stretches/" + name + ".session");
    }
}
