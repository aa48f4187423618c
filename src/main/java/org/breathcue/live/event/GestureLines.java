package org.breathcue.live.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.live.Gesture;

/**
 * Reads gestures, one JSON object a line, such as {@code {"gesture":"wait"}}. Other keys of the object are ignored. A line
 * that is no gesture gives an error message and is skipped.
 */
final class GestureLines {
    private static final int MOST_BYTES = 4096;
    private static final int MOST_SHOWN = 40;
    private static final int END = -1;

    private static final ObjectReader READER =
            new JsonMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final InputStream in;
    private final Consumer<Gesture> gestures;
    private final Consumer<String> errors;
    private long line;

    /** @param errors receives a message for each line that is no gesture, with its number */
    GestureLines(InputStream in, Consumer<Gesture> gestures, Consumer<String> errors) {
        this.in = new BufferedInputStream(in);
        this.gestures = gestures;
        this.errors = errors;
    }

    /** Reads until the input ends or fails. A last line without a line feed counts. */
    void read() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int next;
            do {
                next = in.read();
                if (next != '\n' && next != END) {
                    // One byte more shows that the line is too long.
                    if (bytes.size() <= MOST_BYTES) {
                        bytes.write(next);
                    }
                } else {
                    line++;
                    take(bytes);
                    bytes.reset();
                }
            } while (next != END);
        } catch (IOException e) {
            // An input that fails gives no more gestures, like one that has ended.
        }
    }

    private void take(ByteArrayOutputStream bytes) {
        if (bytes.size() > MOST_BYTES) {
            wrong("longer than " + MOST_BYTES + " bytes");
            return;
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        if (!text.isBlank()) {
            gesture(text).ifPresent(gestures);
        }
    }

    private Optional<Gesture> gesture(String text) {
        JsonNode name;
        try {
            name = READER.readTree(text).path("gesture");
        } catch (JsonProcessingException e) {
            wrong("not a JSON object");
            return Optional.empty();
        }
        if (!name.isTextual()) {
            wrong("not an object with the text \"gesture\", such as {\"gesture\":\"wait\"}");
            return Optional.empty();
        }
        Optional<Gesture> gesture = Gesture.named(name.textValue());
        if (gesture.isEmpty()) {
            wrong(unknown(name.textValue()));
        }
        return gesture;
    }

    private static String unknown(String name) {
        String shown = name.length() > MOST_SHOWN ? name.substring(0, MOST_SHOWN) + "…" : name;
        return "no gesture is named \"" + shown + "\"; "
                + NearestWord.to(
                                name,
                                Stream.of(Gesture.values()).map(Gesture::key).toList())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElseGet(() -> "the gestures are "
                                + Stream.of(Gesture.values()).map(Gesture::key).collect(Collectors.joining(", ")));
    }

    private void wrong(String message) {
        errors.accept("line " + line + ": " + message);
    }
}
