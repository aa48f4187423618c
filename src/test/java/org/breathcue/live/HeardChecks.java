package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.breathcue.pcm.Outcome;
import org.breathcue.support.AssertionCounter;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;

/** Judges a random play by what was heard, and counts what it asserts. */
final class HeardChecks {
    /** Tolerance in frames: at the edges of fades a few frames are at nearly full gain. */
    private static final int NEAR = 5;

    /** Frames that a gesture may need to take effect: blocks, fades and the lag of the sink. */
    private static final int SETTLED = 100;

    private static final int LONG_WAIT = 10 * MadeSession.RATE;

    private final String name;
    private final RandomPlay play;
    private final Timeline timeline;
    private final Take take;
    private final ResumePoints points;
    private final BitSet losses = new BitSet();
    private final AssertionCounter counter;

    HeardChecks(String name, RandomPlay play, AssertionCounter counter) {
        this.name = name;
        this.play = play;
        this.timeline = play.timeline();
        this.take = play.take();
        this.points = new ResumePoints(timeline);
        play.losses().forEach(losses::set);
        this.counter = counter;
    }

    void check(Outcome outcome) {
        assertThat(outcome)
                .as("%s, %d frames, %s", name, take.size(), events())
                .isEqualTo(endedWithoutDevice() ? Outcome.STOPPED : Outcome.FINISHED);
        noClicks();
        stretchesAreWhole();
        if (play.asked().stream().noneMatch(asked -> ResumePoints.skips(asked.gesture()))) {
            everyUtterance();
            everyDose();
        }
        resumesWhereItShould();
        positionNeverFalls();
        trailIsWhatWasHeard();
    }

    /** The trail tells of every frame that was heard, in order, and of the right one, to within the dither. */
    private void trailIsWhatWasHeard() {
        int output = 0;
        int compared = 0;
        for (HeardPart part : play.heard()) {
            if (part.timeline().isPresent()) {
                HeardPart.TimelineFrames frames = part.timeline().get();
                long first = frames.lead();
                for (int i = (int) first; i < part.frames(); i++) {
                    int frame = take.at(output + i);
                    if (frame >= 0 && Math.abs(frame - (frames.from() + i - first)) > 1) {
                        throw new AssertionError("%s, %d instead of %d at %d: %s"
                                .formatted(name, frame, frames.from() + i - first, output + i, part));
                    }
                    compared++;
                }
            } else {
                for (int i = 0; i < part.frames(); i++) {
                    boolean sounds = take.at(output + i) == Take.WORDS;
                    if (sounds && part.words().isEmpty() && part.state() != Status.State.ENDING) {
                        throw new AssertionError("%s, words at %d: %s".formatted(name, output + i, part));
                    }
                    compared++;
                }
            }
            output += (int) part.frames();
        }
        assertThat(output).as(name).isEqualTo(take.size());
        counter.count("the trail is what was heard", compared);
    }

    /** Whether the last thing that happened is that the listener ended the session while the device was being lost. */
    private boolean endedWithoutDevice() {
        return play.asked().stream()
                .anyMatch(asked -> asked.gesture() == Gesture.END
                        && losses.length() > 0
                        && take.size() == losses.length() - 1
                        && Math.abs(asked.output() - take.size()) < SETTLED);
    }

    /** The gain never changes faster than in the fade of 15 ms, except at a loss, where the device itself cuts. */
    private void noClicks() {
        double steepest = 1.1 * Math.PI / 2 / 15 + 1 / 60.0;
        int compared = 0;
        for (int i = 1; i < take.size(); i++) {
            double now = take.gain(i);
            double before = take.gain(i - 1);
            if (now >= 0 && before >= 0 && !losses.get(i)) {
                compared++;
                if (Math.abs(now - before) >= steepest) {
                    int at = i;
                    throw new AssertionError("%s, step of the gain at %d: %s, %s"
                            .formatted(
                                    name,
                                    at,
                                    IntStream.range(Math.max(0, at - 3), Math.min(take.size(), at + 3))
                                            .mapToObj(k -> take.at(k) + "@" + take.gain(k))
                                            .toList(),
                                    events()));
                }
            }
        }
        counter.count("no clicks", compared);
    }

    private void stretchesAreWhole() {
        int compared = 0;
        for (int i = 1; i < take.size(); i++) {
            int step = take.at(i) - take.at(i - 1);
            if (take.at(i) >= 0 && take.at(i - 1) >= 0 && !losses.get(i)) {
                compared++;
                if (step < -1 || step > 3) {
                    throw new AssertionError("%s, jump by %d at %d, %s".formatted(name, step, i, events()));
                }
            }
        }
        counter.count("stretches are whole", compared);
    }

