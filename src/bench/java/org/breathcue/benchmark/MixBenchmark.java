package org.breathcue.benchmark;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.breathcue.mix.Background;
import org.breathcue.mix.NaturalSounds;
import org.breathcue.mix.BreathTimbre;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSettings;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSource;
import org.breathcue.support.Sessions;
import org.breathcue.support.Signals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Seconds of sound that one core mixes in a second: ten minutes of stereo at 48 kHz, breath and background all along, words in a
 * quarter of it. With {@code -prof gc} it shows that nothing is allocated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class MixBenchmark {
    private static final int SECONDS = 600;
    private static final int BLOCK = 4800;

    private final float[] out = new float[2 * BLOCK];
    @Param({"AIR", "TONE"})
    private BreathTimbre pacer;

    @Param({"off", "rain", "waves"})
    private String background;

    private PcmSource source;

    @Setup
    public void session() {
        Sessions session = new Sessions().breaths(0, SECONDS / 10);
        PcmClip words = Signals.noise((int) Sessions.seconds(3), 0.5, 1);
        for (int i = 0; i < SECONDS / 12; i++) {
            session.speech(Sessions.seconds(12.0 * i + 1), words.frames(), "Breathe");
        }
        source = new Mixer(
                session.timeline(Sessions.seconds(SECONDS), 1),
                Map.of(Sessions.utterance("Breathe"), words),
                Map.of(),
                new SoundSettings(Optional.of(pacer), 0, background(), true));
    }

    private Optional<Background> background() {
        return switch (background) {
            case "rain" -> Optional.of(NaturalSounds.rain(Sessions.RATE));
            case "waves" -> Optional.of(NaturalSounds.waves(Sessions.RATE));
            default -> Optional.empty();
        };
    }

    @Benchmark
    @OperationsPerInvocation(SECONDS)
    public float[] mix() {
        for (long frame = 0; frame < Sessions.seconds(SECONDS); frame += BLOCK) {
            source.render(frame, out, BLOCK);
        }
        return out;
    }
}
