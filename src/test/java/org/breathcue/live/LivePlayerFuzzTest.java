package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.breathcue.device.Pacing;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random gestures and losses over random sessions, judged from what was heard alone: which frames of the timeline, at which gain. What
 * ought to follow a gesture is told by {@link Expected}, which knows nothing of the transport.
 */
class LivePlayerFuzzTest {
    private static final int RUNS = Integer.getInteger("breathcue.live.runs", 2000);

    /** To look at one that failed again. */
    private static final int FIRST = Integer.getInteger("breathcue.live.first", 0);

    /** Between what is read back and what was meant: at the edges of fades a few frames are at nearly full gain. */
    private static final int NEAR = 5;

    private static final int MOST_FRAMES = 200_000;

    @Test
    void everythingIsHeardUnlessItWasSkipped() throws Exception {
        int gestures = 0;
        int losses = 0;
        for (int seed = FIRST; seed < FIRST + RUNS; seed++) {
            Run run = new Run(seed, seed % 3 == 0 ? 0.002 : 0);
            run.play();
            gestures += run.asked.size();
            losses += run.ear.losses().size();
            run.check();
        }
        // So that it is known that something was tried.
        assertThat(gestures).isGreaterThan(3 * RUNS);
        assertThat(losses).isGreaterThan(RUNS / 10);
    }

    /** One session that is heard once. */
    private static final class Run {
        private final String name;
        private final Random random;
        private final Timeline timeline;
        private final Expected expected;
        private final Ear ear;
        private final LivePlayer player;
        private final List<Asked> asked = new ArrayList<>();
        private final List<Status> seen = new ArrayList<>();
        private long nextGesture;
        private @Nullable Outcome outcome;

        private record Asked(long output, Gesture gesture) {}

        Run(long seed, double lossy) {
            name = "seed " + seed;
            random = new Random(seed);
            timeline = MadeSession.of(random);
            expected = new Expected(timeline);
            ear = new Ear(random, lossy, this::aboutToWrite);
            nextGesture = random.nextInt(6000);
            player = new LivePlayer(
                    new Performance(timeline, numbered(), numbered(), besides(), random.nextBoolean()),
                    ear,
                    new Pacing() {
                        @Override
                        public long nanoTime() {
                            return 0;
                        }

                        @Override
                        public void sleep(long nanos) {}
                    });
        }

        private void aboutToWrite(long output) {
            seen.add(player.status());
            if (output >= nextGesture) {
                Gesture gesture = gesture();
                asked.add(new Asked(output, gesture));
                player.gesture(gesture);
                // Also soon after one another, and after more than ten seconds.
                nextGesture = output + (random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(13_000));
            }
            if (output > MOST_FRAMES) {
                player.stop();
            }
        }

        private Gesture gesture() {
            if (random.nextInt(3) > 0) {
                return Gesture.WAIT;
            }
            Gesture[] all = Gesture.values();
            Gesture gesture = all[random.nextInt(all.length)];
            // Volume would be taken for a fade.
            return gesture == Gesture.SOFTER ? Gesture.LOUDER : gesture;
        }

        void play() throws Exception {
            outcome = player.play(0);
        }

        void check() {
            Take take = new Take(ear.frames());
            assertThat(outcome).as(name).isEqualTo(Outcome.FINISHED);
            noClicks(take);
            stretchesAreWhole(take);
            if (asked.stream().noneMatch(a -> expected.skips(a.gesture()))) {
                everyUtterance(take);
                everyDose(take);
            }
            goesOnWhereItShould(take);
            positionNeverFalls();
        }

        /** No step of the gain that the fade of 15 ms does not have; at a loss the device itself cuts. */
        private void noClicks(Take take) {
            double steepest = 1.1 * Math.PI / 2 / 15 + 1 / 60.0;
            for (int i = 1; i < take.size(); i++) {
                if (!ear.losses().contains(i)) {
                    double words = Math.min(take.gain(i), take.gain(i - 1));
                    if (words >= 0) {
                        assertThat(Math.abs(take.gain(i) - take.gain(i - 1)))
                                .as(
                                        "%s, step of the gain at %d: %s, asked %s, lost %s",
                                        name,
                                        i,
                                        IntStream.range(Math.max(0, i - 3), Math.min(take.size(), i + 3))
                                                .mapToObj(k -> take.at(k) + "@" + take.gain(k))
                                                .toList(),
                                        asked,
                                        ear.losses())
                                .isLessThan(steepest);
                    }
                }
            }
        }

        private void stretchesAreWhole(Take take) {
            for (int i = 1; i < take.size(); i++) {
                if (take.at(i) >= 0 && take.at(i - 1) >= 0 && !ear.losses().contains(i)) {
                    assertThat(take.at(i) - take.at(i - 1))
                            .as("%s, jump at %d", name, i)
                            .isBetween(-1, 3);
                }
            }
        }

        /** Heard once without a break. */
        private void everyUtterance(Take take) {
            for (Event.Speech speech : timeline.events(Event.Speech.class)) {
                if (expected.isUntilReady((int) speech.startFrame())) {
                    continue;
                }
                assertThat(take.stretches())
                        .as("%s: %s, asked %s, lost %s", name, speech, asked, ear.losses())
                        .anyMatch(s -> s[0] <= speech.startFrame() + NEAR && s[1] >= speech.endFrame() - 1 - NEAR);
            }
        }

