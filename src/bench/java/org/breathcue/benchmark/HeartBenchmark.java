package org.breathcue.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.InstalledVoices;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Seconds of speech that one core makes in a second, from the text to the samples: the counter {@code seconds}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HeartBenchmark {
    private static final List<String> TEXTS = List.of(
            "Inhale.",
            "Exhale, and turn to the left.",
            "Welcome. Breathe slowly, and never stretch further than is comfortable.",
            "Bring your right hand behind you, and your left hand to your right knee.",
            "Now the right side.",
            "Hold for thirty seconds. Three, two, one.");

    private Voice voice;

    /** What is counted beside the calls. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Speech {
        double seconds;
    }

    @Setup
    public void open() throws VoiceException {
        voice = InstalledVoices.heart().open();
    }

    @TearDown
    public void close() {
        voice.close();
    }

    @Benchmark
    public int speak(Speech speech) throws VoiceException {
        int frames = 0;
        for (String text : TEXTS) {
            PcmClip clip = voice.speak(new Utterance(text, 150));
            frames += clip.frames();
            speech.seconds += clip.frames() / (double) clip.frameRate();
        }
        return frames;
    }
}
