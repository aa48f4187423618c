package org.breathcue.understood;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An utterance in a session.
 *
 * @param start the first frame
 * @param length in frames
 * @param role the role in the plan
 * @param where the line of the script
 */
record Spoken(long start, long length, String text, String role, String where) {
    /** Returns all utterances of a plan, in order. */
    static List<Spoken> in(JsonNode plan) {
        List<Spoken> all = new ArrayList<>();
        for (JsonNode event : plan.path("events")) {
            if (event.path("kind").asText().equals("speech")) {
                JsonNode source = event.path("source");
                all.add(new Spoken(
                        event.path("startFrame").asLong(),
                        event.path("lengthFrames").asLong(),
                        event.path("text").asText(),
                        event.path("role").asText(),
                        source.path("file").asText() + ":" + source.path("line").asInt()));
            }
        }
        return List.copyOf(all);
    }

    long end() {
        return start + length;
    }

    /** Returns whether these are words of Breathcue itself: the name of a stretch, or a side. */
    boolean isCall() {
        return role.equals("helper");
    }
}
