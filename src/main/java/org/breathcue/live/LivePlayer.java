package org.breathcue.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breathcue.device.LiveSink;
import org.breathcue.device.Pacing;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.Quantizer;

/**
 * Plays a session live in blocks of at most 10 ms, as fast as the sink accepts them, and handles the listener's
 * gestures between blocks. Until the first gesture, the sink gets the same bytes as an export. Plays once. One thread
 * calls {@link #play}; any thread may call {@link #gesture}, {@link #status} and {@link #stop}.
 */
public final class LivePlayer {
    private static final int BLOCKS_PER_SECOND = 100;
    private static final double FADE_SECONDS = 0.015;
    private static final double VOLUME_STEP_DB = 3;
    private static final double SOFTEST_DB = -30;
    private static final int BYTES_PER_FRAME = 4;
    private static final long[] BACKOFF_MILLIS = {100, 200, 500, 1000, 2000};
    private static final long NAP_MILLIS = 50;

    private final Performance performance;
    private final Transport transport;
    private final LiveSink sink;
    private final Pacing pacing;
    private final Quantizer quantizer;
    private final PassageRenderer renderer;
    private final AttentionSound attention;
    private final HeardLog log = new HeardLog();
    /** The log of the status, and those of the trails. */
    private final List<HeardLog> logs = new CopyOnWriteArrayList<>(List.of(log));

    private final Queue<String> sentences = new ConcurrentLinkedQueue<>();
    private final Queue<Gesture> gestures = new ConcurrentLinkedQueue<>();
    private final int blockFrames;
    private final int fade;

    private PassageQueue queue = new PassageQueue(List.of(), 0);

    /** The number of frames since the start of the passage; negative while the passage is faded in. */
    private long position;

    private float volume = 1;
    private long output;
    private int losses;
    private int tries;
    private long reopenedAt = Long.MIN_VALUE / 2;
    private long lastBack = Long.MIN_VALUE / 2;

    /** The number of frames that were heard in all, known when the sink has played everything; −1 before. */
    private volatile long allHeard = -1;

    private volatile boolean stopped;
    private volatile boolean unattended;
    private volatile boolean reconnecting;
    private volatile boolean endedByListener;
    private volatile boolean ended;
    private volatile boolean waiting;
    private volatile String opening = "";
    private volatile boolean breathSound = true;
    private volatile double volumeDb;

    /** Creates a player for a sink. The player finishes the sink at the end; the caller closes it. */
    public LivePlayer(Performance performance, LiveSink sink, Pacing pacing) {
        int rate = performance.timeline().frameRate();
        this.performance = performance;
        this.transport = new Transport(performance.timeline(), performance.waits());
        this.sink = sink;
        this.pacing = pacing;
        this.fade = (int) Math.ceil(FADE_SECONDS * rate);
        this.renderer = new PassageRenderer(performance, fade);
        this.attention = new AttentionSound(rate);
        this.blockFrames = Math.max(1, rate / BLOCKS_PER_SECOND);
        this.quantizer = new Quantizer(performance.timeline().seed(), Math.max(blockFrames, fade));
        note(0);
    }

    /**
     * Plays from a frame of the timeline to the end, or until {@link #stop}. Returns when everything has been played. A session that was
     * interrupted there goes on: the listener hears where they are, the words that set up the stretch and lead into its dose, and then
     * what is owed, so that no dose is shorter than prescribed.
     *
     * @throws IOException if the sink fails, except if its device is lost: then the player waits for a device
     */
    public Outcome play(SessionStart start) throws IOException {
        if (!start.goesOn()) {
            // Nothing was cut, so there is no fade.
            return play(new PassageQueue(transport.from(start.frame()), 0), 0);
        }
        PassageQueue owed = new PassageQueue(transport.goOn(start.frame()), 0);
        return play(owed, owed.leadIn(fade));
    }

