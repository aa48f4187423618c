package org.breathcue.outside;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads scripts token by token, and names places in them as plans do. */
public final class ScriptJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private ScriptJson() {}

    /** What takes the tokens of a script. */
    public interface Reading {
        /** Reads a value; its first token is the current one. */
        void read(JsonParser parser) throws IOException;
    }

    public static void read(String json, Reading reading) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            reading.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the place of the current token. */
    public static String place(JsonParser parser, String file) {
        JsonLocation start = parser.currentTokenLocation();
        return file + ":" + start.getLineNr() + ":" + start.getColumnNr();
    }
}
