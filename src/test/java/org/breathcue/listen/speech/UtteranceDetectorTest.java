package org.breathcue.listen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Steps of 32 ms, of which each has one value: the probability of speech. */
final class UtteranceDetectorTest {
    private static final float[] NO_ECHO = new float[UtteranceDetector.STEP];

    private final List<float[]> found = new ArrayList<>();
    private final UtteranceDetector detector = new UtteranceDetector((sound, from) -> Math.abs(sound[from]));

    private static float[] constant(float value) {
        float[] step = new float[UtteranceDetector.STEP];
        Arrays.fill(step, value);
        return step;
    }

    private void steps(int count, float probability) throws SpeechException {
        steps(count, probability, NO_ECHO, true);
    }

    private void steps(int count, float probability, float[] echo, boolean listens) throws SpeechException {
        for (int i = 0; i < count; i++) {
            Optional<float[]> utterance = detector.step(constant(probability), echo, listens);
            utterance.ifPresent(found::add);
        }
    }

    @Test
    void anUtteranceIsGivenWithWhatIsAroundIt() throws SpeechException {
        steps(100, 0);
        steps(20, 0.9f);
        steps(13, 0.1f);
        assertThat(found).isEmpty();
        steps(1, 0.1f);
        assertThat(found).hasSize(1);
        float[] sound = found.get(0);
        // 0.3 s are 4,800 samples.
        assertThat(sound).hasSize(20 * 512 + 2 * 4800);
        assertThat(sound[4799]).isZero();
        assertThat(sound[4800]).isEqualTo(0.9f);
        assertThat(sound[4800 + 20 * 512 - 1]).isEqualTo(0.9f);
        assertThat(sound[4800 + 20 * 512]).isEqualTo(0.1f);
        steps(100, 0);
        assertThat(found).hasSize(1);
    }

    @Test
    void aShortPauseDoesNotEndAnUtterance() throws SpeechException {
        steps(20, 0);
        steps(10, 0.9f);
        steps(12, 0.1f);
        steps(10, 0.9f);
        steps(20, 0);
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).hasSize(32 * 512 + 2 * 4800);
    }

    @Test
    void onlyUtterancesAsLongAsCommandsAreGiven() throws SpeechException {
        for (int steps : new int[] {3, 4, 68, 69}) {
            found.clear();
            steps(20, 0);
            steps(steps, 0.9f);
            steps(20, 0);
            assertThat(found).as("%d steps", steps).hasSize(steps == 3 || steps == 69 ? 0 : 1);
        }
    }

    @Test
    void itTakesMoreToBeginThanToGoOn() throws SpeechException {
        steps(20, 0.45f);
        assertThat(detector.speech()).isFalse();
        steps(1, 0.5f);
        assertThat(detector.speech()).isTrue();
        steps(5, 0.36f);
        assertThat(detector.speech()).isTrue();
        assertThat(detector.spokenMillis()).isEqualTo(6 * 32);
        steps(1, 0.34f);
        assertThat(detector.speech()).isFalse();
        steps(20, 0.34f);
        assertThat(detector.spokenMillis()).isZero();
    }

    @Test
    void theRestOfAnEchoIsNoSpeech() throws SpeechException {
        // 0.6² is 3.2 % of 3.354²; 0.9² is 7.2 %.
        float[] echo = constant(3.354f);
        steps(20, 0.6f, echo, true);
        assertThat(detector.speech()).isFalse();
        steps(10, 0.9f, echo, true);
        assertThat(detector.speech()).isTrue();
        steps(20, 0);
        assertThat(found).hasSize(1);
    }

    /** The rest of a room's echo comes after the echo: after n steps, 0.7ⁿ of its power is remembered. */
    @Test
    void theRestOfAnEchoIsNoSpeechForAWhile() throws SpeechException {
        // 0.05 · 10² · 0.7ⁿ falls below 0.9² in the fifth step.
        steps(1, 0.9f, constant(10), true);
        steps(5, 0.9f);
        assertThat(detector.spokenMillis()).isZero();
        steps(1, 0.9f);
        assertThat(detector.speech()).isTrue();
    }

    @Test
    void nothingCountsWhileItDoesNotListen() throws SpeechException {
        steps(20, 0.9f, NO_ECHO, false);
        steps(20, 0);
        assertThat(found).isEmpty();
        // What began before goes on as far as it was heard.
        steps(10, 0.9f);
        steps(20, 0.9f, NO_ECHO, false);
        assertThat(found).hasSize(1);
    }

    @Test
    void aLongStreamLosesNothing() throws SpeechException {
        for (int i = 0; i < 500; i++) {
            steps(7 + i % 40, 0);
            steps(20, 0.9f);
            steps(14, 0);
            assertThat(found).hasSize(i + 1);
            float[] sound = found.get(i);
            assertThat(sound[sound.length - 1]).isZero();
            assertThat(sound[sound.length - 4801]).isEqualTo(0.9f);
        }
    }

    @Test
    void afterARestartNothingIsLeft() throws SpeechException {
        steps(20, 0.9f);
        detector.restart();
        assertThat(detector.speech()).isFalse();
        steps(20, 0);
        assertThat(found).isEmpty();
    }
}
