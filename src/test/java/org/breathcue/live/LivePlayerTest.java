package org.breathcue.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.breathcue.device.LiveSink;
import org.breathcue.device.Pacing;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens around the passages: the status, a device that is looked for, the volume. Ten seconds at 1000 frames a second. */
class LivePlayerTest {
    private static final int FRAMES = 10_000;
    private static final Span NOWHERE = new Span(new Source("test.json", ""), 0, 0);
    private static final Timeline TIMELINE = new Timeline(
            "Test", "none", 1000, FRAMES, 1, List.of(), List.of(new Event.Mark(0, FRAMES, NOWHERE, null, "All")));

    private final List<Integer> levels = new ArrayList<>();
    private final List<Status> seen = new ArrayList<>();
    private long slept;
    private int refusals;
    private int lossAt = Integer.MAX_VALUE;
    private long written;
    private final Map<Long, Runnable> whenWritten = new TreeMap<>();
    private Runnable whenAsked = () -> {};

    private final LiveSink sink = new LiveSink() {
        @Override
        public void write(byte[] data, int offset, int length) throws LineLostException {
            if (written >= lossAt) {
                throw new LineLostException("gone");
            }
            for (int i = offset; i < offset + length; i += 4) {
                levels.add((int) (short) ((data[i] & 0xFF) | (data[i + 1] << 8)));
            }
            written += length / 4;
            seen.add(player().status());
            whenWritten.entrySet().removeIf(entry -> {
                boolean due = written >= entry.getKey();
                if (due) {
                    entry.getValue().run();
                }
                return due;
            });
        }

        @Override
        public long heard() {
            return written;
        }

        @Override
        public boolean reopen() {
            seen.add(player().status());
            whenAsked.run();
            if (refusals-- > 0) {
                return false;
            }
            lossAt = Integer.MAX_VALUE;
            return true;
        }

        @Override
        public void finish() {
            finished = true;
        }

        @Override
        public void close() {}
    };

    private final Pacing pacing = new Pacing() {
        @Override
        public long nanoTime() {
            return slept;
        }

        @Override
        public void sleep(long nanos) {
            slept += nanos;
        }
    };

    private boolean finished;

    private final LivePlayer player =
            new LivePlayer(new Performance(TIMELINE, constant(0.5f), constant(0.25f), silent(), true), sink, pacing);

    private LivePlayer player() {
        return player;
    }

    @Test
    void theStatusIsWhatIsHeard() throws Exception {
        whenWritten.put(2000L, () -> player.gesture(Gesture.WAIT));
        whenWritten.put(3000L, () -> player.gesture(Gesture.WAIT));
        assertThat(player.play(SessionStart.BEGINNING)).isEqualTo(Outcome.FINISHED);
        assertThat(seen.get(99)).isEqualTo(new Status(Status.State.PLAYING, 1000, "", 0, true));
        Status waiting = seen.stream()
                .filter(status -> status.state() == Status.State.WAITING)
                .findFirst()
                .orElseThrow();
        assertThat(waiting.frame()).isEqualTo(2000);
        assertThat(player.status().state()).isEqualTo(Status.State.ENDED);
        assertThat(finished).isTrue();
    }

    /** Not even a fade is heard. */
    @Test
    void continuingWhatPlaysChangesNothing() throws Exception {
        whenWritten.put(2000L, () -> player.gesture(Gesture.CONTINUE));
        assertThat(player.play(SessionStart.BEGINNING)).isEqualTo(Outcome.FINISHED);
        assertThat(levels).hasSize(FRAMES);
        int level = levels.get(1000);
        assertThat(levels).allMatch(heard -> Math.abs(heard - level) < 5);
    }

