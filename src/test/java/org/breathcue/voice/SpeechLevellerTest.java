package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.PcmClip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechLevellerTest {
    private static final int RATE = 48_000;
    private static final List<String> COUNTS = List.of("One.", "Two.", "Three.", "Five.", "Eight.", "Ten.");
    private static final List<String> SENTENCES = List.of(
            "Let your head hang.",
            "Bring your left hand behind you, and your right hand to your left knee.",
            "This is no medical advice. Stop if anything hurts, and ask a professional when in doubt.");

    @Test
    void spokenClipsComeToOneLoudnessUnderTheCeiling() throws Exception {
        for (PcmClip clip : spoken(SENTENCES, COUNTS)) {
            PcmClip levelled = SpeechLeveller.level(clip, RATE);
            assertThat(levelled.frames()).isEqualTo(clip.frames() * (RATE / clip.frameRate()));
            // The most peaked ones stay a little softer instead of being crushed.
            assertThat(levelled.level().integratedLufs()).isCloseTo(-16, within(0.2));
            assertThat(Decibels.fromLinear(levelled.level().truePeak())).isLessThan(-4.74);
        }
    }

    @Test
    void countsAreNeverLouderThanSentences() throws Exception {
        double softestSentence = Double.POSITIVE_INFINITY;
        for (PcmClip clip : spoken(SENTENCES, List.of())) {
            softestSentence = Math.min(softestSentence, loudestBlock(SpeechLeveller.level(clip, RATE)));
        }
        for (PcmClip clip : spoken(List.of(), COUNTS)) {
            assertThat(loudestBlock(SpeechLeveller.level(clip, RATE))).isBetween(softestSentence - 5, softestSentence);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.001, 3", "1, 3", "0.02, 0.3", "0.5, 0.1"})
    void anyLevelEndsAtTheSame(double level, double seconds) {
        float[] samples = new float[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (level * Math.sin(i * 0.06) * Math.sin(i * 0.0004));
        }
        PcmClip levelled = SpeechLeveller.level(new PcmClip(RATE, samples), RATE);
        assertThat(Decibels.fromLinear(levelled.level().truePeak())).isLessThan(-4.74);
        assertThat(levelled.level().integratedLufs()).isBetween(-20.0, -15.98);
    }

    @Test
    void silenceStaysSilent() {
        PcmClip silence = new PcmClip(RATE, new float[RATE]);
        assertThat(SpeechLeveller.level(silence, RATE)).isSameAs(silence);
        assertThat(SpeechLeveller.level(new PcmClip(RATE, new float[0]), RATE).frames())
                .isZero();
    }

    @Test
    void whatIsAllPeaksIsNotCrushed() {
        float[] samples = new float[RATE];
        Random random = new Random(1);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.001 * random.nextGaussian());
        }
        samples[RATE / 2] = 1;
        PcmClip levelled = SpeechLeveller.level(new PcmClip(RATE, samples), RATE);
        double before = new PcmClip(RATE, samples).level().integratedLufs();
        assertThat(levelled.sample(100) / samples[100]).isLessThan((float) Decibels.toLinear(-16 - before + 4.01));
    }

    private static List<PcmClip> spoken(List<String> sentences, List<String> counts) throws VoiceException {
        List<PcmClip> clips = new ArrayList<>();
        try (Voice voice =
                Voices.in(Path.of("none")).find("kevin16").orElseThrow().open()) {
            for (List<String> texts : List.of(sentences, counts)) {
                for (String text : texts) {
                    clips.add(voice.speak(new Utterance(text, 150)));
                }
            }
        }
        return clips;
    }

    /** The loudness of the loudest 400 ms, with silence around the clip. */
    private static double loudestBlock(PcmClip clip) {
        double loudest = Double.NEGATIVE_INFINITY;
        int block = RATE * 4 / 10;
        float[] around = new float[2 * (clip.frames() + 2 * block)];
        clip.addStereo(0, clip.frames(), 1, around, block);
        for (int from = 0; from + block <= around.length / 2; from += RATE / 50) {
            float[] stereo = new float[2 * block];
            System.arraycopy(around, 2 * from, stereo, 0, stereo.length);
            LoudnessMeter meter = new LoudnessMeter(RATE);
            meter.add(stereo, block);
            loudest = Math.max(loudest, meter.loudness().integratedLufs());
        }
        return loudest;
    }
}
