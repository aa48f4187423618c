package org.breathcue.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.breathcue.pcm.PcmClip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@link Voice} promises; every voice has a test that extends this. A voice may take a second to open, and another for each
 * utterance, so tests that need no voice of their own share one, and what it has said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VoiceContract {
    private static final int RATE = 120;
    private static final List<String> TEXTS = List.of(
            "Inhale.",
            "Exhale, and turn to the left.",
            "Welcome. Breathe slowly, and never stretch further than is comfortable.",
            "Keep your back long.",
            "Five.",
            "Hold for 30 seconds. Three, two, one.");

    private static final int[] RATES = {1, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 200, 250, 1000};
    private static final int[] FEW_RATES = {1, 100, 120, 150, 250};

    private final Map<String, PcmClip> said = new HashMap<>();
    private @Nullable Voice shared;

    /** The voice under test; may be opened anew for each test. */
    protected abstract VoiceProvider provider();

    private Voice shared() throws VoiceException {
        Voice voice = shared == null ? provider().open() : shared;
        shared = voice;
        return voice;
    }

    /** Returns what the shared voice says, and said before if it was asked before. */
    private PcmClip said(String text) throws VoiceException {
        PcmClip known = said.get(text);
        PcmClip clip = known == null ? speak(shared(), text) : known;
        said.put(text, clip);
        return clip;
    }

    @AfterAll
    void closeShared() {
        if (shared != null) {
            shared.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inhale.", "Exhale, and turn to the left.", "Hold for 30 seconds. Three, two, one."})
    void sameUtteranceTwiceIsTheSame(String text) throws Exception {
        assertThat(speak(shared(), text).toArray()).isEqualTo(said(text).toArray());
    }

    @Test
    void orderAndEarlierTextsChangeNothing() throws Exception {
        for (String text : TEXTS) {
            said(text);
        }
        try (Voice voice = provider().open()) {
            voice.speak(new Utterance("Something else, much faster, before.", 240));
            for (int i = TEXTS.size() - 1; i >= 0; i--) {
                assertThat(speak(voice, TEXTS.get(i)).toArray())
                        .as(TEXTS.get(i))
                        .isEqualTo(said(TEXTS.get(i)).toArray());
            }
        }
    }

    @Test
    void speakingAtOnceIsTheSame() throws Exception {
        Voice voice = shared();
        List<Callable<float[]>> work = TEXTS.stream()
                .map(text -> (Callable<float[]>) () -> speak(voice, text).toArray())
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<float[]>> together = pool.invokeAll(work);
            for (int i = 0; i < TEXTS.size(); i++) {
                assertThat(together.get(i).get())
                        .as(TEXTS.get(i))
                        .isEqualTo(said(TEXTS.get(i)).toArray());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void twoOpenVoicesDoNotDisturbEachOther() throws Exception {
        try (Voice one = provider().open();
                Voice other = provider().open()) {
            float[] alone = speak(one, TEXTS.get(1)).toArray();
            other.speak(new Utterance(TEXTS.get(2), 200));
            assertThat(speak(one, TEXTS.get(1)).toArray()).isEqualTo(alone);
            assertThat(speak(other, TEXTS.get(1)).toArray()).isEqualTo(alone);
        }
    }

    @Test
    void wordsStartAndEndWithTheClip() throws Exception {
        for (String text : TEXTS) {
            PcmClip clip = said(text);
            // Softer than that is not heard as the beginning of a word.
            float audible = clip.peak() / 100;
            int first = 0;
            while (Math.abs(clip.sample(first)) < audible) {
                first++;
            }
            int last = clip.frames() - 1;
            while (Math.abs(clip.sample(last)) < audible) {
                last--;
            }
            assertThat(first * 1000L / clip.frameRate()).as("onset of " + text).isLessThan(20);
            assertThat((clip.frames() - 1 - last) * 1000L / clip.frameRate())
                    .as("silence after " + text)
                    .isLessThanOrEqualTo(50);
        }
    }

    @Test
    void nothingIsClipped() throws Exception {
        for (String text : TEXTS) {
            assertThat(said(text).peak()).as(text).isPositive().isLessThanOrEqualTo(1);
        }
    }

    @Test
    void moreWordsLastLonger() throws Exception {
        int one = said("Breathe in.").frames();
        int two = said("Breathe in, and breathe out.").frames();
        int three = said("Breathe in, and breathe out. Then breathe in again.").frames();

        assertThat(one).isPositive().isLessThan(two);
        assertThat(two).isLessThan(three);
    }

    /** Every rate for one text of a sentence and one of several, a few for the others. */
    @Test
    void fasterIsNeverLonger() throws Exception {
        Voice voice = shared();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            int slower = Integer.MAX_VALUE;
            for (int rate : i % 4 == 1 ? RATES : FEW_RATES) {
                int frames = voice.speak(new Utterance(text, rate)).frames();
                assertThat(frames).as("%s at %d", text, rate).isLessThanOrEqualTo(slower);
                slower = frames;
            }
        }
    }

    static List<String> oddTexts() {
        return List.of(
                "",
                " ",
                "\n\t",
                "...",
                "?!,;:-",
                "\u2014",
                "\u201cIt\u2019s fine\u201d \u2014 she said\u2026 \u2013 and stayed.",
                "Caf\u00e9, na\u00efve, 90\u00b0.",
                "\ud83e\uddd8 Relax \ud83d\ude00",
                "\ud83d\ude00",
                "\u4f38\u5c55",
                "\ud83d",
                "12, 3.5, 1/2, 4:6, 2nd, 1,000, 007, 10%, $5",
                "1234567890123456789012345678901234567890",
                "Dr. Smith's e.g. U.S.A. vs. Mr. X; (see [1]) \"quoted\" {side} <b> a\\b_c*d",
                "www.example.org",
                "kvbxq yb tng wk zh",
                "INHALE!!! NOW??",
                "a",
                "\0",
                "Breathe in, and breathe out. ".repeat(60),
                "word ".repeat(60),
                // Far beyond the 100 letters that a script may have in one word.
                "x".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void oddTextIsSpokenOrRefusedInSilence(String text) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
        try {
            PcmClip clip = speakOrNull(shared(), text);
            if (clip != null) {
                assertThat(clip.frames()).isPositive();
                assertThat(clip.peak()).isLessThanOrEqualTo(1);
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static @Nullable PcmClip speakOrNull(Voice voice, String text) {
        try {
            return speak(voice, text);
        } catch (VoiceException e) {
            assertThat(e).hasMessageMatching("(?s).+").hasNoCause();
            return null;
        }
    }

    @Test
    void providerKnowsTheVoiceWithoutOpeningIt() throws Exception {
        VoiceProvider provider = provider();
        try (Voice voice = provider.open()) {
            assertThat(voice.name()).isEqualTo(provider.name()).isNotBlank();
            assertThat(voice.version()).isEqualTo(provider.version()).isNotBlank();
            assertThat(provider.facts().description()).isNotBlank().doesNotContain("\n");
            assertThat(provider.facts().licence()).isNotBlank();
            assertThat(speak(voice, "Inhale.").frameRate())
                    .isEqualTo(provider.facts().frameRate());
        }
    }

    private static PcmClip speak(Voice voice, String text) throws VoiceException {
        return voice.speak(new Utterance(text, RATE));
    }
}
