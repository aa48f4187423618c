package org.breathcue.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.breathcue.device.Devices;
import org.breathcue.device.LineSink;
import org.breathcue.device.Pacing;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.pcm.PcmSource;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;

/** Plays a tone on the left and ticks on the right through the default device, and waits twice in between. */
final class PausedSine {
    static final int RATE = 48_000;
    static final int FRAMES = 6 * RATE;
    static final int TICK = 2_400;
    static final float HEIGHT = 0.8f;

    private static final long[] PAUSES = {70_001, 190_003};

    private PausedSine() {}

    /** Prints {@code none} where there is no device. */
    public static void main(String[] arguments) throws Exception {
        if (Devices.list().isEmpty()) {
            System.out.println("none");
            return;
        }
        Span nowhere = new Span(new Source("sine.json", ""), 0, 0);
        Timeline timeline = new Timeline(
                "Sine", "none", RATE, FRAMES, 1, List.of(), List.of(new Event.Mark(0, FRAMES, nowhere, null, "Sine")));
        try (LineSink line = Devices.open(null)) {
            Performance performance = new Performance(timeline, sine(), sine(), silent(), true);
            LivePlayer player = new LivePlayer(performance, line, Pacing.SYSTEM);
            Thread listener = new Thread(() -> listen(player));
            listener.setDaemon(true);
            listener.start();
            player.play(SessionStart.BEGINNING);
        }
    }

    private static void listen(LivePlayer player) {
        try {
            for (long pause : PAUSES) {
                while (player.status().frame() < pause) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                player.gesture(Gesture.WAIT);
                TimeUnit.MILLISECONDS.sleep(700);
                player.gesture(Gesture.WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PcmSource sine() {
        return new PcmSource() {
            @Override
            public int frameRate() {
                return RATE;
            }

            @Override
            public long frames() {
                return FRAMES;
            }

            @Override
            public void render(long frame, float[] out, int n) {
                for (int i = 0; i < n; i++) {
                    long f = frame + i;
                    // From silence to silence, so that only the player could click.
                    double level = 0.3 * Math.max(0, Math.min(1, Math.min(f, FRAMES - f) / 4800.0));
                    out[2 * i] = (float) (level * Math.sin(2 * Math.PI * 100 * f / RATE));
                    out[2 * i + 1] = f % TICK == TICK / 2 && f < FRAMES ? HEIGHT : 0;
                }
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
                return Optional.empty();
            }
        };
    }
}