    private Outcome play(PassageQueue first, long start) throws IOException {
        try {
            if (opening.isEmpty()) {
                begin(first, start);
            } else {
                begin(new PassageQueue(transport.opening(opening, first.passages()), 0), 0);
            }
            Outcome outcome = pump();
            if (!reconnecting) {
                sink.finish();
                allHeard = output;
            }
            return outcome;
        } finally {
            ended = true;
        }
    }

    /** Adds a gesture, which is handled after the current block. May be called by any thread. */
    public void gesture(Gesture gesture) {
        gestures.add(gesture);
    }

    /** Sets a sentence that is said before the session. To be called before {@link #play}. */
    public void openWith(String sentence) {
        opening = sentence;
    }

    /**
     * Says a sentence after the current block, and then goes on with what it interrupted: words are said again from their start, and a breath is
     * taken again from its inhale; a wait goes on. During the closing chime, nothing is said. May be called by any thread.
     */
    public void say(String sentence) {
        sentences.add(sentence);
    }

    /** Turns the sound down by 20 dB within 15 ms, or up again. May be called by any thread. */
    public void duck(boolean down) {
        attention.duck(down);
    }

    /** Plays a soft tone, together with whatever is heard. May be called by any thread. */
    public void confirm() {
        attention.confirm();
    }

    /** Returns whether the session waits for the listener. May be called by any thread. */
    public boolean isWaiting() {
        return waiting;
    }

    /**
     * Makes {@link #play} fade out within 15 ms and return {@code STOPPED}. May be called by any thread, more than
     * once.
     */
    public void stop() {
        stopped = true;
    }

    /**
     * Makes the session continue by itself where the script says {@code until ready}, because nobody can answer any more.
     * May be called by any thread.
     */
    public void unattended() {
        unattended = true;
    }

    /** Returns what the listener hears now. May be called by any thread. */
    public Status status() {
        long heard = sink.heard();
        HeardLog.Entry entry = log.at(heard);
        Passage passage = entry.queue().passage();
        Status.State state;
        if (ended || passage == null) {
            state = Status.State.ENDED;
        } else if (reconnecting) {
            state = Status.State.RECONNECTING;
        } else {
            state = passage.state();
        }
        long position = entry.position(heard);
        long frame = passage == null ? entry.queue().end(performance.timeline()) : passage.playheadAt(position);
        String words = passage == null || ended || reconnecting ? "" : words(passage, position);
        return new Status(state, frame, words, volumeDb, breathSound);
    }

    private String words(Passage passage, long position) {
        long frame = passage.timelineFrame(Math.max(0, position));
        if (frame != Passage.NO_FRAME) {
            return transport.wordsAt(frame);
        }
        return position > 0 ? passage.words() : "";
    }

    /**
     * Returns a record of everything the listener hears from now on. To be called before {@link #play}; the record can
     * be read by one other thread.
     */
    public HeardTrail trail() {
        HeardTrail trail = new HeardTrail(() -> allHeard < 0 ? sink.heard() : allHeard);
        trail.log().add(output, queue, position);
        logs.add(trail.log());
        return trail;
    }

    /** Returns what the listener has heard so far. May be called by any thread. */
    public Heard heard() {
        return log.heard(sink.heard());
    }

    /** Returns whether the listener ended the session before its end. May be called by any thread. */
    public boolean endedByListener() {
        return endedByListener;
    }

    /** Returns whether the audio device is lost. May be called by any thread. */
    public boolean isWithoutDevice() {
        return reconnecting;
    }

    private Outcome pump() throws IOException {
        while (true) {
            if (stopped) {
                fadeOut();
                return Outcome.STOPPED;
            }
            Gesture gesture = gestures.poll();
            String sentence = gesture == null ? sentences.poll() : null;
            if (gesture != null) {
                act(gesture);
            } else if (sentence != null) {
                interruptWith(sentence);
            } else if (!block()) {
                return Outcome.FINISHED;
            }
        }
    }