    /** Every utterance is heard once without a break. */
    private void everyUtterance() {
        List<int[]> stretches = take.stretches();
        for (Event.Speech speech : timeline.events(Event.Speech.class)) {
            if (!points.isUntilReady((int) speech.startFrame())) {
                counter.count("every utterance");
                assertThat(stretches)
                        .as("%s: %s, %s", name, speech, events())
                        .anyMatch(s -> s[0] <= speech.startFrame() + NEAR && s[1] >= speech.endFrame() - 1 - NEAR);
            }
        }
    }

    /** All frames of every dose are heard, and so at least its length; a dose until the listener is ready may end early. */
    private void everyDose() {
        boolean[] heard = new boolean[(int) timeline.frames()];
        for (int[] stretch : take.stretches()) {
            Arrays.fill(heard, Math.max(0, stretch[0]), Math.min(heard.length, stretch[1] + 1), true);
        }
        for (Event.Dose dose : timeline.events(Event.Dose.class)) {
            int missing = 0;
            for (long f = dose.startFrame(); f < dose.endFrame(); f++) {
                missing += heard[(int) f] ? 0 : 1;
            }
            if (!points.isUntilReady((int) dose.startFrame())) {
                counter.count("every dose");
                assertThat(missing).as("%s: frames of %s", name, dose).isLessThanOrEqualTo(25);
            }
        }
    }

    /** Wherever the timeline was cut by gestures alone, it resumes where those gestures say. */
    private void resumesWhereItShould() {
        boolean ledIn = false;
        for (Cut cut : cuts()) {
            // After a long wait the way into a dose is heard again, and the session stands still meanwhile.
            boolean stands = !ledIn;
            ledIn = cut.resumed() - cut.output() > LONG_WAIT;
            List<RandomPlay.Asked> asked = gesturesWithin(cut);
            if (stands && !asked.isEmpty() && noLossNear(cut)) {
                resumesWhereItShould(cut, asked);
            }
        }
    }

    private void resumesWhereItShould(Cut cut, List<RandomPlay.Asked> asked) {
        Gesture first = asked.get(0).gesture();
        Gesture last = asked.get(asked.size() - 1).gesture();
        boolean atWait = play.waits() && isNearWait(cut.before());
        boolean untilReady = play.waits() && points.isUntilReady(cut.before());
        boolean waited =
                asked.size() == 2 && ((first == Gesture.WAIT && !untilReady) || (first == Gesture.PAUSE && !atWait));
        if (asked.size() == 1 && first == Gesture.WAIT && untilReady) {
            resumesAt("ready", cut, frame -> OptionalInt.of(points.readyAt(cut.before())));
        } else if (waited && (last == Gesture.WAIT || last == Gesture.CONTINUE)) {
            int waitedFrames = asked.get(1).output() - asked.get(0).output();
            if (waitedFrames < LONG_WAIT - SETTLED) {
                resumesAt("waited", cut, frame -> OptionalInt.of(points.owed(frame)));
            } else if (waitedFrames > LONG_WAIT + SETTLED) {
                // Where exactly depends on the way into the dose: nothing is left out, and it is not another step.
                counter.count("resumes, long wait");
                assertThat(cut.after())
                        .as("%s: after %s at %d, %s", name, asked, cut.before(), events())
                        .isBetween(
                                Math.max(MadeSession.SILENT_FRAMES, points.stepStart(cut.before() - NEAR)) - NEAR,
                                Math.max(MadeSession.SILENT_FRAMES, points.owed(cut.before() + NEAR)) + NEAR);
            }
        } else if (asked.size() == 1 || waited) {
            switch (last) {
                case NEXT -> resumesAt("next", cut, points::nextStep);
                case SKIP_SIDE -> resumesAt("skip side", cut, points::nextMark);
                case BACK -> {
                    OptionalInt since = sinceBack(asked.get(asked.size() - 1));
                    boolean again = since.isPresent() && since.getAsInt() < 3 * MadeSession.RATE;
                    if (since.isEmpty() || Math.abs(since.getAsInt() - 3 * MadeSession.RATE) > SETTLED) {
                        resumesAt(
                                again ? "back again" : "back", cut, frame -> OptionalInt.of(points.back(frame, again)));
                    }
                }
                case AGAIN, WHERE -> {
                    if (asked.size() == 1 && !atWait) {
                        resumesAt(
                                last == Gesture.AGAIN ? "again" : "where",
                                cut,
                                frame -> OptionalInt.of(points.owed(frame)));
                    }
                }
                case WAIT, PAUSE, CONTINUE, SOFTER, LOUDER, BREATH_SOUND, END -> {}
            }
        }
    }

