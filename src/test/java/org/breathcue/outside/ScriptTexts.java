package org.breathcue.outside;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a script and its stretches may say, by its place. */
public final class ScriptTexts {
    private static final Set<String> SPOKEN = Set.of(
            "say",
            "name",
            "caution",
            "setup",
            "enter",
            "leave",
            "variations",
            "inhale",
            "hold in",
            "exhale",
            "hold out");

    private final Map<String, Text> texts = new HashMap<>();

    /**
     * @param brief the short form
     * @param recording the name of the sound file with {@code say}
     */
    record Text(
            String say, @Nullable String brief, @Nullable String recording) {}

    /** Returns this with the texts of another file, named as plans name it. */
    public ScriptTexts with(String file, String json) {
        ScriptJson.read(json, parser -> read(parser, file, ""));
        return this;
    }

    /** The text at a place; null for what is not spoken. */
    @Nullable
    Text at(String place) {
        return texts.get(place);
    }

    boolean contain(String say) {
        return texts.values().stream().anyMatch(text -> text.say().equals(say));
    }

    private void read(JsonParser parser, String file, String key) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING && SPOKEN.contains(key)) {
            texts.put(ScriptJson.place(parser, file), new Text(parser.getText(), null, null));
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                read(parser, file, key);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, file, key);
        }
    }

    private void object(JsonParser parser, String file, String key) throws IOException {
        String said = "";
        String brief = null;
        String recording = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            boolean words = parser.nextToken() == JsonToken.VALUE_STRING;
            said = words && name.equals("say") ? ScriptJson.place(parser, file) : said;
            brief = words && name.equals("short") ? parser.getText() : brief;
            recording = words && name.equals("recording") ? parser.getText() : recording;
            read(parser, file, key.equals("variations") && words ? key : name);
        }
        String shorter = brief;
        String recorded = recording;
        texts.computeIfPresent(said, (place, text) -> new Text(text.say(), shorter, recorded));
    }
}
