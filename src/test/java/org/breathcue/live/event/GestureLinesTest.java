package org.breathcue.live.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.live.Gesture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GestureLinesTest {
    private final List<Gesture> gestures = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @Test
    void everyGestureHasALine() {
        read("""
                {"gesture":"wait"}
                {"gesture":"pause"}
                {"gesture":"continue"}
                {"gesture":"next"}
                {"gesture":"back"}
                {"gesture":"again"}
                {"gesture":"where"}
                {"gesture":"skip-side"}
                {"gesture":"softer"}
                {"gesture":"louder"}
                {"gesture":"breath-sound"}
                {"gesture":"end"}
                """);

        assertThat(gestures).containsExactly(Gesture.values());
        assertThat(errors).isEmpty();
    }

    @Test
    void otherKeysEmptyLinesAndALineFeedAtTheEndDoNotMatter() {
        read("\r\n  \n{ \"id\": [1, {}], \"gesture\" : \"wait\" }\r\n\n{\"gesture\":\"end\"}");

        assertThat(gestures).containsExactly(Gesture.WAIT, Gesture.END);
        assertThat(errors).isEmpty();
    }

    @Test
    void theEndOfTheInputIsNoGesture() {
        read("");

        assertThat(gestures).isEmpty();
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"gesture\":\"jump\"} | no gesture is named \"jump\"; the gestures are wait, pause, continue, next, back,",
                "{\"gesture\":\"skip_side\"} | no gesture is named \"skip_side\"; did you mean \"skip-side\"?",
                "{\"gesture\":\"WAIT\"} | no gesture is named \"WAIT\"",
                "{\"gesture\":7} | not an object with the text \"gesture\"",
                "{} | not an object with the text \"gesture\"",
                "[] | not an object with the text \"gesture\"",
                "\"wait\" | not an object with the text \"gesture\"",
                "wait | not a JSON object",
                "{\"gesture\":\"wait\" | not a JSON object",
                "{\"gesture\":\"wait\"} {\"gesture\":\"end\"} | not a JSON object",
                "{\"gesture\":\"wait\"}x | not a JSON object",
            })
    void aLineThatIsNoGestureIsSkippedAndTold(String line, String message) {
        read("{\"gesture\":\"next\"}\n" + line + "\n{\"gesture\":\"back\"}\n");

        assertThat(gestures).containsExactly(Gesture.NEXT, Gesture.BACK);
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).startsWith("line 2: " + message);
    }

    @Test
    void longLinesAndDeepOnesAreSkipped() {
        read("x".repeat(10_000_000) + "\n" + "[".repeat(4000) + "\n" + "\0\u202e{\n{\"gesture\":\"wait\"}\n");

        assertThat(gestures).containsExactly(Gesture.WAIT);
        assertThat(errors)
                .containsExactly(
                        "line 1: longer than 4096 bytes", "line 2: not a JSON object", "line 3: not a JSON object");
    }

    @Test
    void anInputThatFailsHasEnded() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        new GestureLines(closed, gestures::add, errors::add).read();

        assertThat(gestures).isEmpty();
        assertThat(errors).isEmpty();
    }

    private void read(String text) {
        new GestureLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), gestures::add, errors::add)
                .read();
    }
}