    /** Asserts where a cut resumes; the last frame at full gain is to within two the one at which the gesture was obeyed. */
    private void resumesAt(String gesture, Cut cut, Resume resume) {
        counter.count("resumes, " + gesture);
        int[] possible = IntStream.rangeClosed(cut.before() - 2, cut.before() + 2)
                .filter(frame -> frame >= 0 && frame < timeline.frames())
                .mapToObj(resume::after)
                .flatMapToInt(OptionalInt::stream)
                .map(frame -> Math.max(MadeSession.SILENT_FRAMES, frame))
                .toArray();
        assertThat(possible)
                .as("%s: after \"%s\" at %d it resumes at %d, %s", name, gesture, cut.before(), cut.after(), events())
                .matches(frames -> IntStream.of(frames).anyMatch(f -> Math.abs(f - cut.after()) <= NEAR));
    }

    private interface Resume {
        OptionalInt after(int frame);
    }

    /** What was asked from just before a cut until the timeline was heard again, without what does not stop it. */
    private List<RandomPlay.Asked> gesturesWithin(Cut cut) {
        return play.asked().stream()
                .filter(asked -> asked.output() >= cut.output() - SETTLED / 2 && asked.output() <= cut.resumed())
                .filter(asked -> switch (asked.gesture()) {
                    case SOFTER, LOUDER, BREATH_SOUND -> false;
                    case WAIT, PAUSE, CONTINUE, NEXT, BACK, AGAIN, WHERE, SKIP_SIDE, END -> true;
                })
                .toList();
    }

    private boolean noLossNear(Cut cut) {
        int next = losses.nextSetBit(Math.max(0, cut.output() - SETTLED));
        return next < 0 || next > cut.resumed() + SETTLED;
    }

    private boolean isNearWait(int frame) {
        return timeline.events(Event.Wait.class).stream()
                .anyMatch(wait -> Math.abs(wait.startFrame() - frame) < SETTLED);
    }

    /** Frames since the listener last went back before a gesture. */
    private OptionalInt sinceBack(RandomPlay.Asked asked) {
        return play.asked().stream()
                .takeWhile(before -> !before.equals(asked))
                .filter(before -> before.gesture() == Gesture.BACK)
                .mapToInt(before -> asked.output() - before.output())
                .min();
    }

    /**
     * A break of the timeline.
     *
     * @param output the first frame of the output in the break
     * @param resumed the first frame of the output after it
     * @param before the last frame of the timeline before the break
     * @param after the first frame of the timeline after it
     */
    private record Cut(int output, int resumed, int before, int after) {}

    private List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        for (int i = 1; i < take.size(); i++) {
            if (take.at(i - 1) >= 0 && take.at(i) < 0) {
                int next = i;
                while (next < take.size() && take.at(next) < 0) {
                    next++;
                }
                if (next < take.size()) {
                    cuts.add(new Cut(i, next, take.at(i - 1), take.at(next)));
                }
            }
        }
        return cuts;
    }

    /** While the timeline is heard without gestures and losses, the position advances at its pace. */
    private void positionNeverFalls() {
        int disturbed = 0;
        int compared = 0;
        int nextAsked = 0;
        for (int i = 1; i < play.seen().size(); i++) {
            RandomPlay.Seen before = play.seen().get(i - 1);
            RandomPlay.Seen now = play.seen().get(i);
            while (nextAsked < play.asked().size()
                    && play.asked().get(nextAsked).output() <= before.output()) {
                disturbed = Math.max(disturbed, play.asked().get(nextAsked).output());
                nextAsked++;
            }
            if (now.losses() != before.losses()) {
                disturbed = now.output();
            }
            long moved = now.status().frame() - before.status().frame();
            if (before.status().state() == Status.State.PLAYING
                    && now.status().state() == Status.State.PLAYING
                    && now.output() > disturbed + SETTLED) {
                compared++;
                if (moved < 0 || moved > now.output() - before.output()) {
                    throw new AssertionError(
                            "%s: the position moves by %d frames at %s, %s".formatted(name, moved, now, events()));
                }
            }
            if (now.status().frame() < 0 || now.status().frame() > timeline.frames()) {
                throw new AssertionError("%s: no position in the timeline, %s".formatted(name, now));
            }
        }
        counter.count("position never falls", compared);
        counter.count("position is in the timeline", play.seen().size());
    }

    private String events() {
        return "asked " + play.asked() + ", lost " + play.losses();
    }
}
