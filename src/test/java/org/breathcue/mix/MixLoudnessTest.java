package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.breathcue.support.Sessions.RATE;
import static org.breathcue.support.Sessions.seconds;
import static org.breathcue.support.Sessions.utterance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.Loudness;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.PcmClip;
import org.breathcue.support.Sessions;
import org.breathcue.support.Signals;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixLoudnessTest {
    private static final List<String> COUNTS =
            List.of("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.", "Ten.");
    private static final List<String> PHASES = List.of("Inhale.", "Exhale.", "Inhale.", "Exhale.", "Last breath.");
    private static final List<String> SENTENCES = List.of(
            "Welcome. Have a folded and a rolled blanket by your mat, and sit down.",
            "Bring your left hand behind you, and your right hand to your left knee.",
            "From your hands and knees, let your hips sink back toward your heels.");
    private static final List<String> ALL = List.of(
            SENTENCES.get(0), "Inhale.", "Exhale.", "One.", "Two.", SENTENCES.get(1), "Now the right side.", "Three.");

    private record Spoken(String voice, List<String> texts, Map<Utterance, PcmClip> clips) {
        @Override
        public String toString() {
            return voice + " " + texts.get(0);
        }
    }

    static List<Spoken> sessions() throws VoiceException {
        List<Spoken> sessions = new ArrayList<>();
        for (VoiceProvider voice :
                List.of(Voices.in(Path.of("none")).find("kevin16").orElseThrow(), new Murmur())) {
            try (SpeechClips studio = new SpeechClips(voice, RATE, null, warning -> {})) {
                for (List<String> texts : List.of(COUNTS, PHASES, SENTENCES, ALL)) {
                    Map<Utterance, PcmClip> clips =
                            studio.clips(texts.stream().map(Sessions::utterance).toList());
                    sessions.add(new Spoken(voice.name(), texts, clips));
                }
            }
        }
        return sessions;
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void wordsTogetherAreAtTheirLoudness(Spoken spoken) {
        for (double gap : new double[] {0.2, 1, 3.3}) {
            Mixer mixer = new Mixer(words(spoken, gap).timeline(seconds(60), 1), spoken.clips, Map.of());
            Loudness measured = measured(mixer);
            assertThat(measured.integratedLufs()).isCloseTo(-16, within(0.1));
            assertThat(measured.truePeakDbtp()).isLessThan(-2.49);
            assertThat(mixer.words().integratedLufs()).isCloseTo(measured.integratedLufs(), within(0.1));
            assertThat(mixer.words().truePeakDbtp()).isCloseTo(measured.truePeakDbtp(), within(0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void wordsBreathAndChimesStayUnderTheCeiling(Spoken spoken) {
        Sessions session = words(spoken, 0.5).breaths(0, 6);
        for (int i = 0; i < 30; i++) {
            session.chime(seconds(2.0 * i), seconds(3), "gong");
        }
        PcmClip gong = Signals.noise((int) seconds(3), 1, 4);
        Mixer mixer = new Mixer(session.timeline(seconds(60), 1), spoken.clips, Map.of("gong", gong));
        assertThat(measured(mixer).truePeakDbtp()).isLessThanOrEqualTo(-1);
    }

    /** Everything at its loudest, at the same frame, with the same sign. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theWorstThatCanBePlannedStaysUnderTheCeiling(int atOnce) {
        int length = (int) seconds(4);
        PcmClip tone = Signals.noise(length, 1, 9);
        Sessions session = new Sessions().breath(0, length, BreathPhase.INHALE);
        for (int i = 0; i < atOnce; i++) {
            session.speech(0, length, "Loud");
            session.chime(0, length, "gong");
        }
        Mixer mixer = new Mixer(session.timeline(length, 0), Map.of(utterance("Loud"), tone), Map.of("gong", tone));
        Loudness measured = measured(mixer);
        assertThat(measured.truePeakDbtp()).isBetween(-8.0, -1.0);
    }

    /** Breath between rare words lowers the integrated loudness, but players must not raise the words for it. */
    @Test
    void playersAdjustTheirVolumeToTheWords() throws VoiceException {
        Spoken spoken = sessions().get(0);
        Timeline timeline = words(spoken, 1).breaths(seconds(30), 50).timeline(seconds(530), 1);
        Mixer mixer = new Mixer(timeline, spoken.clips, Map.of());
        assertThat(measured(mixer).integratedLufs()).isLessThan(-20);
        assertThat(mixer.programme().integratedLufs()).isCloseTo(-16, within(0.1));
        assertThat(mixer.programme().truePeakDbtp()).isEqualTo(-1);
    }

    @Test
    void peakedWordsAreSofterRatherThanTooHigh() {
        PcmClip click = Signals.impulse(4800);
        Mixer mixer = new Mixer(
                new Sessions().speech(0, 4800, "Tick").timeline(RATE, 0), Map.of(utterance("Tick"), click), Map.of());
        assertThat(mixer.words().truePeakDbtp()).isCloseTo(-2.5, within(1e-6));
        assertThat(mixer.words().integratedLufs()).isLessThan(-30);
        assertThat(mixer.programme().integratedLufs()).isEqualTo(mixer.words().integratedLufs());
    }

    @Test
    void withoutWordsThereIsNoLoudnessOfWords() {
        Mixer mixer = new Mixer(new Sessions().breaths(0, 1).timeline(seconds(10), 0), Map.of(), Map.of());
        assertThat(mixer.words().integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(mixer.words().truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(mixer.programme()).isEqualTo(new Loudness(-16, -1));
    }

    @Test
    void aChimeIsSofterOnlyUnderWords() {
        PcmClip gong = Signals.noise((int) seconds(1), 0.2, 3);
        PcmClip word = Signals.impulse((int) seconds(1));
        Sessions session = new Sessions()
                .speech(0, seconds(1), "Word")
                .chime(seconds(2), seconds(1), "gong")
                .speech(seconds(4), seconds(1), "Word")
                .chime(seconds(4.5), seconds(1), "gong");
        Mixer mixer = new Mixer(session.timeline(seconds(6), 0), Map.of(utterance("Word"), word), Map.of("gong", gong));
        float alone = at(mixer, seconds(2) + 30_000) / gong.sample(30_000);
        float under = at(mixer, seconds(4.5) + 30_000) / gong.sample(30_000);
        assertThat(Decibels.fromLinear(alone)).isCloseTo(-9, within(0.01));
        assertThat(under).isBetween(0.01f, alone / 2);
    }

    private static float at(Mixer mixer, long frame) {
        float[] out = new float[2];
        mixer.render(frame, out, 1);
        return out[0];
    }

    /** The texts again and again, for at least 30 s. */
    private static Sessions words(Spoken spoken, double gap) {
        Sessions session = new Sessions();
        long at = 12_000;
        for (int i = 0; at < seconds(30); i++) {
            String text = spoken.texts.get(i % spoken.texts.size());
            long length =
                    Objects.requireNonNull(spoken.clips.get(utterance(text))).frames();
            session.speech(at, length, text);
            at += length + seconds(gap) + 1111;
        }
        return session;
    }

    private static Loudness measured(Mixer mixer) {
        LoudnessMeter meter = new LoudnessMeter(RATE);
        float[] out = new float[2 * 4800];
        for (long frame = 0; frame < mixer.frames(); frame += 4800) {
            int n = (int) Math.min(4800, mixer.frames() - frame);
            mixer.render(frame, out, n);
            meter.add(out, n);
        }
        return meter.loudness();
    }

    /** A voice of our own: syllables of a humming tone at 24 kHz, much softer than real voices, and differently in each text. */
    private static final class Murmur implements VoiceProvider, Voice {
        @Override
        public String name() {
            return "murmur";
        }

        @Override
        public VoiceFacts facts() {
            return new VoiceFacts("hums", "none", 0, 48_000);
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Voice open() {
            return this;
        }

        @Override
        public PcmClip speak(Utterance utterance) {
            Random random = new Random(utterance.text().hashCode());
            double level = 0.01 + 0.2 * random.nextDouble();
            float[] samples = new float[1400 * utterance.text().length()];
            for (int i = 0; i < samples.length; i++) {
                double syllable = Math.abs(Math.sin(i * Math.PI / 4000));
                double hum = Math.sin(i * 0.03) + 0.5 * Math.sin(i * 0.06 + 1) + 0.2 * random.nextGaussian();
                samples[i] = (float) (level * syllable * hum);
            }
            return PcmClip.owning(24_000, samples);
        }
    }
}
