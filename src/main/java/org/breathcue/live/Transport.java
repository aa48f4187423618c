package org.breathcue.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/**
 * Decides what is played after a gesture: a pure function of the timeline, of the position of the session, and of the
 * gesture. Immutable.
 *
 * <p><b>Overview.</b> A session is a list of {@link Passage}s. Without gestures it is the timeline up to the next place
 * where the script waits for the listener, and then that wait. A gesture replaces the list. The rule behind every
 * replacement is that whatever was interrupted is owed: interrupted words are spoken again from their start, and an
 * interrupted breath is taken again from its inhale, so that no dose is shorter than prescribed. After a wait of more
 * than 10 seconds the listener also hears where they are, and the words that lead into the dose.
 *
 * <p><b>Example.</b> A timeline at 1,000 frames a second has the entering words "Exhale, and turn." at frames 800 to
 * 950, and a dose of 20 seconds at frames 1,000 to 21,000, with breaths of 4 seconds. The listener presses a key at
 * frame 6,500, inside the second breath:
 *
 * <ol>
 *   <li>{@link Gesture#WAIT} gives {@code Wait(ASKED)}; the playhead stays at 6,500.
 *   <li>A key after 3 seconds gives {@code Timeline(5000, end)}: the breath that began at 5,000 is taken again.
 *   <li>A key after 15 seconds gives, in this order, {@code Words("Left side, seated twist, 15 seconds left.")}, half a
 *   second of {@code Silence}, {@code Again(800, 1000)} for the entering words, and {@code Timeline(5000, end)}.
 * </ol>
 */
final class Transport {
    /** After a longer wait, the session announces the position and repeats the words that lead into the dose. */
    private static final int LONG_WAIT_SECONDS = 10;

    private static final int BACK_SECONDS = 3;
    private static final int FIRST_REMINDER_SECONDS = 30;
    private static final int REMINDER_SECONDS = 60;
    private static final double AFTER_WORDS_SECONDS = 0.5;
    static final String LAST_CHIME = "end";

    private final TimelineIndex index;
    private final boolean waits;

    /** @param waits whether to wait for the listener where the script says {@code until ready} */
    Transport(Timeline timeline, boolean waits) {
        this.index = new TimelineIndex(timeline);
        this.waits = waits;
    }

    /**
     * The state of a session when a gesture arrives.
     *
     * @param playhead the first frame of the timeline that was not played yet
     * @param waiting the reason for the current wait, if the session waits
     * @param waited the number of frames of that wait so far
     * @param sinceBack the number of frames since the last {@link Gesture#BACK}
     */
    record PlaybackState(long playhead, Optional<WaitReason> waiting, long waited, long sinceBack) {
        /** Returns a frame of the current stretch. At {@code until ready}, the next stretch has not begun yet. */
        private long currentFrame() {
            return waiting.equals(Optional.of(WaitReason.UNTIL_READY)) ? playhead - 1 : playhead;
        }
    }

    /** Returns the frames at which a session with a listener waits for them, in order. */
    List<Long> waits() {
        return index.waits().events().stream()
                .map(Event::startFrame)
                .filter(frame -> !endsHeldBreath(frame))
                .toList();
    }

    /**
     * Returns the frames from which the answers to gestures can be other ones than before, in order. The last one is the length of the
     * timeline.
     */
    List<Long> changes() {
        Timeline timeline = index.timeline();
        SortedSet<Long> changes = new TreeSet<>(List.of(timeline.frames()));
        for (Event event : timeline.events()) {
            changes.add(event.startFrame());
            changes.add(event.endFrame());
        }
        index.marks().events().forEach(mark -> changes.add(mark.startFrame() + soon()));
        index.doses()
                .events()
                .forEach(dose -> changes.addAll(PositionAnnouncement.changes(dose, timeline.frameRate())));
        return List.copyOf(changes.subSet(0L, timeline.frames() + 1));
    }

