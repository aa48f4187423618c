package org.breathcue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.compile.Compiler;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.encode.Exporter;
import org.breathcue.encode.Recordings;
import org.breathcue.encode.WavWriter;
import org.breathcue.mix.Mixer;
import org.breathcue.mix.SoundSettings;
import org.breathcue.pcm.PcmClip;
import org.breathcue.script.Script;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.support.CountedSounds;
import org.breathcue.support.Sounds;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports a script at other frame rates than 48 kHz, to check that no code depends on the rate. */
final class ImpulseRatesTest {
    private static final String SCRIPT = """
            {
              "title": "Rates",
              "breath": "3:4.1",
              "sound": { "breath": "off" },
              "steps": [
                { "say": ["One two three.", "Four."] },
                { "name": "Cat", "flow": [{ "on": "exhale", "say": "Round." }, { "on": "inhale", "say": "Arch." }], "times": 4,
                  "guide": "full" },
                { "name": "Twist", "sides": "both", "enter": { "on": "exhale", "say": "Turn to the {side}." }, "hold": "41.3 s" },
                { "name": "Press", "flow": [{ "say": "Press.", "for": "3.3 s" }, { "say": "Let go.", "for": "1 breath" }] }
              ]
            }
            """;

    private static final int FRAMES_PER_CHARACTER = 2_003;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 22_050, 96_000})
    void everyOnsetInTheFileIsAtItsPlannedFrame(int rate) throws IOException {
        Timeline timeline = compiled(rate);
        Map<Utterance, PcmClip> clips = new HashMap<>();
        List<Integer> planned = new ArrayList<>();
        for (Event.Speech speech : timeline.events(Event.Speech.class)) {
            float[] samples = new float[(int) speech.lengthFrames()];
            samples[0] = 1;
            clips.put(speech.utterance(), new PcmClip(rate, samples));
            planned.add((int) speech.startFrame());
        }
        SoundSettings words = new SoundSettings(Optional.empty(), 0, Optional.empty(), false);
        Path file = folder.resolve("rate.wav");
        try (WavWriter wav = new WavWriter(file, Recordings.of(rate, timeline.frames(), "Rates", List.of()))) {
            new Exporter(new Mixer(timeline, clips, Map.of(), words), timeline.seed(), wav).export(0);
        }

        PcmClip sound = Sounds.read(file);
        List<Integer> heard = new ArrayList<>();
        for (int frame = 0; frame < sound.frames(); frame++) {
            if (sound.sample(frame) > 0.5) {
                heard.add(frame);
            }
        }
        assertThat(sound.frameRate()).isEqualTo(rate);
        assertThat((long) sound.frames()).isEqualTo(timeline.frames());
        assertThat(planned).hasSizeGreaterThan(15);
        assertThat(heard).isEqualTo(planned);
    }

    private static Timeline compiled(int rate) {
        Diagnostics diagnostics = new Diagnostics();
        Script script = ScriptReader.read(
                        new Source("rates.json", SCRIPT), new FolderLibrary(List.of(), Path.of("")), diagnostics)
                .orElseThrow();
        CountedSounds voice = new CountedSounds(rate, FRAMES_PER_CHARACTER);
        Compiler compiler = new Compiler(script, voice.voicing());
        Timeline timeline = voice.complete(lengths -> compiler.compile(lengths, diagnostics))
                .orElseThrow();
        assertThat(diagnostics.hasErrors()).isFalse();
        return timeline;
    }
}
