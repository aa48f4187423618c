package org.breathcue.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.mix.Background;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.Pacer;
import org.breathcue.mix.SoundSettings;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.PcmSource;
import org.breathcue.playback.Exporter;
import org.breathcue.support.Sessions;
import org.breathcue.support.Signals;

/**
 * How many times faster than real time the engine is: ten minutes, breath sound all along, words in a quarter of it, and then
 * with each pacer and background. The first line of each counts, since an export is one cold run. Run it as a program; with any
 * argument it times exports of the usual sound.
 */
public final class MixBenchmark {
    private static final long FRAMES = Sessions.seconds(600);
    private static final int BLOCK = 4800;

    private MixBenchmark() {}

    public static void main(String[] args) throws Exception {
        List<Optional<String>> backgrounds = List.of(Optional.empty(), Optional.of("rain"), Optional.of("waves"));
        for (Optional<String> background : backgrounds) {
            for (Pacer pacer : Pacer.values()) {
                System.out.println(
                        pacer + background.map(name -> " and " + name).orElse(""));
                time(pacer, background, args.length > 0);
            }
        }
    }

    private static void time(Pacer pacer, Optional<String> background, boolean export) throws IOException {
        for (int run = 1; run <= 6; run++) {
            PcmSource source =
                    source(new SoundSettings(Optional.of(pacer), 0, background.map(MixBenchmark::made), true));
            long cpu = cpuNanos();
            long wall = System.nanoTime();
            if (export) {
                new Exporter(source, 1, new Nowhere()).export(0);
            } else {
                render(source);
            }
            report(run, System.nanoTime() - wall, cpuNanos() - cpu);
        }
    }

    private static void render(PcmSource source) {
        float[] out = new float[2 * BLOCK];
        for (long frame = 0; frame < FRAMES; frame += BLOCK) {
            source.render(frame, out, BLOCK);
        }
    }

    private static Background made(String name) {
        long start = System.nanoTime();
        Background made = name.equals("rain") ? Background.rain(Sessions.RATE) : Background.waves(Sessions.RATE);
        System.out.printf("made in %.1f ms; ", (System.nanoTime() - start) / 1e6);
        return made;
    }

    private static PcmSource source(SoundSettings settings) {
        Sessions session = new Sessions().breaths(0, 60);
        PcmClip words = Signals.noise((int) Sessions.seconds(3), 0.5, 1);
        for (int i = 0; i < 50; i++) {
            session.speech(Sessions.seconds(12.0 * i + 1), words.frames(), "Breathe");
        }
        PcmClip bell = Signals.noise((int) Sessions.seconds(3), 0.5, 2);
        for (int i = 0; i < 10; i++) {
            session.chime(Sessions.seconds(60.0 * i + 5), bell.frames(), "bell");
        }
        return new Mixer(
                session.timeline(FRAMES, 1),
                Map.of(Sessions.utterance("Breathe"), words),
                Map.of("bell", bell),
                settings);
    }

    private static long cpuNanos() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getProcessCpuTime();
    }

    private static void report(int run, long wallNanos, long cpuNanos) {
        System.out.printf(
                "run %d: %.3f s, %.0f times real time, %.3f s of processor time%n",
                run, wallNanos / 1e9, 600e9 / wallNanos, cpuNanos / 1e9);
    }

    private static final class Nowhere implements PcmSink {
        @Override
        public void write(byte[] data, int offset, int length) {}

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }
}
