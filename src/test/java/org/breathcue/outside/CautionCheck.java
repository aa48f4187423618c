package org.breathcue.outside;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a caution and the set-up of the same object are heard in the order in which they are written. */
public final class CautionCheck {

    /** By their place in the files: the keys {@code caution} and {@code setup} of an object, and its place. */
    private final Map<String, Key> written = new HashMap<>();

    private record Key(String object, String name, int position) {}

    /** Returns this with the words of another file, named as plans name it. */
    public CautionCheck with(String file, String json) {
        ScriptJson.read(json, parser -> read(parser, file, null));
        return this;
    }

    private void read(JsonParser parser, String file, @Nullable Key key) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING && key != null) {
            written.put(ScriptJson.place(parser, file), key);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                read(parser, file, key);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            String object = ScriptJson.place(parser, file);
            for (int position = 0; parser.nextToken() != JsonToken.END_OBJECT; position++) {
                String name = parser.currentName();
                parser.nextToken();
                boolean ordered = name.equals("caution") || name.equals("setup");
                read(parser, file, ordered ? new Key(object, name, position) : key);
            }
        }
    }

    /** Returns the cautions of a plan that are heard on the wrong side of a line of the set-up. */
    public List<String> check(Plan plan) {
        List<String> wrong = new ArrayList<>();
        for (PlanEvent chapter : plan.marks()) {
            Key before = null;
            for (PlanEvent speech : plan.speeches()) {
                Key key = speech.startsIn(chapter) ? written.get(speech.writtenAt()) : null;
                if (key != null) {
                    if (before != null && before.object().equals(key.object()) && before.position() > key.position()) {
                        wrong.add(speech + " is heard too late");
                    }
                    before = key;
                }
            }
        }
        return wrong;
    }

    /** Returns how many cautions of a plan come after a set-up. */
    public int after(Plan plan) {
        return (int) plan.speeches().stream()
                .map(speech -> written.get(speech.writtenAt()))
                .filter(key -> key != null && key.name().equals("caution") && key.position() > 0)
                .filter(key -> written.values().stream()
                        .anyMatch(other -> other.object().equals(key.object()) && other.position() < key.position()))
                .count();
    }
}
