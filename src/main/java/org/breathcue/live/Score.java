package org.breathcue.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Timeline;

/** What of a timeline lies where: all that a transport asks. Immutable. */
final class Score {
    private final Timeline timeline;
    private final List<Event.Mark> marks;
    private final List<Event.Speech> words;
    private final List<Event.Breath> breaths;
    private final List<Event.Dose> doses;
    private final List<Event.Wait> waits;

    Score(Timeline timeline) {
        this.timeline = timeline;
        this.marks = timeline.events(Event.Mark.class);
        this.words = timeline.events(Event.Speech.class);
        this.breaths = timeline.events(Event.Breath.class);
        this.doses = timeline.events(Event.Dose.class);
        this.waits = timeline.events(Event.Wait.class);
    }

    int frameRate() {
        return timeline.frameRate();
    }

    long frames() {
        return timeline.frames();
    }

    /** The chapter a frame lies in. */
    Optional<Event.Mark> mark(long frame) {
        return covering(marks, frame);
    }

    /** The words that are being said. */
    Optional<Event.Speech> wordsAt(long frame) {
        return covering(words, frame);
    }

    /** The last words that began before a frame. */
    Optional<Event.Speech> wordsBefore(long frame) {
        return last(words, speech -> speech.startFrame() < frame);
    }

    /** The dose that is being given. */
    Optional<Event.Dose> dose(long frame) {
        return covering(doses, frame);
    }

    /** The places after a frame, or at it, where a session waits for its listener. */
    List<Long> waitsFrom(long frame) {
        return waits.stream().map(Event::startFrame).filter(at -> at >= frame).toList();
    }

    /** Where the wait lies that ends a dose, if one does. */
    Optional<Long> waitAfter(Event.Dose dose) {
        return waits.stream()
                .map(Event::startFrame)
                .filter(at -> at == dose.endFrame())
                .findFirst();
    }

    /** Where the cycle of a breath begins; outside a dose, where its phase does. */
    Optional<Long> breathCycle(long frame) {
        return covering(breaths, frame).map(breath -> {
            if (breath.cycle() == 0) {
                return breath.startFrame();
            }
            Event.Dose dose = dose(frame).orElseThrow();
            return breaths.stream()
                    .filter(other -> other.cycle() == breath.cycle()
                            && other.startFrame() >= dose.startFrame()
                            && other.startFrame() <= breath.startFrame())
                    .findFirst()
                    .orElse(breath)
                    .startFrame();
        });
    }

    /** How many cycles of a dose have not ended at a frame. */
    long cyclesLeft(Event.Dose dose, long frame) {
        return breaths.stream()
                .filter(breath -> breath.startFrame() >= dose.startFrame()
                        && breath.endFrame() <= dose.endFrame()
                        && breath.endFrame() > frame)
                .map(Event.Breath::cycle)
                .distinct()
                .count();
    }

    /** Where the words begin, or the breath before them, that lead into the dose at or after a frame, in the same place; empty without any. */
    Optional<Long> entrance(long frame) {
        Optional<Event.Dose> dose =
                doses.stream().filter(hold -> hold.endFrame() > frame).findFirst();
        if (dose.isEmpty()) {
            return Optional.empty();
        }
        Place place = dose.get().place();
        long before = last(doses, hold -> hold.endFrame() <= dose.get().startFrame())
                .map(Event::endFrame)
                .orElse(0L);
        Predicate<Event> onTheWay = event -> place != null
                && place.equals(event.place())
                && event.startFrame() >= before
                && event.startFrame() < dose.get().startFrame();
        Optional<Long> said = words.stream()
                .filter(speech -> speech.role() == Role.ENTER && onTheWay.test(speech))
                .map(Event::startFrame)
                .findFirst();
        // An exhale that leads in has an inhale before it.
        Optional<Long> breathed =
                breaths.stream().filter(onTheWay).map(Event::startFrame).findFirst();
        return said.map(start -> Math.min(start, breathed.orElse(start)));
    }

    /** Where the step begins that a frame belongs to: all its sides and times. */
    long stepStart(long frame) {
        int i = markIndex(frame);
        while (i > 0 && sameStep(marks.get(i - 1), marks.get(i))) {
            i--;
        }
        return marks.isEmpty() ? 0 : marks.get(i).startFrame();
    }

    /** Where the next step begins. */
    Optional<Long> nextStep(long frame) {
        int i = markIndex(frame);
        int next = i + 1;
        while (next < marks.size() && sameStep(marks.get(next), marks.get(i))) {
            next++;
        }
        return next < marks.size() ? Optional.of(marks.get(next).startFrame()) : Optional.empty();
    }

    /** Where the next side of this step begins, or the next step. */
    Optional<Long> nextMark(long frame) {
        int next = markIndex(frame) + 1;
        return next < marks.size() ? Optional.of(marks.get(next).startFrame()) : Optional.empty();
    }

    private int markIndex(long frame) {
        int i = 0;
        while (i + 1 < marks.size() && marks.get(i + 1).startFrame() <= frame) {
            i++;
        }
        return i;
    }

    private static boolean sameStep(Event.Mark one, Event.Mark other) {
        Place a = one.place();
        Place b = other.place();
        return a != null && b != null && a.step() == b.step();
    }

    private static <E extends Event> Optional<E> covering(List<E> events, long frame) {
        return last(events, event -> event.startFrame() <= frame && frame < event.endFrame());
    }

    private static <E extends Event> Optional<E> last(List<E> events, Predicate<E> wanted) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (wanted.test(events.get(i))) {
                return Optional.of(events.get(i));
            }
        }
        return Optional.empty();
    }
}