    @Test
    void aSecondPauseDoesNotContinue() throws Exception {
        whenWritten.put(2000L, () -> player.gesture(Gesture.PAUSE));
        whenWritten.put(2500L, () -> player.gesture(Gesture.PAUSE));
        whenWritten.put(3000L, () -> player.gesture(Gesture.CONTINUE));
        assertThat(player.play(SessionStart.BEGINNING)).isEqualTo(Outcome.FINISHED);
        assertThat(seen.stream().filter(status -> status.state() == Status.State.WAITING))
                .hasSizeGreaterThan(90)
                .allMatch(status -> status.frame() == 2000);
    }

    @Test
    void whileSomebodySpeaksItIsTurnedDown() throws Exception {
        whenWritten.put(2000L, () -> player.duck(true));
        whenWritten.put(3000L, () -> player.duck(false));
        player.play(SessionStart.BEGINNING);
        assertThat(levels).hasSize(FRAMES);
        assertThat(levels.get(1999)).isBetween(16_380, 16_388);
        // 20 dB less after 15 frames, which are 15 ms here.
        assertThat(levels.get(2007)).isBetween(2_000, 16_000);
        assertThat(levels.subList(2015, 3000))
                .allSatisfy(level -> assertThat(level).isBetween(1_634, 1_642));
        assertThat(levels.subList(3015, FRAMES))
                .allSatisfy(level -> assertThat(level).isBetween(16_380, 16_388));
    }

    @Test
    void aSentenceInterruptsTheSessionAndTheSessionGoesOn() throws Exception {
        whenWritten.put(2000L, () -> player.say("Something."));
        player.play(SessionStart.BEGINNING);
        // The voice fails, so half a second of silence is left of the sentence; before it a fade, which is played
        // again.
        assertThat(levels).hasSize(FRAMES + 500 + 2 * 15);
        assertThat(levels.subList(2015, 2515)).containsOnly(0);
        assertThat(seen.stream().filter(status -> status.state() == Status.State.SPEAKING))
                .isNotEmpty()
                .allSatisfy(status -> assertThat(status.frame()).isEqualTo(2000));
    }

    @Test
    void aSentenceDuringAWaitLeavesItWaiting() throws Exception {
        whenWritten.put(2000L, () -> player.gesture(Gesture.WAIT));
        whenWritten.put(3000L, () -> {
            assertThat(player.isWaiting()).isTrue();
            player.say("Something.");
        });
        whenWritten.put(4000L, () -> {
            assertThat(player.isWaiting()).isTrue();
            player.gesture(Gesture.WAIT);
        });
        assertThat(player.isWaiting()).isFalse();
        player.play(SessionStart.BEGINNING);
        assertThat(player.isWaiting()).isFalse();
        assertThat(seen.get(395).state()).isEqualTo(Status.State.WAITING);
    }

    @Test
    void aSentenceBeforeTheSessionTakesNothingFromIt() throws Exception {
        player.openWith("I am listening.");
        player.play(SessionStart.BEGINNING);
        assertThat(levels).hasSize(500 + FRAMES);
        assertThat(levels.subList(0, 500)).containsOnly(0);
        assertThat(levels.subList(500, levels.size()))
                .allSatisfy(level -> assertThat(level).isBetween(16_380, 16_388));
    }

    @Test
    void aDeviceIsLookedForLessAndLessOften() throws Exception {
        lossAt = 3000;
        refusals = 7;
        assertThat(player.play(SessionStart.BEGINNING)).isEqualTo(Outcome.FINISHED);
        assertThat(slept / 1_000_000).isEqualTo(100 + 200 + 500 + 1000 + 2000 + 2000 + 2000);
        assertThat(seen).anyMatch(status -> status.state() == Status.State.RECONNECTING);
        assertThat(written).isGreaterThanOrEqualTo(FRAMES);
    }

    @Test
    void oneThatIsLostAgainAtOnceIsLeftAloneForAWhile() throws Exception {
        lossAt = 3000;
        int[] again = {3};
        whenAsked = () -> {
            // It comes back, and goes with the first write.
            if (again[0]-- > 0) {
                refusals = -1;
            }
        };
        for (long frame = 3010; frame < 3100; frame += 10) {
            whenWritten.put(frame, () -> lossAt = again[0] > 0 ? 0 : lossAt);
        }
        player.play(SessionStart.BEGINNING);
        assertThat(slept).isGreaterThan(100_000_000);
    }

