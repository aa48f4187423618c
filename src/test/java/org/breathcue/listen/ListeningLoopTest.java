package org.breathcue.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breathcue.listen.speech.PhraseScorer;
import org.breathcue.listen.speech.PhraseScores;
import org.breathcue.listen.speech.SpeechException;
import org.breathcue.listen.speech.UtteranceDetector;
import org.breathcue.live.Gesture;
import org.junit.jupiter.api.Test;

/** A microphone of numbers: what is at least 0.5 counts as speech, and everything is understood as "wait". */
final class ListeningLoopTest {
    private final List<String> done = new ArrayList<>();
    private final List<Integer> scored = new ArrayList<>();
    private final List<Hearing> hearings = new ArrayList<>();
    private boolean words;
    private boolean sufficient = true;
    private float echo;

    private final SessionControl session = new SessionControl() {
        @Override
        public void gesture(Gesture gesture) {
            done.add(gesture.key());
        }

        @Override
        public void duck(boolean down) {
            done.add(down ? "down" : "up");
        }

        @Override
        public void confirm() {
            done.add("tone");
        }

        @Override
        public void say(String sentence) {
            done.add(sentence);
        }

        @Override
        public boolean isWaiting() {
            return false;
        }

        @Override
        public boolean speaks() {
            return words;
        }
    };

    private final EchoRemoval echoes = new EchoRemoval() {
        @Override
        public void process(float[] microphone, float[] cleaned, float[] taken) {
            System.arraycopy(microphone, 0, cleaned, 0, HOP);
            Arrays.fill(taken, echo);
        }

        @Override
        public boolean sufficient() {
            return sufficient;
        }

        @Override
        public boolean echoKnown() {
            return true;
        }
    };

    /** Returns sound of some hops of 16 ms, each at one level. */
    private static MicrophoneSound sound(float... levels) {
        int[] next = {0};
        return samples -> {
            if (next[0] == levels.length) {
                return false;
            }
            Arrays.fill(samples, levels[next[0]]);
            next[0]++;
            return true;
        };
    }

    private static float[] spoken(int quietBefore, int speech, int quietAfter) {
        float[] levels = new float[quietBefore + speech + quietAfter];
        Arrays.fill(levels, quietBefore, quietBefore + speech, 0.9f);
        return levels;
    }

    private void hear(PhraseScorer scorer, float... levels) throws SpeechException {
        new ListeningLoop(
                        sound(levels),
                        echoes,
                        new UtteranceDetector((sound, from) -> Math.abs(sound[from])),
                        new CommandRecogniser(scorer, Strictness.USUAL),
                        session,
                        Runnable::run,
                        hearings::add)
                .run();
    }

    private void hear(float... levels) throws SpeechException {
        hear(
                (sound, phrases) -> {
                    scored.add(sound.length);
                    return new PhraseScores(
                            "Wait.",
                            -1,
                            phrases.stream()
                                    .map(phrase -> phrase.equals("Wait") ? -1.0 : -20.0)
                                    .toList());
                },
                levels);
    }

    @Test
    void aCommandIsDone() throws SpeechException {
        hear(spoken(100, 30, 200));
        assertThat(done).containsExactly("down", "tone", "up", "pause");
        assertThat(scored).containsExactly(30 * 256 + 2 * 4800);
        assertThat(hearings).hasSize(1);
    }

    @Test
    void aCoughIsNotRecognised() throws SpeechException {
        hear(spoken(100, 6, 200));
        assertThat(done).containsExactly("down", "up");
        assertThat(scored).isEmpty();
    }

    @Test
    void withoutCancellingTheSessionsOwnWordsAreNotHeard() throws SpeechException {
        words = true;
        sufficient = false;
        hear(spoken(100, 30, 200));
        assertThat(done).isEmpty();
        words = false;
        hear(spoken(100, 30, 200));
        assertThat(done).containsExactly("down", "tone", "up", "pause");
    }

    @Test
    void theRestOfTheEchoIsNotHeard() throws SpeechException {
        echo = 5;
        hear(spoken(100, 30, 200));
        assertThat(done).isEmpty();
    }

    @Test
    void aModelThatFailsEndsIt() {
        assertThatThrownBy(() -> hear(
                        (sound, phrases) -> {
                            throw new SpeechException("broken");
                        },
                        spoken(100, 30, 200)))
                .isInstanceOf(SpeechException.class)
                .hasMessage("broken");
        assertThat(done).containsExactly("down");
    }
}
