package org.breathcue.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.breathcue.device.Pacing;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;

/** One random session, played once with random gestures and losses of the device. */
final class RandomPlay {
    private static final int MOST_FRAMES = 400_000;

    /** A gesture, and the number of frames written before it was made. */
    record Asked(int output, Gesture gesture) {}

    /** The status before a write, with the number of frames written and of losses by then. */
    record Seen(int output, int losses, Status status) {}

    private final Random random;
    private final Timeline timeline;
    private final Ear ear;
    private final boolean waits;
    private final LivePlayer player;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<HeardPart> heard = new ArrayList<>();
    private final HeardTrail trail;
    private long nextGesture;

    /** @param lossy the probability that a write loses the device */
    RandomPlay(long seed, double lossy) {
        random = new Random(seed);
        timeline = MadeSession.of(random);
        ear = new Ear(random, lossy, this::aboutToWrite);
        nextGesture = random.nextInt(6000);
        waits = random.nextBoolean();
        player = new LivePlayer(new Performance(timeline, numbered(), numbered(), besides(), waits), ear, new Pacing() {
            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public void sleep(long nanos) {}
        });
        trail = player.trail();
    }

    /** Makes no gestures. */
    RandomPlay withoutGestures() {
        nextGesture = Long.MAX_VALUE;
        return this;
    }

    Outcome play() throws Exception {
        Outcome outcome = player.play(SessionStart.BEGINNING);
        heard.addAll(trail.next());
        return outcome;
    }

    Timeline timeline() {
        return timeline;
    }

    /** Whether the session waits for its listener where the timeline says so. */
    boolean waits() {
        return waits;
    }

    Take take() {
        return new Take(ear.samples());
    }

    List<Asked> asked() {
        return asked;
    }

    List<Seen> seen() {
        return seen;
    }

    /** What the trail told, read at many times. */
    List<HeardPart> heard() {
        return heard;
    }

    /** The frames of the output at which the device was lost. */
    List<Integer> losses() {
        return ear.losses();
    }

    private void aboutToWrite(long output) {
        seen.add(new Seen((int) output, ear.losses().size(), player.status()));
        if (output % 7 < 2) {
            heard.addAll(trail.next());
        }
        if (output >= nextGesture) {
            Gesture gesture = gesture();
            asked.add(new Asked((int) output, gesture));
            player.gesture(gesture);
            // Also soon after one another, and after more than ten seconds.
            nextGesture = output + (random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(13_000));
        }
        if (output > MOST_FRAMES) {
            player.stop();
        }
    }

    private Gesture gesture() {
        boolean wentBack = !asked.isEmpty() && asked.get(asked.size() - 1).gesture() == Gesture.BACK;
        if (wentBack && random.nextInt(3) == 0) {
            return Gesture.BACK;
        }
        if (random.nextInt(3) > 0) {
            return Gesture.WAIT;
        }
        Gesture[] all = Gesture.values();
        Gesture gesture = all[random.nextInt(all.length)];
        // A lower volume would be taken for a fade.
        return gesture == Gesture.SOFTER ? Gesture.LOUDER : gesture;
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
                    // Fades in from silence and out again, so that every sudden step is one of the player.
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
        LiveSound.LevelledClip heard = new LiveSound.LevelledClip(clip, -1);
        Map<String, Integer> slow = new HashMap<>();
        return new LiveSound() {
            @Override
            public Optional<LevelledClip> utterance(Utterance utterance) {
                return Optional.of(heard);
            }

            @Override
            public Future<LevelledClip> announcement(String text) {
                return switch (slow.merge(text, 1, Integer::sum) + random.nextInt(4)) {
                    case 1 -> new CompletableFuture<>();
                    case 2 -> CompletableFuture.failedFuture(new IllegalStateException("no voice"));
                    default -> CompletableFuture.completedFuture(heard);
                };
            }

            @Override
            public Optional<LevelledClip> chime(String name) {
                return random.nextBoolean() ? Optional.of(heard) : Optional.empty();
            }
        };
    }
}