    @Test
    void whoStopsDoesNotWaitForADevice() throws Exception {
        lossAt = 3000;
        refusals = Integer.MAX_VALUE;
        whenAsked = () -> {
            if (slept > 3_000_000_000L) {
                player.stop();
            }
        };
        assertThat(player.play(SessionStart.BEGINNING)).isEqualTo(Outcome.STOPPED);
        assertThat(finished).isFalse();
    }

    @Test
    void whoEndsASessionDoesNotWaitForADeviceEither() throws Exception {
        lossAt = 3000;
        refusals = Integer.MAX_VALUE;
        whenAsked = () -> player.gesture(slept > 3_000_000_000L ? Gesture.END : Gesture.LOUDER);
        assertThat(player.play(SessionStart.BEGINNING)).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void aStopFadesOut() throws Exception {
        whenWritten.put(2000L, player::stop);
        assertThat(player.play(SessionStart.BEGINNING)).isEqualTo(Outcome.STOPPED);
        assertThat(levels).hasSize(2015);
        assertThat(levels.get(2014)).isLessThan(400);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Math.abs(levels.get(i) - levels.get(i - 1))).isLessThan(2000);
        }
    }

    @Test
    void volumeAndBreathSoundChangeWithoutAStep() throws Exception {
        whenWritten.put(2000L, () -> player.gesture(Gesture.SOFTER));
        whenWritten.put(4000L, () -> player.gesture(Gesture.BREATH_SOUND));
        whenWritten.put(6000L, () -> {
            player.gesture(Gesture.BREATH_SOUND);
            player.gesture(Gesture.LOUDER);
            player.gesture(Gesture.LOUDER);
        });
        player.play(SessionStart.BEGINNING);
        double softer = Math.pow(10, -3 / 20.0);
        assertThat(levels.get(1990)).isBetween(16_382, 16_386);
        assertThat((double) levels.get(3990)).isBetween(16_384 * softer - 3, 16_384 * softer + 3);
        assertThat((double) levels.get(5990)).isBetween(8192 * softer - 3, 8192 * softer + 3);
        assertThat(levels.get(9990)).isBetween(16_382, 16_386);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Math.abs(levels.get(i) - levels.get(i - 1))).isLessThan(600);
        }
        assertThat(seen.get(399)).isEqualTo(new Status(Status.State.PLAYING, 4000, "", -3, true));
        assertThat(player.status().volumeDb()).isZero();
    }

    @Test
    void nothingIsAskedOfAClosingChime() throws Exception {
        whenWritten.put(2000L, () -> player.gesture(Gesture.END));
        whenWritten.put(2100L, () -> {
            player.gesture(Gesture.WAIT);
            player.gesture(Gesture.NEXT);
        });
        assertThat(player.play(SessionStart.BEGINNING)).isEqualTo(Outcome.FINISHED);
        // Fifteen to fade, five hundred of the chime.
        assertThat(levels).hasSize(2515);
        assertThat(seen).anyMatch(status -> status.state() == Status.State.ENDING);
    }

    /** At `until ready`, it waits as long as somebody can answer. */
    @Test
    void whoCannotAnswerIsNotWaitedFor() throws Exception {
        List<Event> events =
                List.of(new Event.Mark(0, FRAMES, NOWHERE, null, "All"), new Event.Wait(5000, 0, NOWHERE, null));
        Timeline ready = new Timeline("Test", "none", 1000, FRAMES, 1, List.of(), events);
        LivePlayer waiting =
                new LivePlayer(new Performance(ready, constant(0.5f), constant(0.25f), silent(), true), sink, pacing);
        whenWritten.put(7000L, waiting::unattended);
        HeardTrail trail = waiting.trail();
        waiting.play(SessionStart.BEGINNING);
        assertThat(trail.next())
                .extracting(HeardPart::state)
                .containsExactly(Status.State.PLAYING, Status.State.WAITING, Status.State.PLAYING);
        assertThat(written).isBetween(12_000L, 12_030L);
    }

    /** Words are heard when they sound, not when they are asked for. */
    @Test
    void wordsAreHeardWhenTheySound() throws Exception {
        CompletableFuture<LiveSound.LevelledClip> where = new CompletableFuture<>();
        LiveSound speaking = new LiveSound() {
            @Override
            public Optional<LevelledClip> utterance(Utterance utterance) {
                return Optional.empty();
            }

            @Override
            public Future<LevelledClip> announcement(String text) {
                return where;
            }

            @Override
            public Optional<LevelledClip> chime(String name) {
                return Optional.empty();
            }
        };
        LivePlayer told = new LivePlayer(
                new Performance(TIMELINE, constant(0.5f), constant(0.25f), speaking, true), sink, pacing);
        whenWritten.put(2000L, () -> told.gesture(Gesture.WHERE));
        whenWritten.put(3000L, () -> assertThat(told.status().words()).isEmpty());
        whenWritten.put(3500L, () -> where.complete(new LiveSound.LevelledClip(new PcmClip(1000, new float[700]), 1)));
        whenWritten.put(4000L, () -> assertThat(told.status().words()).isEqualTo("All."));
        HeardTrail trail = told.trail();
        told.play(SessionStart.BEGINNING);
        List<HeardPart> spoken =
                trail.next().stream().filter(part -> !part.words().isEmpty()).toList();
        assertThat(spoken).extracting(HeardPart::words).containsOnly("All.");
        assertThat(spoken.stream().mapToLong(HeardPart::frames).sum()).isBetween(700L, 710L);
    }

    /** Neither while the session sounds, nor while it waits. */
    @Test
    void playingAllocatesNothing() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] bytes = new long[2_000];
        int[] writes = {0};
        @Nullable LivePlayer[] quiet = {null};
        LiveSink counting = new LiveSink() {
            @Override
            public void write(byte[] data, int offset, int length) {
                bytes[writes[0]] = threads.getCurrentThreadAllocatedBytes();
                writes[0]++;
                if (writes[0] == 600 || writes[0] == 1_200) {
                    Objects.requireNonNull(quiet[0]).gesture(Gesture.WAIT);
                }
            }

            @Override
            public long heard() {
                return 0;
            }

            @Override
            public boolean reopen() {
                return true;
            }

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
        quiet[0] = new LivePlayer(
                new Performance(TIMELINE, constant(0.5f), constant(0.25f), silent(), true), counting, pacing);
        // The JVM allocates the strings of a class on the running thread when it first compiles a method of the class.
        // A record has
        // such strings for toString().
        assertThat(new Passage.Timeline(0, 1).toString()).isNotEmpty();
        assertThat(new Passage.Wait(WaitReason.ASKED, 0, 0).toString()).isNotEmpty();
        Objects.requireNonNull(quiet[0]).play(SessionStart.BEGINNING);
        assertThat(bytes[590] - bytes[100]).isZero();
        assertThat(bytes[1_190] - bytes[700]).isZero();
    }

    private static PcmSource constant(float level) {
        return new PcmSource() {
            @Override
            public int frameRate() {
                return 1000;
            }

            @Override
            public long frames() {
                return FRAMES;
            }

            @Override
            public void render(long frame, float[] out, int n) {
                Arrays.fill(out, 0, 2 * n, level);
            }
        };
    }

    private static LiveSound silent() {
        return new LiveSound() {
            @Override
            public Optional<LevelledClip> utterance(Utterance utterance) {
                return Optional.empty();
            }

            @Override
            public Future<LevelledClip> announcement(String text) {
                return CompletableFuture.failedFuture(new IllegalStateException("no voice"));
            }

            @Override
            public Optional<LevelledClip> chime(String name) {
                return Optional.of(new LevelledClip(new PcmClip(1000, new float[500]), 1));
            }
        };
    }
}
