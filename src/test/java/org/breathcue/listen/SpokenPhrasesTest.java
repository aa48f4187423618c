package org.breathcue.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.breathcue.listen.speech.SpeechException;
import org.breathcue.listen.speech.SpeechModels;
import org.breathcue.listen.speech.UtteranceDetector;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;
import org.breathcue.support.InstalledSpeech;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models hear synthetic speakers in a quiet room. Docs/listen.md has the rates that were measured. */
@Tag("once")
final class SpokenPhrasesTest {
    private static final int RATE = 16_000;
    private static final List<String> SPEAKERS = List.of("en-us+m3", "en-gb+f2", "en-us+f3", "en-us+f5");

    @TempDir
    private Path folder;

    /** Returns a phrase with a second of a quiet room before and after it. */
    private float[] inARoom(String speaker, String phrase) throws Exception {
        float[] spoken = Resampler.resample(
                        new PcmClip(EspeakVoice.RATE, new EspeakVoice(speaker).samples(phrase, folder)), RATE)
                .toArray();
        float[] room = new float[(spoken.length + 2 * RATE) / UtteranceDetector.STEP * UtteranceDetector.STEP];
        Random noise = new Random(1);
        for (int i = 0; i < room.length; i++) {
            int at = i - RATE;
            room[i] = (float) (0.0005 * noise.nextGaussian()) + (at >= 0 && at < spoken.length ? spoken[at] / 4 : 0);
        }
        return room;
    }

    private static List<Hearing> hear(SpeechModels models, CommandRecogniser recogniser, float[] sound)
            throws SpeechException {
        UtteranceDetector detector = new UtteranceDetector(models.activity());
        List<Hearing> heard = new ArrayList<>();
        float[] step = new float[UtteranceDetector.STEP];
        for (int from = 0; from < sound.length; from += step.length) {
            System.arraycopy(sound, from, step, 0, step.length);
            Optional<float[]> utterance = detector.step(step, new float[step.length], true);
            if (utterance.isPresent()) {
                heard.add(recogniser.hear(utterance.get()));
            }
        }
        return heard;
    }

    @Test
    void mostCommandsAreHeardAndHardlyOneIsTakenForAnother() throws Exception {
        List<String> missed = new ArrayList<>();
        List<String> mistaken = new ArrayList<>();
        int all = 0;
        try (SpeechModels models = InstalledSpeech.load()) {
            CommandRecogniser recogniser = new CommandRecogniser(models.scorer(), Strictness.USUAL);
            for (String speaker : SPEAKERS) {
                for (Command command : Command.values()) {
                    String phrase = command.phrases().get(0);
                    List<Hearing> heard = hear(models, recogniser, inARoom(speaker, phrase)).stream()
                            .filter(Hearing::accepted)
                            .toList();
                    all++;
                    if (heard.stream().noneMatch(hearing -> hearing.best() == command)) {
                        missed.add(speaker + " " + phrase);
                    }
                    heard.stream()
                            .filter(hearing -> hearing.best() != command)
                            .forEach(hearing -> mistaken.add(speaker + " " + phrase + " as " + hearing.best()));
                }
            }
        }
        System.out.println("Commands heard: " + (all - missed.size()) + " of " + all + ", missed " + missed
                + ", mistaken " + mistaken);
        assertThat(missed).as("of %d", all).hasSizeLessThanOrEqualTo(all / 4);
        assertThat(mistaken).hasSizeLessThanOrEqualTo(all / 40);
    }

    @Test
    void whatASessionSaysIsNoCommand() throws Exception {
        List<String> sentences = List.of(
                "Cat and cow.",
                "Come onto your hands and knees, with a folded blanket under your knees.",
                "Move slowly and easily.",
                "Breathe in, and lift your chest.",
                "Exhale, and turn.",
                "Left side, seated twist, 15 seconds left.",
                "Halfway.",
                "Other side.",
                "Let it go.",
                "Stop if anything hurts.",
                "Wait for the end of your breath.",
                "Five.",
                "Ten seconds left.",
                "Lie on your back.",
                "The next stretch is for your hips.",
                "Come back to the middle.");
        List<String> accepted = new ArrayList<>();
        try (SpeechModels models = InstalledSpeech.load()) {
            CommandRecogniser recogniser = new CommandRecogniser(models.scorer(), Strictness.USUAL);
            for (String speaker : SPEAKERS.subList(0, 2)) {
                for (String sentence : sentences) {
                    hear(models, recogniser, inARoom(speaker, sentence)).stream()
                            .filter(Hearing::accepted)
                            .forEach(hearing -> accepted.add(speaker + " " + sentence + " as " + hearing));
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    /** In an endless stream the memory of the model would drift. */
    @Test
    void afterALongSilenceSpeechIsStillNoticed() throws Exception {
        try (SpeechModels models = InstalledSpeech.load()) {
            UtteranceDetector detector = new UtteranceDetector(models.activity());
            float[] command = inARoom("en-us+m3", "Continue");
            float[] step = new float[UtteranceDetector.STEP];
            Random noise = new Random(2);
            int found = 0;
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 60 * RATE / step.length; i++) {
                    for (int k = 0; k < step.length; k++) {
                        step[k] = (float) (0.003 * noise.nextGaussian());
                    }
                    assertThat(detector.step(step, new float[step.length], true))
                            .isEmpty();
                }
                for (int from = 0; from < command.length; from += step.length) {
                    System.arraycopy(command, from, step, 0, step.length);
                    found += detector.step(step, new float[step.length], true).isPresent() ? 1 : 0;
                }
            }
            assertThat(found).isEqualTo(3);
        }
    }
}
