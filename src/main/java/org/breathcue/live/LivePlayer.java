package org.breathcue.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.breathcue.device.LiveSink;
import org.breathcue.device.Pacing;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.Quantizer;

/**
 * Plays a session live: in blocks of 10 ms at most, at the pace at which the sink takes them, and does what the listener asks for in
 * between. Until somebody asks for something, the sink gets the bytes of an export. Serves once: one thread plays, any thread may ask,
 * look and stop.
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
    private final HeardLog log = new HeardLog();
    private final Queue<Gesture> gestures = new ConcurrentLinkedQueue<>();
    private final int blockFrames;
    private final int fade;
    private final byte[] bytes;

    private PassageQueue program = new PassageQueue(List.of(), 0);

    /** Frames since the start of the passage; less than 0 while it is faded in. */
    private long position;

    private long output;
    private int losses;
    private int tries;
    private long reopenedAt = Long.MIN_VALUE / 2;
    private long lastBack = Long.MIN_VALUE / 2;

    private volatile boolean stopped;
    private volatile boolean reconnecting;
    private volatile boolean ended;
    private volatile boolean breathSound = true;
    private volatile double volumeDb;

    /** Prepares to play into a sink, which is finished at the end, and closed by whoever opened it. */
    public LivePlayer(Performance performance, LiveSink sink, Pacing pacing) {
        int rate = performance.timeline().frameRate();
        this.performance = performance;
        this.transport = new Transport(performance.timeline(), performance.waits());
        this.sink = sink;
        this.pacing = pacing;
        this.quantizer = new Quantizer(performance.timeline().seed());
        this.fade = (int) Math.ceil(FADE_SECONDS * rate);
        this.renderer = new PassageRenderer(performance, fade);
        this.blockFrames = Math.max(1, rate / BLOCKS_PER_SECOND);
        this.bytes = new byte[BYTES_PER_FRAME * Math.max(blockFrames, fade)];
        log.add(0, program, 0);
    }

    /**
     * Plays from a frame of the timeline to the end, or until {@link #stop}. Returns when everything has been heard.
     *
     * @throws IOException if the sink fails in another way than by losing its device, which is waited for
     */
    public Outcome play(long startFrame) throws IOException {
        try {
            // Without a fade: nothing was cut.
            begin(new PassageQueue(transport.from(startFrame), 0), 0);
            Outcome outcome = pump();
            if (!reconnecting) {
                sink.finish();
            }
            return outcome;
        } finally {
            ended = true;
        }
    }

    /** Asks for something; from any thread. */
    public void gesture(Gesture gesture) {
        gestures.add(gesture);
    }

    /** Makes {@link #play} fade out within 15 ms of sound and return {@code STOPPED}; from any thread, any number of times. */
    public void stop() {
        stopped = true;
    }

    /** What is heard now; from any thread. */
    public Status status() {
        long heard = sink.heard();
        HeardLog.Entry entry = log.at(heard);
        Passage passage = entry.program().passage();
        Status.State state;
        if (ended || passage == null) {
            state = Status.State.ENDED;
        } else if (reconnecting) {
            state = Status.State.RECONNECTING;
        } else {
            state = passage.state();
        }
        long frame = passage == null ? performance.timeline().frames() : passage.standAt(entry.position(heard));
        return new Status(state, frame, volumeDb, breathSound);
    }

    private Outcome pump() throws IOException {
        while (true) {
            if (stopped) {
                fadeOut();
                return Outcome.STOPPED;
            }
            Gesture gesture = gestures.poll();
            if (gesture != null) {
                act(gesture);
            } else if (!block()) {
                return Outcome.FINISHED;
            }
        }
    }

    /** Writes some frames of the passage that is on, or goes on to the next; false at the end of the last. */
    private boolean block() throws IOException {
        Passage passage = program.passage();
        if (passage == null) {
            return false;
        }
        long left = renderer.frames(passage) - position;
        if (left <= 0) {
            cutTo(program.next());
            return true;
        }
        int n = (int) Math.min(blockFrames, left);
        // Silence before words that are still being spoken is no part of them.
        boolean moves = renderer.render(passage, position, program.endsInACut(), n);
        write(passage, n, moves);
        remindIfDue();
        return true;
    }

    private void remindIfDue() {
        if (program.passage() instanceof Passage.Wait wait
                && wait.why() == Passage.Why.UNTIL_READY
                && wait.waited() + position >= transport.nextReminder(wait.waited())) {
            cutTo(new PassageQueue(transport.remind(standing()), 0));
        }
    }

    private void act(Gesture gesture) throws IOException {
        switch (gesture) {
            case SOFTER, LOUDER -> {
                double step = gesture == Gesture.SOFTER ? -VOLUME_STEP_DB : VOLUME_STEP_DB;
                volumeDb = Math.max(SOFTEST_DB, Math.min(0, volumeDb + step));
                renderer.volume((float) Decibels.toLinear(volumeDb));
            }
            case BREATH_SOUND -> {
                breathSound = !breathSound;
                renderer.breathSound(breathSound);
            }
            case WAIT, NEXT, BACK, AGAIN, WHERE, SKIP_SIDE, END -> {
                if (program.passage() instanceof Passage.Chime) {
                    endSooner(gesture);
                    return;
                }
                Transport.Stand stand = standing();
                int before = losses;
                fadeOut();
                if (losses != before) {
                    // What was written last was never heard.
                    stand = standing();
                }
                List<Passage> next = transport.on(gesture, stand);
                if (gesture == Gesture.BACK) {
                    lastBack = output;
                }
                cutTo(new PassageQueue(next, 0));
            }
        }
    }

    /** While the last chime rings, there is nothing more to ask for. */
    private void endSooner(Gesture gesture) throws IOException {
        if (gesture == Gesture.END) {
            fadeOut();
            cutTo(new PassageQueue(List.of(), 0));
        }
    }

    private Transport.Stand standing() {
        Passage passage = program.passage();
        Passage.Wait wait = program.waiting();
        if (wait != null) {
            // Also before words that are said while it waits, like a reminder, are over.
            long waited = wait.equals(passage) ? wait.waited() + position : wait.waited();
            return new Transport.Stand(wait.stand(), Optional.of(wait.why()), waited, output - lastBack);
        }
        long frame = passage == null ? performance.timeline().frames() : passage.standAt(position);
        return new Transport.Stand(frame, Optional.empty(), 0, output - lastBack);
    }

    private void cutTo(PassageQueue next) {
        begin(next, next.leadIn(fade));
    }

    private void begin(PassageQueue next, long start) {
        program = next;
        position = start;
        log.add(output, program, position);
        renderer.prepare(next);
        if (next.passage() instanceof Passage.Wait wait) {
            renderer.prepare(transport.whereAfterWait(wait.stand()));
        }
    }

    /** What comes next of the passage, down to silence. */
    private void fadeOut() throws IOException {
        Passage passage = program.passage();
        if (passage != null && renderer.renderFadeOut(passage, position, program.endsInACut())) {
            write(passage, fade, true);
        }
    }

    private void write(Passage passage, int n, boolean moves) throws IOException {
        quantizer.quantize(renderer.ditherFrame(passage, position, output), renderer.block(), n, bytes, 0);
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

    /** Waits for a device, and goes on with what was not heard. */
    private void recover() throws IOException {
        losses++;
        reconnecting = true;
        long heard = sink.heard();
        HeardLog.Entry entry = log.at(heard);
        long since = pacing.nanoTime();
        if (heard - reopenedAt > performance.timeline().frameRate()) {
            tries = 0;
        } else {
            // A device that is lost again at once is no device yet.
            backOff();
        }
        while (!isGivenUp() && !sink.reopen()) {
            backOff();
        }
        if (isGivenUp()) {
            // Nobody hears a fade, or a chime.
            stopped = true;
            program = new PassageQueue(List.of(), 0);
            return;
        }
        reconnecting = false;
        double seconds = (pacing.nanoTime() - since) / 1e9;
        long silent = Math.round(seconds * performance.timeline().frameRate());
        List<Passage> owed = owedAfterLoss(entry.program(), entry.position(heard), silent);
        output = sink.heard();
        reopenedAt = output;
        cutTo(new PassageQueue(owed, 0));
    }

    /** @param silent for how many frames there was no device */
    private List<Passage> owedAfterLoss(PassageQueue lost, long at, long silent) {
        if (!program.isOfTheSame(lost)) {
            // The listener has asked for something that was not heard yet: that is done from its start.
            return program.passages();
        }
        Passage passage = lost.passage();
        List<Passage> rest = new ArrayList<>(lost.rest());
        if (passage == null) {
            return rest;
        }
        return passage.match(
                timeline -> transport.resume(timeline.standAt(at), silent),
                again -> rest,
                words -> rest,
                silence -> rest,
                wait -> {
                    rest.set(0, new Passage.Wait(wait.why(), wait.stand(), wait.waited() + Math.max(0, at)));
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
