package org.breathcue.voice.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.support.InstalledVoices;
import org.breathcue.unpack.LibraryFolders;
import org.breathcue.voice.Delivery;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comma does not sound like the end of a sentence, and an end does: 30 sentences. */
final class HeartMelodyTest {
    /** The numbers of voiced frames of 12.5 ms that a phrase needs to be measured, that are its end, and that may belong to its fall. */
    private static final int LEAST = 16;

    private static final int END = 8;
    private static final int FALL = 20;

    private static List<String> sentences() throws Exception {
        List<String> sentences =
                Files.readAllLines(Path.of("src/test/resources/org/breathcue/voice/heart/sentences.txt"));
        assertThat(sentences).hasSize(30);
        return sentences;
    }

    @ParameterizedTest
    @CsvSource({"0.8, PLAIN", "0.85, PLAIN", "0.8, CALM", "1, PLAIN"})
    void whatGoesOnDoesNotSoundLikeAnEnd(double speed, Delivery delivery) throws Exception {
        List<Double> beforeCommas = new ArrayList<>();
        List<Double> atEnds = new ArrayList<>();
        Map<Character, Long> ids =
                HeartProvider.ids(InstalledVoices.heartFolder().read(HeartFiles.VOCABULARY));
        try (HeartVoice heart = open()) {
            for (String text : sentences()) {
                for (List<Phrase> sentence : heart.sentences(Tokenizer.tokens(text, Pronunciations.NONE))) {
                    SpelledSentence spelled = SpelledSentence.of(sentence, ids);
                    Articulation spoken = heart.articulation(sentence, spelled, speed, delivery);
                    for (int i = 0; i < sentence.size(); i++) {
                        SpelledSentence.Place place = spelled.places().get(i);
                        int from = spoken.start(place.first());
                        double fall = fall(spoken.spectrum().pitch(), from, spoken.start(place.end()));
                        if (!Double.isNaN(fall)) {
                            (i == sentence.size() - 1 ? atEnds : beforeCommas).add(fall);
                        }
                    }
                }
            }
        }
        assertThat(beforeCommas).hasSizeGreaterThan(35);
        assertThat(mean(beforeCommas)).as("fall before a comma, in semitones").isLessThan(2);
        assertThat(atEnds).hasSize(30);
        assertThat(atEnds.stream().filter(fall -> fall > 2))
                .as("sentences that fall")
                .hasSizeGreaterThanOrEqualTo(29);
    }

    /**
     * Returns the distance of the last 100 ms of a phrase from its mean before the last quarter of a second, in semitones; not a number if
     * it has too few voiced frames.
     */
    private static double fall(float[] pitch, int from, int to) {
        List<Double> voiced = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (pitch[i] > Spectrum.LEAST_PITCH) {
                voiced.add(12 * Math.log(pitch[i]) / Math.log(2));
            }
        }
        int size = voiced.size();
        return size < LEAST
                ? Double.NaN
                : mean(voiced.subList(0, Math.max(END, size - FALL))) - mean(voiced.subList(size - END, size));
    }

    private static HeartVoice open() throws VoiceException {
        return (HeartVoice)
                new HeartProvider(InstalledVoices.heartFolder(), new HeartPack().facts(), LibraryFolders.TEMPORARY)
                        .open();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    @Test
    void calmWordsAreLowerMoreLevelAndSlower() throws Exception {
        String text = "Let your shoulders drop, and feel your weight on the floor.";
        Map<Character, Long> ids =
                HeartProvider.ids(InstalledVoices.heartFolder().read(HeartFiles.VOCABULARY));
        try (HeartVoice heart = open()) {
            List<Phrase> sentence =
                    heart.sentences(Tokenizer.tokens(text, Pronunciations.NONE)).get(0);
            SpelledSentence spelled = SpelledSentence.of(sentence, ids);
            List<Double> plain = semitones(heart.articulation(sentence, spelled, 1, Delivery.PLAIN));
            List<Double> calm = semitones(heart.articulation(sentence, spelled, 1, Delivery.CALM));
            assertThat(mean(calm)).isCloseTo(mean(plain) - 1, within(0.05));
            assertThat(deviation(calm) / deviation(plain)).isCloseTo(0.8, within(0.02));
        }
    }

    private static List<Double> semitones(Articulation spoken) {
        List<Double> semitones = new ArrayList<>();
        for (float hertz : spoken.spectrum().pitch()) {
            if (hertz > Spectrum.LEAST_PITCH) {
                semitones.add(12 * Math.log(hertz) / Math.log(2));
            }
        }
        return semitones;
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        return Math.sqrt(mean(values.stream().map(x -> (x - mean) * (x - mean)).toList()));
    }

    @Test
    void pausesVary() throws Exception {
        List<Double> pauses = new ArrayList<>();
        try (Voice heart = InstalledVoices.heart().open()) {
            for (String sentence : sentences()) {
                pauses.addAll(pauses(heart.speak(new Utterance(sentence, 150))));
            }
            assertThat(pauses(heart.speak(new Utterance("Exhale, and let your shoulders drop.", 150))))
                    .singleElement()
                    .satisfies(pause -> assertThat(pause).isBetween(0.2, 0.3));
        }
        assertThat(pauses)
                .hasSizeGreaterThan(40)
                .allSatisfy(pause -> assertThat(pause).isBetween(0.2, 0.7));
        assertThat(new TreeSet<>(pauses)).as("lengths").hasSizeGreaterThan(8);
        assertThat(pauses.stream().filter(pause -> pause < 0.31)).hasSizeGreaterThan(4);
        assertThat(pauses.stream().filter(pause -> pause > 0.45)).hasSizeGreaterThan(15);
    }

    /** Returns the lengths of complete silence in seconds. */
    private static List<Double> pauses(PcmClip clip) {
        List<Double> pauses = new ArrayList<>();
        int silent = 0;
        for (int i = 0; i < clip.frames(); i++) {
            if (clip.sample(i) == 0) {
                silent++;
            } else {
                if (silent > clip.frameRate() / 10) {
                    pauses.add(silent / (double) clip.frameRate());
                }
                silent = 0;
            }
        }
        return pauses;
    }
}
