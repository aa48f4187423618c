package org.breathcue.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/**
 * Decides what is played after a gesture: a pure function of the timeline, of the position of the session, and of the gesture.
 * Immutable.
 *
 * <p><b>Overview.</b> A session is a list of {@link Passage}s. Without gestures it is the timeline up to the next place where the
 * script waits for the listener, and then that wait. A gesture replaces the list. The rule behind every replacement is that whatever
 * was interrupted is owed: interrupted words are spoken again from their start, and an interrupted breath is taken again from its
 * inhale, so that no dose is shorter than prescribed. After a wait of more than 10 seconds the listener also hears where they are,
 * and the words that lead into the dose.
 *
 * <p><b>Example.</b> A timeline at 1,000 frames a second has the entering words "Exhale, and turn." at frames 800 to 950, and a dose of
 * 20 seconds at frames 1,000 to 21,000, with breaths of 4 seconds. The listener presses a key at frame 6,500, inside the second breath:
 *
 * <ol>
 *   <li>{@link Gesture#WAIT} gives {@code Wait(ASKED)}; the session stands at 6,500.
 *   <li>A key after 3 seconds gives {@code Timeline(5000, end)}: the breath that began at 5,000 is taken again.
 *   <li>A key after 15 seconds gives, in this order, {@code Words("Left side, seated twist, 15 seconds left.")}, half a second of
 *       {@code Silence}, {@code Again(800, 1000)} for the entering words, and {@code Timeline(5000, end)}.
 * </ol>
 */
final class Transport {
    /** After a longer wait a listener is told where they are, and is led in again. */
    private static final int LONG_WAIT_SECONDS = 10;

    private static final int BACK_SECONDS = 3;
    private static final int FIRST_REMINDER_SECONDS = 30;
    private static final int REMINDER_SECONDS = 60;
    private static final double AFTER_WORDS_SECONDS = 0.5;
    private static final String LAST_CHIME = "end";

    private final TimelineIndex index;
    private final boolean waits;

    /** @param waits whether somebody is there to answer where a script says {@code until ready} */
    Transport(Timeline timeline, boolean waits) {
        this.index = new TimelineIndex(timeline);
        this.waits = waits;
    }

    /**
     * Where a session stands.
     *
     * @param frame the first frame of the timeline that is still owed
     * @param waiting why nothing is heard, if it is for that the listener shall answer
     * @param waited frames that have been waited
     * @param sinceBack frames since the listener went back
     */
    record Stand(long frame, Optional<Passage.Why> waiting, long waited, long sinceBack) {
        /** A frame of the stretch the listener is in: whoever is not ready has not begun the next. */
        private long here() {
            return waiting.equals(Optional.of(Passage.Why.UNTIL_READY)) ? frame - 1 : frame;
        }
    }

    /** The session from a frame on, as far as it goes by itself. */
    List<Passage> from(long frame) {
        if (waits) {
            int next = index.waits().firstAfter(frame);
            if (next < index.waits().size()) {
                long wait = index.waits().start(next);
                return List.of(new Passage.Timeline(frame, wait), new Passage.Wait(Passage.Why.UNTIL_READY, wait, 0));
            }
        }
        return frame < index.timeline().frames()
                ? List.of(new Passage.Timeline(frame, index.timeline().frames()))
                : List.of();
    }

    /** What follows a gesture; nothing is the end. Volume and breath sound are no business of a transport. */
    List<Passage> on(Gesture gesture, Stand stand) {
        long frame = stand.here();
        return switch (gesture) {
            case WAIT -> answer(stand);
            case NEXT -> index.nextStep(frame).map(this::from).orElseGet(() -> end(frame));
            case SKIP_SIDE -> index.nextChapter(frame).map(this::from).orElseGet(() -> end(frame));
            case BACK -> from(back(frame, stand.sinceBack()));
            case AGAIN -> again(stand);
            case WHERE -> told(new LivePhrases.Told(PositionAnnouncement.at(index, frame)), stand);
            case END -> end(stand.frame());
            case SOFTER, LOUDER, BREATH_SOUND -> throw new IllegalArgumentException(gesture + " changes no passage");
        };
    }

