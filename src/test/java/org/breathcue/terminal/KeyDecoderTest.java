package org.breathcue.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyDecoderTest {
    private static final long MILLI = 1_000_000;
    /** As far apart as presses of a finger. */
    private static final long APART = 300 * MILLI;

    private final List<Key> pressed = new ArrayList<>();
    private final KeyDecoder decoder = new KeyDecoder(pressed::add);
    private long now;

    @ParameterizedTest
    @CsvSource({
        "' ', WAIT",
        "x, WAIT",
        "é, WAIT",
        "r, AGAIN",
        "R, AGAIN",
        "w, WHERE",
        "s, SKIP_SIDE",
        "9, SOFTER",
        "0, LOUDER",
        "m, BREATH_SOUND",
        "q, END",
        "Q, END",
        "?, HELP"
    })
    void aCharacterIsAKey(char typed, Key key) {
        type(String.valueOf(typed));

        assertThat(pressed).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "[C, NEXT",
        "[D, BACK",
        "OC, NEXT",
        "OD, BACK",
        "[1;5C, NEXT",
        "[A, WAIT",
        "OP, WAIT",
        "[15~, WAIT",
        "[[A, WAIT",
        "q, WAIT",
        "[200~quit 99 now[201~, WAIT"
    })
    void aSequenceIsOneKeyHoweverItIsSplit(String sequence, Key key) {
        String typed = "\u001b" + sequence.replace("[201~", "\u001b[201~");
        for (int at = 0; at < typed.length(); at++) {
            type(typed.substring(0, at), typed.substring(at));
        }

        assertThat(pressed).hasSize(typed.length()).containsOnly(key);
    }

    /** Where keys arrive after Enter, the line feed comes with them. */
    @ParameterizedTest
    @CsvSource({"q, END", "ww, WHERE", "?, HELP", "'', WAIT"})
    void theLineFeedAfterAKeyIsNotAKey(String typed, Key key) {
        type(typed + "\n");

        assertThat(pressed).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[I",
                "[O",
                "[24;80R",
                "[?1;2c",
                "[<0;35;5M",
                "[<0;35;5m",
                "[M !\"",
                "[Mqqq",
                "]11;rgb:0/0/0\u0007",
                "P1$r0m\u001b\\"
            })
    void whatNoKeyHasSentIsNothing(String sequence) {
        type("\u001b" + sequence);

        assertThat(pressed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q9",
                "quit now, and so on, 9999 times",
                "\u001b[C\u001b[D",
                "\u001b[Cq",
                "🐈",
                "ab",
                "\u001b[200~never ended",
                "\u001b\u001b",
                "\u001b",
                "\u001b[",
                "\u001b]"
            })
    void aBurstOfManyWaitsOnce(String burst) {
        type(burst);

        assertThat(pressed).containsExactly(Key.WAIT);
    }

    @ParameterizedTest
    @CsvSource({"rrrr, AGAIN", "99, SOFTER"})
    void aBurstOfOneKeyIsThatKey(String burst, Key key) {
        type(burst);

        assertThat(pressed).containsExactly(key);
    }

    @Test
    void aKeyThatIsHeldDownIsPressedOnce() {
        press("\u001b[C", 20, 40 * MILLI);

        assertThat(pressed).containsExactly(Key.NEXT);
    }

    @Test
    void volumeThatIsHeldDownGoesOn() {
        press("9", 20, 40 * MILLI);

        assertThat(pressed).hasSize(20).containsOnly(Key.SOFTER);
    }

    @Test
    void twoPressesAreTwo() {
        press("\u001b[D", 2, KeyDecoder.REPEAT_NANOS + MILLI);

        assertThat(pressed).containsExactly(Key.BACK, Key.BACK);
    }

    @Test
    void anInterruptWaitsForNothing() {
        decoder.type('\u001b', now);
        decoder.type(3, now);

        assertThat(pressed).containsExactly(Key.INTERRUPT);
    }

    @Test
    void anInterruptInAPasteIsText() {
        type("\u001b[200~a\u0003b\u001b[201~");

        assertThat(pressed).containsExactly(Key.WAIT);
    }

    @Test
    void nothingIsToldBeforeTheBurstHasEnded() {
        decoder.type('q', now);
        decoder.settle(now + KeyDecoder.BURST_NANOS - 1);
        assertThat(pressed).isEmpty();
        assertThat(decoder.nanosToSettle(now + 1)).isEqualTo(KeyDecoder.BURST_NANOS - 1);

        decoder.settle(now + KeyDecoder.BURST_NANOS);
        assertThat(pressed).containsExactly(Key.END);
        assertThat(decoder.nanosToSettle(now + KeyDecoder.BURST_NANOS)).isNegative();
    }

    @Test
    void aNewKeyTellsTheOneBefore() {
        decoder.type('r', now);
        decoder.type('w', now + KeyDecoder.BURST_NANOS);

        assertThat(pressed).containsExactly(Key.AGAIN);
    }

    private void press(String keys, int times, long nanos) {
        for (int i = 0; i < times; i++) {
            keys.chars().forEach(c -> decoder.type(c, now));
            now += nanos;
            decoder.settle(now);
        }
        settle();
    }

    /** Types pieces as slowly as a sequence may come, and waits until all is told. */
    private void type(String... pieces) {
        for (String piece : pieces) {
            piece.chars().forEach(c -> decoder.type(c, now));
            if (piece.startsWith("\u001b")) {
                now += (piece.contains("[200~") ? KeyDecoder.BURST_NANOS : KeyDecoder.ESCAPE_NANOS) - MILLI;
            }
        }
        settle();
    }

    private void settle() {
        now += KeyDecoder.PASTE_NANOS + APART;
        decoder.settle(now);
    }
}
