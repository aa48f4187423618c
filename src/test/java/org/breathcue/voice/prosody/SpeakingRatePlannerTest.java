package org.breathcue.voice.prosody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.english.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpeakingRatePlannerTest {
    private static final int RATE = 1000;
    private static final int NATURAL = 160;
    private static final SpeakingRatePlanner PLANNER = new SpeakingRatePlanner(RATE, NATURAL);

    /** Twelve sentences of two clauses and four words each. */
    private static final String PAGE = "one two, three four. ".repeat(12).strip();

    /** A voice that takes as long for every word; it remembers what it was asked for. */
    private static final class Metronome implements SpeakingRatePlanner.Articulator {
        private final double secondsAWord;
        private final List<Double> speeds = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        private Metronome(double secondsAWord) {
            this.secondsAWord = secondsAWord;
        }

        @Override
        public List<SpokenPhrase> articulate(List<Token> tokens, double speed) {
            String text = Written.text(tokens);
            speeds.add(speed);
            texts.add(text);
            List<SpokenPhrase> phrases = new ArrayList<>();
            for (String clause : text.split("(?<=[.,])\\s*", -1)) {
                if (!clause.isEmpty()) {
                    int count = clause.split(" ", -1).length;
                    float[] sound = new float[(int) Math.round(count * secondsAWord * RATE / speed)];
                    Arrays.fill(sound, 1);
                    phrases.add(SpokenPhrase.cut(sound, RATE, 0, sound.length, 0.5f, count, clause.endsWith(".")));
                }
            }
            return phrases;
        }

        private double speed() {
            return speeds.get(speeds.size() - 1);
        }
    }

    private static float[] speak(String text, int rate, SpeakingRatePlanner.Articulator voice) throws VoiceException {
        return PLANNER.speak(Tokenizer.tokens(text, Pronunciations.NONE), rate, 1, voice);
    }

    private static double seconds(String text, int rate, Metronome voice) throws VoiceException {
        return (double) speak(text, rate, voice).length / RATE;
    }

    /** The lengths of what is silent in between, in samples. */
    private static List<Integer> pauses(float[] sound) {
        List<Integer> pauses = new ArrayList<>();
        int run = 0;
        for (float sample : sound) {
            if (sample == 0) {
                run++;
            } else if (run > 0) {
                pauses.add(run);
                run = 0;
            }
        }
        return pauses;
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120, 150, 180, 200})
    void aPageTakesTheTimeOfItsWords(int rate) throws VoiceException {
        assertThat(48 / seconds(PAGE, rate, new Metronome(0.28)) * 60).isCloseTo(rate, within(rate * 0.02));
    }

    @Test
    void pausesAreLongestBetweenSentences() throws VoiceException {
        List<Integer> pauses = pauses(speak(PAGE, 110, new Metronome(0.28)));
        assertThat(pauses).hasSize(23);
        for (int i = 0; i < pauses.size(); i++) {
            assertThat(pauses.get(i)).isEqualTo(pauses.get(i % 2));
        }
        assertThat(pauses.get(1)).isGreaterThan(2 * pauses.get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 120, 150})
    void pausesGrowWithThePhrasesBesideThem(int rate) throws VoiceException {
        String text = "one, two three four five, six seven eight nine ten. one two three four five six.";
        List<Integer> pauses = pauses(speak(text, rate, new Metronome(0.28)));
        assertThat(pauses).hasSize(3);
        assertThat(pauses.get(0)).as("after one word").isBetween(200, 300);
        assertThat(pauses.get(1)).isGreaterThan(pauses.get(0));
        assertThat(pauses.get(2)).isGreaterThan(pauses.get(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 155, 160})
    void theSilenceAfterALineCounts(int rate) throws VoiceException {
        String line = "lift your right arm up high, and lean far to the left.";
        double seconds = seconds(line, rate, new Metronome(0.29));
        assertThat(12 / (seconds + 0.7) * 60).isCloseTo(rate, within(0.5));
    }

    @Test
    void aSlowLineGetsTheBreathsItNeeds() throws VoiceException {
        String line = "lift your right arm over your head and lean to the left.";
        Metronome fast = new Metronome(0.28);
        Metronome slow = new Metronome(0.28);
        speak(line, 240, fast);
        speak(line, 100, slow);
        assertThat(fast.texts).containsExactly(line);
        assertThat(slow.texts).containsExactly(line, "lift your right arm, over your head, and lean to the left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two.", "band pull apart", "exhale, and lower your arms."})
    void aCallIsNotArticulatedSlowly(String call) throws VoiceException {
        Metronome voice = new Metronome(0.28);
        speak(call, 80, voice);
        assertThat(voice.speed()).isEqualTo(1);
        speak(call, 240, voice);
        assertThat(voice.speed()).as("at a fast rate").isEqualTo(1.5);
        speak("lift your right arm up high.", 120, voice);
        assertThat(voice.speed()).as("a line").isLessThan(0.9);
    }

    @Test
    void anArticulationIsAFactor() throws VoiceException {
        Metronome calm = new Metronome(0.28);
        PLANNER.speak(Tokenizer.tokens("lift your right arm up high.", Pronunciations.NONE), NATURAL, 0.9, calm);
        assertThat(calm.speed()).isCloseTo(0.9, within(1e-9));
        PLANNER.speak(Tokenizer.tokens("one two, three.", Pronunciations.NONE), NATURAL, 0.9, calm);
        assertThat(calm.speed()).as("a call").isEqualTo(1);
    }

    @Test
    void halfOfTheWayIsMadeBySpeakingSlower() throws VoiceException {
        Metronome voice = new Metronome(0.28);
        seconds(PAGE, NATURAL * 81 / 100, voice);
        assertThat(voice.speed()).isCloseTo(0.9, within(0.01));
    }

    @Test
    void wordsAreNeverDrawnOutOrHurriedTooMuch() throws VoiceException {
        for (int rate : new int[] {1, 60, 100, 300, 10_000}) {
            for (double secondsAWord : new double[] {0.1, 0.3, 0.9}) {
                Metronome voice = new Metronome(secondsAWord);
                seconds(PAGE, rate, voice);
                assertThat(voice.speeds).allSatisfy(speed -> assertThat(speed).isBetween(0.8, 2.0));
            }
        }
    }

    @Test
    void pausesStayNatural() throws VoiceException {
        for (int rate : new int[] {1, 60, 160, 300, 10_000}) {
            List<Integer> pauses = pauses(speak(PAGE, rate, new Metronome(0.28)));
            assertThat(pauses)
                    .as("at %d", rate)
                    .allSatisfy(pause -> assertThat(pause).isBetween(150, 2400));
        }
    }

    @Test
    void ratesEndWhereWordsCanStillBeUnderstood() throws VoiceException {
        assertThat(seconds(PAGE, 1, new Metronome(0.28))).isEqualTo(seconds(PAGE, 60, new Metronome(0.28)));
        assertThat(seconds(PAGE, 10_000, new Metronome(0.28))).isEqualTo(seconds(PAGE, 300, new Metronome(0.28)));
    }

    @Test
    void fewWordsAreSpokenOnceAndInWholeSteps() throws VoiceException {
        for (int rate = 60; rate <= 300; rate += 7) {
            Metronome voice = new Metronome(0.28);
            seconds("one two, three.", rate, voice);
            assertThat(voice.speeds).as("at %d", rate).hasSize(1);
            assertThat(voice.speed() * 20).isCloseTo(Math.rint(voice.speed() * 20), within(1e-9));
        }
    }

    @Test
    void aPageWithoutMarksIsGrouped() throws VoiceException {
        String plain = "lift your right arm and lean to the left and breathe out slowly "
                .repeat(4)
                .strip();
        Metronome voice = new Metronome(0.2);
        List<Integer> pauses = pauses(speak(plain, 70, voice));
        assertThat(voice.texts)
                .contains(
                        plain, Written.text(BreathGroups.withAllPauses(Tokenizer.tokens(plain, Pronunciations.NONE))));
        assertThat(pauses).hasSizeGreaterThan(4).containsOnly(1200);
    }

    @Test
    void aVoiceThatTakesItsTimeIsToldToHurry() throws VoiceException {
        // As fast as it is told, it would be late.
        Metronome slow = new Metronome(0.45);
        assertThat(48 / seconds(PAGE, 150, slow) * 60).isCloseTo(150, within(3.0));
        assertThat(slow.speed()).isGreaterThan(1);
    }

    @Test
    void nothingToSpeakIsNoSound() throws VoiceException {
        assertThat(speak("", 120, (tokens, speed) -> List.of())).isEmpty();
    }

    @Test
    void phrasesAreTrimmedOfSilenceAndFaded() {
        float[] recording = new float[1000];
        Arrays.fill(recording, 300, 700, 1);
        float[] sound = new float[1000];
        SpokenPhrase phrase = SpokenPhrase.cut(recording, RATE, 0, 1000, 0.5f, 1, true);
        phrase.copyTo(sound, 0);
        assertThat(phrase.frames())
                .as(String.format(Locale.ROOT, "%d ms", 5 + 400 + 20))
                .isEqualTo(425);
        assertThat(phrase.endsSentence()).isTrue();
        assertThat(sound[5 + 200]).isEqualTo(1);

        float[] loud = new float[100];
        Arrays.fill(loud, 1);
        float[] faded = new float[100];
        SpokenPhrase.cut(loud, RATE, 0, 100, 0.5f, 1, false).copyTo(faded, 0);
        assertThat(faded[0]).isLessThan(0.3f);
        assertThat(faded[99]).isLessThan(0.1f);
        for (int i = 1; i < 100; i++) {
            assertThat(Math.abs(faded[i] - faded[i - 1])).isLessThan(0.25f);
        }
    }

    @Test
    void silenceAndNothingCanBeCut() {
        assertThat(SpokenPhrase.cut(new float[0], RATE, 0, 0, 0, 1, false).frames())
                .isZero();
        assertThat(SpokenPhrase.cut(new float[100], RATE, 0, 100, 1, 1, false).frames())
                .isLessThanOrEqualTo(100);
    }
}
