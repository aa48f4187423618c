package org.breathcue.outside.generate;

import java.util.List;
import java.util.Map;

/**
 * A random script and what it must yield, both from the same choices. Steps are leaf steps, counted from 1 after repetition.
 *
 * @param session the text of the session
 * @param stretches the texts of the stretch files, by name without folder and ending
 * @param variations that may be asked for
 */
public record GeneratedScript(String session, Map<String, String> stretches, Outline outline, List<String> variations) {
    /** With the low end of every range. */
    public Expected expected() {
        return Expected.of(outline);
    }

    /** As if its session had been given that length. */
    public GeneratedScript lasting(String length) {
        String key = "\"length\": \"" + length + "\", \"title\"";
        return new GeneratedScript(session.replaceFirst("\"title\"", key), stretches, outline, variations);
    }

    /** For the eyes of whoever has to find out what went wrong. */
    public String printed() {
        StringBuilder text = new StringBuilder("--- session\n").append(session);
        stretches.forEach((name, stretch) ->
                text.append("\n--- stretches/").append(name).append(".json\n").append(stretch));
        return text.append("\n--- expected ").append(expected().doses()).toString();
    }
}
