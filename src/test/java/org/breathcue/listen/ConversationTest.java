package org.breathcue.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.live.Gesture;
import org.junit.jupiter.api.Test;

/** In virtual time, in steps of 32 ms. */
final class ConversationTest {
    private static final long STEP = 32;

    private final List<String> done = new ArrayList<>();
    private final Conversation conversation = new Conversation(new Session());
    private boolean waiting;
    private long now = 100_000;

    private final class Session implements SessionControl {
        @Override
        public void gesture(Gesture gesture) {
            if (gesture == Gesture.PAUSE || gesture == Gesture.CONTINUE) {
                waiting = gesture == Gesture.PAUSE;
            }
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
            return waiting;
        }

        @Override
        public boolean speaks() {
            return false;
        }
    }

    /** Somebody speaks for a while. */
    private void speech(long millis) {
        for (long spoken = STEP; spoken <= millis; spoken += STEP) {
            now += STEP;
            conversation.hears(now, spoken);
        }
    }

    private void quiet(long millis) {
        for (long passed = 0; passed < millis; passed += STEP) {
            now += STEP;
            conversation.hears(now, 0);
        }
    }

    private List<String> taken() {
        List<String> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    @Test
    void theSessionIsTurnedDownWhileSomebodySpeaks() {
        quiet(2000);
        speech(64);
        assertThat(taken()).isEmpty();
        speech(96);
        assertThat(taken()).containsExactly("down");
        speech(400);
        quiet(1472);
        assertThat(taken()).isEmpty();
        quiet(32);
        assertThat(taken()).containsExactly("up");
        quiet(10_000);
        assertThat(taken()).isEmpty();
    }

    @Test
    void whoeverWasNotUnderstoodSpeaksAgainIntoAQuietSession() {
        speech(480);
        quiet(1000);
        speech(480);
        quiet(1000);
        assertThat(taken()).containsExactly("down");
        quiet(512);
        assertThat(taken()).containsExactly("up");
    }

    @Test
    void nobodyTalksToASessionForLong() {
        speech(5056);
        assertThat(taken()).containsExactly("down");
        speech(60_000);
        assertThat(taken()).containsExactly("up");
        quiet(1408);
        speech(3000);
        assertThat(taken()).isEmpty();
        quiet(1504);
        speech(480);
        assertThat(taken()).containsExactly("down");
    }

    @Test
    void whatIsUnderstoodIsConfirmedAndTheSessionComesBackAtOnce() {
        speech(480);
        quiet(448);
        assertThat(taken()).containsExactly("down");
        conversation.understood(Command.WHERE);
        assertThat(taken()).containsExactly("tone", "up", "where");
        quiet(5000);
        assertThat(taken()).isEmpty();
        speech(480);
        assertThat(taken()).containsExactly("down");
    }

    @Test
    void everyCommandIsAGesture() {
        for (Command command : Command.values()) {
            conversation.understood(command);
        }
        assertThat(taken().stream().filter(what -> !what.equals("tone")))
                .containsExactly(
                        "pause",
                        "continue",
                        "again",
                        "back",
                        "next",
                        "skip-side",
                        "where",
                        "louder",
                        "softer",
                        "pause",
                        "Say stop again to end, or continue.");
    }

    @Test
    void stopAsksOnceAndEndsAtTheSecondTime() {
        conversation.understood(Command.STOP);
        assertThat(taken()).containsExactly("tone", "pause", "Say stop again to end, or continue.");
        quiet(600_000);
        conversation.understood(Command.STOP);
        assertThat(taken()).containsExactly("tone", "end");
    }

    @Test
    void anotherCommandTakesStopBack() {
        for (Command other : List.of(Command.CONTINUE, Command.WAIT, Command.WHERE, Command.LOUDER)) {
            conversation.understood(Command.STOP);
            conversation.understood(other);
            done.clear();
            conversation.understood(Command.STOP);
            assertThat(taken()).as("%s", other).endsWith("pause", "Say stop again to end, or continue.");
            conversation.understood(Command.CONTINUE);
        }
    }

    @Test
    void aKeyThatContinuesTakesStopBack() {
        conversation.understood(Command.STOP);
        waiting = false;
        done.clear();
        conversation.understood(Command.STOP);
        assertThat(taken()).containsExactly("tone", "pause", "Say stop again to end, or continue.");
    }

    private boolean listens(long after, boolean words, boolean cancels) {
        return conversation.listens(now + after, words, cancels, true);
    }

    @Test
    void withoutCancellingItListensBetweenItsWordsAndSaysSoOnce() {
        assertThat(listens(0, false, false)).isTrue();
        assertThat(listens(100, true, false)).isFalse();
        assertThat(listens(399, false, false)).isFalse();
        assertThat(listens(400, false, false)).isTrue();
        assertThat(listens(20_000, true, false)).isFalse();
        assertThat(taken()).isEmpty();
        assertThat(listens(20_300, false, false)).isTrue();
        assertThat(taken()).containsExactly("I can hear you only between my words.");
        assertThat(listens(50_000, true, false)).isFalse();
        assertThat(listens(90_000, false, false)).isTrue();
        assertThat(taken()).isEmpty();
    }

    @Test
    void withCancellingItAlwaysListens() {
        assertThat(listens(0, true, true)).isTrue();
        assertThat(listens(10, false, true)).isTrue();
        // It became worse: there were words a moment ago.
        assertThat(listens(20, false, false)).isFalse();
        assertThat(listens(19_000, false, false)).isTrue();
        assertThat(listens(19_500, false, true)).isTrue();
        // It learns for another 20 s.
        assertThat(listens(30_000, false, false)).isTrue();
        assertThat(listens(49_000, false, false)).isTrue();
        assertThat(taken()).isEmpty();
    }

    @Test
    void asLongAsNothingIsKnownNothingIsSaidAboutIt() {
        assertThat(conversation.listens(now, true, false, false)).isFalse();
        assertThat(conversation.listens(now + 100_000, false, false, false)).isTrue();
        assertThat(taken()).isEmpty();
    }
}