    /** Returns the passages from a frame up to the next wait or the end. */
    List<Passage> from(long frame) {
        if (waits) {
            int next = index.waits().firstAfter(frame);
            while (next < index.waits().size() && endsHeldBreath(index.waits().start(next))) {
                next++;
            }
            if (next < index.waits().size()) {
                long wait = index.waits().start(next);
                return List.of(new Passage.Timeline(frame, wait), new Passage.Wait(WaitReason.UNTIL_READY, wait, 0));
            }
        }
        return frame < index.timeline().frames()
                ? List.of(new Passage.Timeline(frame, index.timeline().frames()))
                : List.of();
    }

    /** Nobody is asked to hold the breath longer than the script says, so such a hold ends without waiting. */
    private boolean endsHeldBreath(long frame) {
        return index.doses()
                .at(frame - 1)
                .filter(dose -> dose.endFrame() == frame && index.isHeld(dose))
                .isPresent();
    }

    /**
     * Returns the passages after a gesture; an empty list ends the session.
     *
     * @throws IllegalArgumentException for gestures that only change volume or breath sound
     */
    List<Passage> on(Gesture gesture, PlaybackState state) {
        long frame = state.currentFrame();
        return switch (gesture) {
            case WAIT -> answer(state);
            case PAUSE -> List.of(pause(state));
            case CONTINUE -> state.waiting().isEmpty() ? from(frame) : answer(state);
            case NEXT -> index.nextStep(frame).map(this::from).orElseGet(() -> end(frame));
            case SKIP_SIDE -> index.nextChapter(frame).map(this::from).orElseGet(() -> end(frame));
            case BACK -> from(back(frame, state.sinceBack()));
            case AGAIN -> again(state);
            case WHERE -> speak(new LivePhrase.Announcement(PositionAnnouncement.at(index, frame)), state);
            case END -> end(state.playhead());
            case SOFTER, LOUDER, BREATH_SOUND -> throw new IllegalArgumentException(gesture + " changes no passage");
        };
    }

    /** Returns the passages after a wait, or after the device was lost, of {@code waited} frames. */
    List<Passage> resume(long frame, long waited) {
        long owed = owed(frame);
        if (waited <= (long) LONG_WAIT_SECONDS * index.timeline().frameRate()) {
            return from(owed);
        }
        List<Passage> passages = new ArrayList<>(words(new LivePhrase.Announcement(whereAfterWait(frame)), owed));
        Optional<Long> entrance = index.leadIn(owed);
        Optional<Event.Dose> dose = index.doses().at(owed);
        if (entrance.isPresent() && dose.isPresent()) {
            passages.add(new Passage.Again(entrance.get(), dose.get().startFrame(), owed));
            passages.addAll(from(owed));
        } else {
            // Before a dose: continue from the start of the words that lead into it.
            passages.addAll(from(Math.min(owed, entrance.orElse(owed))));
        }
        return List.copyOf(passages);
    }

    /**
     * Returns the passages with which a session that was interrupted at a frame continues in another run: the position in words, the
     * words that set up the stretch, the words that lead into the dose, and what is owed.
     */
    List<Passage> goOn(long frame) {
        long owed = owed(frame);
        if (owed == 0) {
            return from(0);
        }
        List<Passage> passages = new ArrayList<>(words(new LivePhrase.Announcement(whereAfterWait(frame)), owed));
        long start = Math.min(owed, index.leadIn(owed).orElse(owed));
        Optional<Event.Dose> dose = index.doses().at(owed);
        SetupWords.before(index, start)
                .forEach(words -> passages.add(new Passage.Again(words.from(), words.to(), owed)));
        if (dose.isPresent()) {
            long entered = dose.get().startFrame();
            if (start < entered) {
                passages.add(new Passage.Again(start, entered, owed));
            }
            passages.addAll(from(owed));
        } else {
            passages.addAll(from(start));
        }
        return List.copyOf(passages);
    }

    /** Returns the announcement after a long wait at a frame. It is known when the wait begins. */
    String whereAfterWait(long frame) {
        return PositionAnnouncement.at(index, owed(frame));
    }

    /** Returns the passages that remind the listener that the session waits. */
    List<Passage> remind(PlaybackState state) {
        return speak(new LivePhrase.Announcement(PositionAnnouncement.reminder()), state);
    }