    /** Writes one block of the current passage, or moves to the next passage. Returns false at the end of the queue. */
    private boolean block() throws IOException {
        Passage passage = queue.passage();
        if (passage == null) {
            return false;
        }
        if (unattended && passage instanceof Passage.Wait wait && wait.why() == WaitReason.UNTIL_READY) {
            cutTo(new PassageQueue(transport.from(wait.playhead()), 0));
            return true;
        }
        long left = renderer.frames(passage) - position;
        if (left <= 0) {
            cutTo(queue.next());
            return true;
        }
        int n = (int) Math.min(blockFrames, left);
        boolean moves = renderer.render(passage, position, queue.endsInACut(), n);
        if (!moves) {
            // Silence while words are being synthesised comes before the passage.
            note(position - n);
        }
        write(passage, n, moves);
        remindIfDue();
        return true;
    }

    private void remindIfDue() {
        if (queue.passage() instanceof Passage.Wait wait
                && wait.why() == WaitReason.UNTIL_READY
                && wait.waited() + position >= transport.nextReminder(wait.waited())) {
            cutTo(new PassageQueue(transport.remind(playbackState()), 0));
        }
    }

    private void act(Gesture gesture) throws IOException {
        switch (gesture) {
            case SOFTER, LOUDER -> {
                double step = gesture == Gesture.SOFTER ? -VOLUME_STEP_DB : VOLUME_STEP_DB;
                volumeDb = Math.max(SOFTEST_DB, Math.min(0, volumeDb + step));
                volume = (float) Decibels.toLinear(volumeDb);
                renderer.volume(volume);
            }
            case BREATH_SOUND -> {
                breathSound = !breathSound;
                renderer.breathSound(breathSound);
            }
            case WAIT, PAUSE, CONTINUE, NEXT, BACK, AGAIN, WHERE, SKIP_SIDE, END -> {
                Passage passage = queue.passage();
                if (gesture == Gesture.CONTINUE && queue.waiting() == null) {
                    // A fade would be heard.
                    return;
                }
                if (passage != null && passage.state() == Status.State.ENDING) {
                    endSooner(gesture);
                    return;
                }
                Transport.PlaybackState state = fadedOut();
                List<Passage> next = transport.on(gesture, state);
                endedByListener |= next.stream().anyMatch(Passage.Chime.class::isInstance);
                if (gesture == Gesture.AGAIN) {
                    log.repeat();
                }
                if (gesture == Gesture.BACK) {
                    lastBack = output;
                }
                cutTo(new PassageQueue(next, 0));
            }
        }
    }

    private void interruptWith(String sentence) throws IOException {
        Passage passage = queue.passage();
        if (passage != null && passage.state() != Status.State.ENDING) {
            cutTo(new PassageQueue(transport.say(sentence, fadedOut()), 0));
        }
    }

    /** Fades out, and returns the state from before. */
    private Transport.PlaybackState fadedOut() throws IOException {
        Transport.PlaybackState state = playbackState();
        int before = losses;
        fadeOut();
        // If the fade was not played, the position is another one.
        return losses == before ? state : playbackState();
    }

    /** During the closing chime, {@code END} stops at once and all other gestures are ignored. */
    private void endSooner(Gesture gesture) throws IOException {
        if (gesture == Gesture.END) {
            fadeOut();
            cutTo(queue.next());
        }
    }

    private Transport.PlaybackState playbackState() {
        Passage passage = queue.passage();
        Passage.Wait wait = queue.waiting();
        if (wait != null) {
            // Words before the wait, such as a reminder, belong to the wait.
            long waited = wait.equals(passage) ? wait.waited() + position : wait.waited();
            return new Transport.PlaybackState(wait.playhead(), Optional.of(wait.why()), waited, output - lastBack);
        }
        long frame = passage == null ? performance.timeline().frames() : passage.playheadAt(position);
        return new Transport.PlaybackState(frame, Optional.empty(), 0, output - lastBack);
    }

