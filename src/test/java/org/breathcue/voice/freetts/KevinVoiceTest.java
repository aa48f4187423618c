package org.breathcue.voice.freetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Pronunciation;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.EnglishVoiceContract;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KevinVoiceTest extends EnglishVoiceContract {
    private static final String SENTENCES =
            "Sit tall, with your legs crossed. Bring your left hand behind you. Keep your back long.";

    @Override
    protected VoiceProvider provider() {
        return new KevinProvider();
    }

    @Test
    void isInstalled() throws Exception {
        assertThat(Voices.in(Path.of("none")).find("kevin16"))
                .map(VoiceProvider::version)
                .contains(provider().version());
    }

    @Test
    void speaksTheSameInAnotherProcess() throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Fingerprint.class.getName(), SENTENCES)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // All of its output: the library printed nothing either.
        assertThat(output).isEqualTo(Fingerprint.of(SENTENCES));
    }

    /** Prints a number for the samples of a text. */
    static final class Fingerprint {
        private Fingerprint() {}

        public static void main(String[] args) throws Exception {
            System.out.print(of(args[0]));
        }

        static String of(String text) throws VoiceException {
            try (Voice voice = new KevinProvider().open()) {
                return Integer.toString(
                        Arrays.hashCode(voice.speak(new Utterance(text, 120)).toArray()));
            }
        }
    }

    @Test
    void voicesOfTwoThreadsDoNotDisturbEachOther() throws Exception {
        String expected = Fingerprint.of(SENTENCES);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> task = () -> Fingerprint.of(SENTENCES);
            for (Future<String> result : threads.invokeAll(List.of(task, task, task, task))) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 150, 180, 220})
    void wordsAMinuteAreCountedWithPauses(int rate) throws Exception {
        double minutes = speak(SENTENCES, rate).frames() / 16_000.0 / 60;

        assertThat(SENTENCES.split(" ").length / minutes).isBetween(rate * 0.9, rate * 1.1);
    }

    @Test
    void slowSpeechPausesRatherThanDrawls() throws Exception {
        PcmClip natural = speak(SENTENCES, 150);
        PcmClip slow = speak(SENTENCES, 80);

        assertThat(sounding(slow)).isLessThan((int) (sounding(natural) * 1.45));
        assertThat(slow.frames()).isGreaterThan((int) (natural.frames() * 1.5));
    }

    @Test
    void pausesAreDigitalSilence() throws Exception {
        float[] samples = speak("Inhale. Exhale.", 120).toArray();

        int longest = 0;
        int run = 0;
        for (float sample : samples) {
            run = sample == 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        assertThat(longest).isGreaterThan(16_000 * 25 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "\u4f38\u5c55", "\ud83d\ude00"})
    void whatCannotBePronouncedIsSaid(String text) {
        assertThatThrownBy(() -> speak(text, 120))
                .isInstanceOf(VoiceException.class)
                .hasMessage("the voice `kevin16` cannot pronounce \"" + text + "\"; write it in English words");
    }

    @Test
    void typographyIsReadAsPlainText() throws Exception {
        assertThat(speak("It\u2019s caf\u00e9\u2014\u201cnow\u201d.", 120).toArray())
                .isEqualTo(speak("It's cafe, \"now\".", 120).toArray());
    }

    @Test
    void anyTextIsSpokenOrCannotBePronounced() throws Exception {
        String[] pieces = {
            "12",
            "3:45",
            "$5",
            "1/2",
            "2nd",
            "1990s",
            "-",
            "...",
            "(",
            "[\"",
            "'",
            "e.g.",
            "Dr.",
            "U.S.",
            "'s",
            "@",
            "#",
            "&",
            "*",
            "_",
            "\\",
            "www.x.com",
            "brrr",
            "hmm",
            "Ph.D",
            "XIV",
            "007",
            "yb",
            "Wk",
            "YT",
            "\u00e9",
            "\u2026",
            "\n\n",
            "!?"
        };
        Random random = new Random(1);
        try (Voice voice = provider().open()) {
            for (int i = 0; i < 300; i++) {
                StringBuilder text = new StringBuilder("a ");
                for (int k = random.nextInt(8); k >= 0; k--) {
                    text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
                }
                assertThat(voice.speak(new Utterance(text.toString(), 150)).frames())
                        .as(text.toString())
                        .isPositive();
            }
        }
    }

    /** With the phonemes that the library finds itself, nothing changes: neither intonation nor sentences depend on their source. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rest in cobra.",
                "Lie down. Cobra now. Cobra.",
                "Half-cobra, cobra-like, 5 cobra 5",
                "\u201cCobra\u201d (cobra), 'cobra' \u2014 cobra; two cobras and COBRA",
                "the cobra the cobra"
            })
    void givenPhonemesSoundLikeThoseOfTheLexicon(String text) throws Exception {
        Pronunciations given = new Pronunciations(Map.of("cobra", Pronunciation.of("/ˈkoʊbɹə/")));
        try (Voice voice = provider().open()) {
            for (int rate : new int[] {80, 150}) {
                assertThat(voice.speak(new Utterance(text, rate, given)).toArray())
                        .as("%s at %d", text, rate)
                        .isEqualTo(voice.speak(new Utterance(text, rate)).toArray());
            }
        }
    }

    @Test
    void aWordThatTheLibrarySpellsHasItsGivenPhonemes() throws Exception {
        Pronunciations given = new Pronunciations(Map.of("hmm", Pronunciation.of("/ˈkoʊbɹə/")));
        try (Voice voice = provider().open()) {
            assertThat(voice.speak(new Utterance("Say hmm now.", 150, given)).toArray())
                    .isEqualTo(voice.speak(new Utterance("Say cobra now.", 150)).toArray());
        }
    }

    private static int sounding(PcmClip clip) {
        int count = 0;
        for (float sample : clip.toArray()) {
            count += sample == 0 ? 0 : 1;
        }
        return count;
    }

    private PcmClip speak(String text, int rate) throws VoiceException {
        try (Voice voice = provider().open()) {
            return voice.speak(new Utterance(text, rate));
        }
    }
}