    /** The session after a wait, or after a device was lost. */
    List<Passage> resume(long frame, long waited) {
        long owed = owed(frame);
        if (waited <= (long) LONG_WAIT_SECONDS * index.timeline().frameRate()) {
            return from(owed);
        }
        List<Passage> passages = new ArrayList<>(words(new LivePhrases.Told(whereAfterWait(frame)), owed));
        Optional<Long> entrance = index.leadIn(owed);
        Optional<Event.Dose> dose = index.doses().at(owed);
        if (entrance.isPresent() && dose.isPresent()) {
            passages.add(new Passage.Again(entrance.get(), dose.get().startFrame(), owed));
            passages.addAll(from(owed));
        } else {
            // On the way into a dose: from the start of that way.
            passages.addAll(from(Math.min(owed, entrance.orElse(owed))));
        }
        return List.copyOf(passages);
    }

    /** What a listener is told after a long wait at a frame; known as soon as it begins. */
    String whereAfterWait(long frame) {
        return PositionAnnouncement.at(index, owed(frame));
    }

    /** What is heard when a listener has not answered for a while. */
    List<Passage> remind(Stand stand) {
        return told(new LivePhrases.Told(PositionAnnouncement.reminder()), stand);
    }

    /** How many frames will have been waited when the listener is reminded next. */
    long nextReminder(long waited) {
        long first = (long) FIRST_REMINDER_SECONDS * index.timeline().frameRate();
        long every = (long) REMINDER_SECONDS * index.timeline().frameRate();
        return waited < first ? first : first + ((waited - first) / every + 1) * every;
    }

    private List<Passage> answer(Stand stand) {
        if (stand.waiting().isEmpty()) {
            Optional<Long> ready = waits ? index.doses().at(stand.frame()).flatMap(this::waitAfter) : Optional.empty();
            // In a dose until they are ready, listeners say by this that they are.
            return ready.map(this::from)
                    .orElseGet(() -> List.of(new Passage.Wait(Passage.Why.ASKED, stand.frame(), 0)));
        }
        return stand.waiting().get() == Passage.Why.ASKED ? resume(stand.frame(), stand.waited()) : from(stand.frame());
    }

    /** Returns the frame of the wait that ends a dose. */
    private Optional<Long> waitAfter(Event.Dose dose) {
        return index.waits().starting(dose.endFrame(), dose.endFrame() + 1).stream()
                .map(Event::startFrame)
                .findFirst();
    }

    private Optional<Event.Speech> wordsBefore(long frame) {
        int last = index.speech().lastUpTo(frame - 1);
        return last < 0 ? Optional.empty() : Optional.of(index.speech().get(last));
    }

    private List<Passage> again(Stand stand) {
        Optional<Event.Speech> speaking = index.speech().at(stand.frame());
        if (speaking.isPresent() && stand.waiting().isEmpty()) {
            return from(speaking.get().startFrame());
        }
        return speaking.or(() -> wordsBefore(stand.frame()))
                .map(speech -> told(new LivePhrases.Repeated(speech.utterance()), stand))
                .orElseGet(() -> afterwards(stand));
    }

    private List<Passage> told(LivePhrases wording, Stand stand) {
        List<Passage> passages = new ArrayList<>(words(wording, stand.frame()));
        passages.addAll(afterwards(stand));
        return List.copyOf(passages);
    }

    private List<Passage> words(LivePhrases wording, long stand) {
        long pause = Math.round(AFTER_WORDS_SECONDS * index.timeline().frameRate());
        return List.of(new Passage.Words(wording, stand), new Passage.Silence(pause, stand));
    }

    /** On with what was going on, which may be waiting. */
    private List<Passage> afterwards(Stand stand) {
        return stand.waiting().isPresent()
                ? List.of(new Passage.Wait(stand.waiting().get(), stand.frame(), stand.waited()))
                : resume(stand.frame(), 0);
    }

    private long back(long frame, long sinceBack) {
        long start = index.stepStart(frame);
        long soon = (long) BACK_SECONDS * index.timeline().frameRate();
        boolean twice = sinceBack < soon || frame - start < soon;
        return twice && start > 0 ? index.stepStart(start - 1) : start;
    }

    private static List<Passage> end(long frame) {
        return List.of(new Passage.Chime(LAST_CHIME, frame));
    }

    /** The start of the words that were interrupted, else of the cycle of the breath, else the frame itself. */
    private long owed(long frame) {
        return index.speech()
                .at(frame)
                .map(Event::startFrame)
                .or(() -> index.breathStart(frame))
                .orElse(frame);
    }
}