    private void cutTo(PassageQueue next) {
        begin(next, next.leadIn(fade));
    }

    private void begin(PassageQueue next, long start) {
        queue = next;
        position = start;
        waiting = next.waiting() != null;
        note(position);
        renderer.prepare(next);
        if (next.passage() instanceof Passage.Wait wait) {
            renderer.prepare(transport.whereAfterWait(wait.playhead()));
        }
    }

    /** Records that the current passage is written from now on, from a position on. */
    private void note(long start) {
        for (int i = 0; i < logs.size(); i++) {
            logs.get(i).add(output, queue, start);
        }
    }

    /** Writes the next frames of the passage, fading out to silence. */
    private void fadeOut() throws IOException {
        Passage passage = queue.passage();
        if (passage != null && renderer.renderFadeOut(passage, position, queue.endsInACut())) {
            write(passage, fade, true);
        }
    }

    private void write(Passage passage, int n, boolean moves) throws IOException {
        attention.apply(renderer.block(), n, volume);
        byte[] bytes = quantizer.quantize(renderer.ditherFrame(passage, position, output), renderer.block(), n);
        if (moves) {
            position += n;
        }
        output += n;
        try {
            sink.write(bytes, 0, BYTES_PER_FRAME * n);
        } catch (LiveSink.LineLostException e) {
            recover();
        }
    }

    /** Waits for a device, and continues with what was not played. */
    private void recover() throws IOException {
        losses++;
        reconnecting = true;
        long heard = sink.heard();
        HeardLog.Entry entry = log.at(heard);
        long since = pacing.nanoTime();
        if (heard - reopenedAt > performance.timeline().frameRate()) {
            tries = 0;
        } else {
            // A device that is lost again within a second does not work yet.
            backOff();
        }
        while (!isGivenUp() && !sink.reopen()) {
            backOff();
        }
        if (isGivenUp()) {
            // Without a device, a fade or a chime would be inaudible.
            stopped = true;
            queue = new PassageQueue(List.of(), 0);
            return;
        }
        reconnecting = false;
        double seconds = (pacing.nanoTime() - since) / 1e9;
        long silent = Math.round(seconds * performance.timeline().frameRate());
        List<Passage> owed = passagesAfterLoss(entry.queue(), entry.position(heard), silent);
        output = sink.heard();
        reopenedAt = output;
        cutTo(new PassageQueue(owed, 0));
    }

    /**
     * Returns the passages to play after the device was lost.
     *
     * @param lost the queue that was audible when the device was lost
     * @param at the position in its current passage
     * @param silent the number of frames without a device
     */
    private List<Passage> passagesAfterLoss(PassageQueue lost, long at, long silent) {
        if (!queue.hasSamePassages(lost)) {
            // A gesture was handled but its effect not played yet: play it from its start.
            return queue.passages();
        }
        Passage passage = lost.passage();
        List<Passage> rest = new ArrayList<>(lost.remaining());
        if (passage == null) {
            return rest;
        }
        return passage.match(
                timeline -> transport.resume(timeline.playheadAt(at), silent),
                again -> rest,
                words -> rest,
                silence -> rest,
                wait -> {
                    rest.set(0, new Passage.Wait(wait.why(), wait.playhead(), wait.waited() + Math.max(0, at)));
                    return rest;
                },
                chime -> rest);
    }

    private boolean isGivenUp() {
        return stopped || gestures.contains(Gesture.END);
    }

    private void backOff() {
        nap(BACKOFF_MILLIS[Math.min(tries, BACKOFF_MILLIS.length - 1)]);
        tries++;
    }

    private void nap(long millis) {
        for (long slept = 0; slept < millis && !isGivenUp(); slept += NAP_MILLIS) {
            pacing.sleep(NAP_MILLIS * 1_000_000);
        }
    }
}