    /** Returns the words of the timeline at a frame; empty if there are none. */
    String wordsAt(long frame) {
        return index.speech().at(frame).map(Event.Speech::text).orElse("");
    }

    /** Returns the passages that say a sentence, and then continue the interrupted wait or the session. */
    List<Passage> say(String sentence, PlaybackState state) {
        return speak(new LivePhrase.Announcement(sentence), state);
    }

    /** Returns the passages that say a sentence before anything else. */
    List<Passage> opening(String sentence, List<Passage> then) {
        List<Passage> passages = new ArrayList<>(words(
                new LivePhrase.Announcement(sentence),
                then.isEmpty() ? index.timeline().frames() : then.get(0).playhead()));
        passages.addAll(then);
        return List.copyOf(passages);
    }

    /** Returns the length of the wait, in frames, at which the next reminder is due. */
    long nextReminder(long waited) {
        long first = (long) FIRST_REMINDER_SECONDS * index.timeline().frameRate();
        long every = (long) REMINDER_SECONDS * index.timeline().frameRate();
        return waited < first ? first : first + ((waited - first) / every + 1) * every;
    }

    private List<Passage> answer(PlaybackState state) {
        if (state.waiting().isEmpty()) {
            Optional<Long> ready =
                    waits ? index.doses().at(state.playhead()).flatMap(this::waitAfter) : Optional.empty();
            // In a dose that ends when the listener is ready, the key means "ready".
            return ready.map(this::from)
                    .orElseGet(() -> List.of(new Passage.Wait(WaitReason.ASKED, state.playhead(), 0)));
        }
        return state.waiting().get() == WaitReason.ASKED
                ? resume(state.playhead(), state.waited())
                : from(state.playhead());
    }

    /** Returns a new wait, or the rest of the current one without the words that interrupt it. */
    private static Passage pause(PlaybackState state) {
        return new Passage.Wait(state.waiting().orElse(WaitReason.ASKED), state.playhead(), state.waited());
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

    private List<Passage> again(PlaybackState state) {
        Optional<Event.Speech> last = lastWords(state.playhead());
        if (last.isEmpty()) {
            return afterwards(state);
        }
        Event.Speech words = last.get();
        boolean interrupted =
                state.playhead() < words.endFrame() && state.waiting().isEmpty();
        return interrupted ? from(words.startFrame()) : speak(new LivePhrase.Repeated(words.utterance()), state);
    }

    /** Returns the words that are spoken at a frame, otherwise those that were spoken last before it. */
    Optional<Event.Speech> lastWords(long frame) {
        return index.speech().at(frame).or(() -> wordsBefore(frame));
    }

    private List<Passage> speak(LivePhrase phrase, PlaybackState state) {
        List<Passage> passages = new ArrayList<>(words(phrase, state.playhead()));
        passages.addAll(afterwards(state));
        return List.copyOf(passages);
    }

    private List<Passage> words(LivePhrase phrase, long playhead) {
        long pause = Math.round(AFTER_WORDS_SECONDS * index.timeline().frameRate());
        return List.of(new Passage.Words(phrase, playhead), new Passage.Silence(pause, playhead));
    }

    /** Returns the passages that continue the interrupted wait or the session. */
    private List<Passage> afterwards(PlaybackState state) {
        return state.waiting().isPresent()
                ? List.of(new Passage.Wait(state.waiting().get(), state.playhead(), state.waited()))
                : resume(state.playhead(), 0);
    }

    private long back(long frame, long sinceBack) {
        long start = index.stepStart(frame);
        boolean twice = sinceBack < soon() || frame - start < soon();
        return twice && start > 0 ? index.stepStart(start - 1) : start;
    }

    private long soon() {
        return (long) BACK_SECONDS * index.timeline().frameRate();
    }

    private static List<Passage> end(long frame) {
        return List.of(new Passage.Chime(LAST_CHIME, frame));
    }

    /** Returns the start of the interrupted words, otherwise of the interrupted breath, otherwise the frame itself. */
    private long owed(long frame) {
        return index.speech()
                .at(frame)
                .map(Event::startFrame)
                .or(() -> index.breathStart(frame))
                .orElse(frame);
    }
}