        /** All of its frames, and so at least its length; those until the listener is ready end when the listener says so. */
        private void everyDose(Take take) {
            boolean[] heard = new boolean[(int) timeline.frames()];
            for (int[] stretch : take.stretches()) {
                Arrays.fill(heard, Math.max(0, stretch[0]), Math.min(heard.length, stretch[1] + 1), true);
            }
            for (Event.Dose dose : timeline.events(Event.Dose.class)) {
                int missing = 0;
                for (long f = dose.startFrame(); f < dose.endFrame(); f++) {
                    missing += heard[(int) f] ? 0 : 1;
                }
                if (!expected.isUntilReady((int) dose.startFrame())) {
                    assertThat(missing).as("%s: frames of %s", name, dose).isLessThanOrEqualTo(25);
                }
            }
        }

        /** After every gesture and loss that cut the timeline, what is heard of it next is what is expected. */
        private void goesOnWhereItShould(Take take) {
            List<Cut> cuts = cuts(take);
            for (int i = 0; i < asked.size(); i++) {
                Asked one = asked.get(i);
                boolean alone = (i + 1 == asked.size() || asked.get(i + 1).output() > one.output() + 3000)
                        && (i == 0 || asked.get(i - 1).output() < one.output() - 15_000)
                        && ear.losses().stream().noneMatch(l -> Math.abs(l - one.output()) < 15_000);
                Optional<Cut> cut = cuts.stream()
                        .filter(c -> c.output() >= one.output() && c.output() <= one.output() + 40)
                        .findFirst();
                if (alone
                        && cut.isPresent()
                        && expected.knows(one.gesture(), cut.get().before())) {
                    long frame = expected.after(one.gesture(), cut.get().before());
                    assertThat((double) cut.get().after())
                            .as("%s: after %s at %d", name, one, cut.get().before())
                            .isCloseTo((double) Math.max(MadeSession.SILENT_FRAMES, frame), within((double) NEAR));
                }
            }
        }

        /** Where the timeline stopped, and where it went on. */
        private record Cut(int output, int before, int after) {}

        private static List<Cut> cuts(Take take) {
            List<Cut> cuts = new ArrayList<>();
            for (int i = 1; i < take.size(); i++) {
                if (take.at(i - 1) >= 0 && take.at(i) < 0) {
                    int next = i;
                    while (next < take.size() && take.at(next) < 0) {
                        next++;
                    }
                    if (next < take.size()) {
                        cuts.add(new Cut(i, take.at(i - 1), take.at(next)));
                    }
                }
            }
            return cuts;
        }

        private void positionNeverFalls() {
            for (int i = 1; i < seen.size(); i++) {
                Status before = seen.get(i - 1);
                Status now = seen.get(i);
                boolean same = before.state() == Status.State.PLAYING && now.state() == Status.State.PLAYING;
                boolean asksHere = asked.size() > 0 || !ear.losses().isEmpty();
                if (same && !asksHere) {
                    assertThat(now.frame()).as(name).isGreaterThanOrEqualTo(before.frame());
                }
                assertThat(now.frame()).as(name).isBetween(0L, timeline.frames());
            }
        }

        private PcmSource numbered() {
            return new PcmSource() {
                @Override
                public int frameRate() {
                    return MadeSession.RATE;
                }

                @Override
                public long frames() {
                    return timeline.frames();
                }

                @Override
                public void render(long frame, float[] out, int n) {
                    for (int i = 0; i < n; i++) {
                        out[2 * i] = (frame + i) / 32768f;
                        // From silence and back, softly, so that the only steps are those of the player.
                        float onset = (frame + i - MadeSession.SILENT_FRAMES) / 60f + 1;
                        float ending = (timeline.frames() - frame - i) / 60f;
                        out[2 * i + 1] = Take.MARK * Math.max(0, Math.min(1, Math.min(onset, ending)));
                    }
                }
            };
        }

        private LiveSound besides() {
            float[] samples = new float[300];
            Arrays.fill(samples, 0.3f);
            PcmClip clip = new PcmClip(MadeSession.RATE, samples);
            LiveSound.Heard heard = new LiveSound.Heard(clip, -1);
            Map<String, Integer> slow = new HashMap<>();
            return new LiveSound() {
                @Override
                public Optional<Heard> words(Utterance utterance) {
                    return Optional.of(heard);
                }

                @Override
                public Future<Heard> told(String text) {
                    return switch (slow.merge(text, 1, Integer::sum) + random.nextInt(4)) {
                        case 1 -> new CompletableFuture<>();
                        case 2 -> CompletableFuture.failedFuture(new IllegalStateException("no voice"));
                        default -> CompletableFuture.completedFuture(heard);
                    };
                }

                @Override
                public Optional<Heard> chime(String name) {
                    return random.nextBoolean() ? Optional.of(heard) : Optional.empty();
                }
            };
        }
    }

    @Test
    void withoutGesturesItIsTheTimeline() throws Exception {
        long seed = LongStream.iterate(0, s -> s + 1)
                .filter(s ->
                        MadeSession.of(new Random(s)).events(Event.Wait.class).isEmpty())
                .findFirst()
                .orElseThrow();
        Run run = new Run(seed, 0);
        run.nextGesture = Long.MAX_VALUE;
        run.play();
        Take take = new Take(run.ear.frames());
        assertThat((long) take.size()).isEqualTo(run.timeline.frames());
        assertThat(take.stretches()).hasSize(1);
    }
}
