package org.breathcue.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The index of a timeline by time: one {@link EventTrack} for each kind of event, and the questions that need several
 * of them. Immutable; built once in O(n).
 */
public final class TimelineIndex {
    private final Timeline timeline;
    private final EventTrack<Event> all;
    private final EventTrack<Event.Mark> marks;
    private final EventTrack<Event.Speech> speech;
    private final EventTrack<Event.Breath> breaths;
    private final EventTrack<Event.Dose> doses;
    private final EventTrack<Event.Chime> chimes;
    private final EventTrack<Event.Wait> waits;

    public TimelineIndex(Timeline timeline) {
        List<Event.Mark> markEvents = new ArrayList<>();
        List<Event.Speech> speechEvents = new ArrayList<>();
        List<Event.Breath> breathEvents = new ArrayList<>();
        List<Event.Dose> doseEvents = new ArrayList<>();
        List<Event.Chime> chimeEvents = new ArrayList<>();
        List<Event.Wait> waitEvents = new ArrayList<>();
        for (Event event : timeline.events()) {
            event.match(
                    markEvents::add,
                    speechEvents::add,
                    breathEvents::add,
                    doseEvents::add,
                    chimeEvents::add,
                    waitEvents::add);
        }
        this.timeline = timeline;
        this.all = new EventTrack<>(timeline.events());
        this.marks = new EventTrack<>(markEvents);
        this.speech = new EventTrack<>(speechEvents);
        this.breaths = new EventTrack<>(breathEvents);
        this.doses = new EventTrack<>(doseEvents);
        this.chimes = new EventTrack<>(chimeEvents);
        this.waits = new EventTrack<>(waitEvents);
    }

    public Timeline timeline() {
        return timeline;
    }

    /** Returns events of every kind. */
    public EventTrack<Event> all() {
        return all;
    }

    public EventTrack<Event.Mark> marks() {
        return marks;
    }

    public EventTrack<Event.Speech> speech() {
        return speech;
    }

    public EventTrack<Event.Breath> breaths() {
        return breaths;
    }

    /** Returns the doses, which never overlap. */
    public EventTrack<Event.Dose> doses() {
        return doses;
    }

    public EventTrack<Event.Chime> chimes() {
        return chimes;
    }

    public EventTrack<Event.Wait> waits() {
        return waits;
    }

    /** Returns the breath phases that lie wholly inside a dose. */
    public List<Event.Breath> breathsIn(Event.Dose dose) {
        return breaths.starting(dose.startFrame(), dose.endFrame()).stream()
                .filter(breath -> breath.endFrame() <= dose.endFrame())
                .toList();
    }

    /** Returns whether the breath is held throughout a dose. */
    public boolean isHeld(Event.Dose dose) {
        List<Event.Breath> phases = breathsIn(dose);
        return !phases.isEmpty()
                && phases.stream().allMatch(breath -> breath.phase().isHold());
    }

    /**
     * Returns the start of the breath that a frame belongs to: of its inhale inside a dose, of the phase alone outside.
     * Empty where the breath is held throughout a dose.
     */
    public Optional<Long> breathStart(long frame) {
        return breaths.at(frame).flatMap(phase -> {
            Optional<Event.Dose> dose = phase.cycle() == 0 ? Optional.empty() : doses.at(frame);
            if (dose.filter(this::isHeld).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(dose.flatMap(around -> breathsIn(around).stream()
                            .filter(other -> other.cycle() == phase.cycle())
                            .findFirst())
                    .orElse(phase)
                    .startFrame());
        });
    }

    /**
     * Returns the start of what leads into the dose that takes place at a frame or comes next: of its entering words,
     * or of a breath ahead of them in the same place. Empty if no words lead into it.
     */
    public Optional<Long> leadIn(long frame) {
        int i = doses.firstUnfinished(frame);
        if (i == doses.size()) {
            return Optional.empty();
        }
        Event.Dose dose = doses.get(i);
        long from = i == 0 ? 0 : doses.end(i - 1);
        Predicate<Event> samePlace =
                event -> dose.place() != null && dose.place().equals(event.place());
        Optional<Long> words = speech.starting(from, dose.startFrame()).stream()
                .filter(event -> event.role() == Role.ENTER && samePlace.test(event))
                .map(Event::startFrame)
                .findFirst();
        // An exhale that leads in has an inhale ahead of it.
        Optional<Long> breath = breaths.starting(from, dose.startFrame()).stream()
                .filter(samePlace)
                .map(Event::startFrame)
                .findFirst();
        return words.map(start -> Math.min(start, breath.orElse(start)));
    }

    /** Returns the start of the first chapter of a step, given the step's ordinal from 1. */
    public OptionalLong startOfStep(int step) {
        return marks.events().stream()
                .filter(mark -> mark.place() != null && mark.place().step() == step)
                .mapToLong(Event::startFrame)
                .findFirst();
    }

    /** Returns the start of the step that a frame belongs to: the first of the chapters of all its sides and sets. */
    public long stepStart(long frame) {
        int i = chapter(frame);
        while (i > 0 && sameStep(i - 1, i)) {
            i--;
        }
        return marks.size() == 0 ? 0 : marks.start(i);
    }

    /** Returns the start of the step after the one that a frame belongs to. */
    public Optional<Long> nextStep(long frame) {
        int i = chapter(frame);
        int next = i + 1;
        while (next < marks.size() && sameStep(next, i)) {
            next++;
        }
        return next < marks.size() ? Optional.of(marks.start(next)) : Optional.empty();
    }

    /** Returns the start of the next chapter: the next side of the same step, or the next step. */
    public Optional<Long> nextChapter(long frame) {
        int next = chapter(frame) + 1;
        return next < marks.size() ? Optional.of(marks.start(next)) : Optional.empty();
    }

    private int chapter(long frame) {
        return Math.max(0, marks.lastUpTo(frame));
    }

    private boolean sameStep(int one, int other) {
        Place a = marks.get(one).place();
        Place b = marks.get(other).place();
        return a != null && b != null && a.step() == b.step();
    }
}
