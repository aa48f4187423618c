package org.breathcue.cli.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a new session, with comments that explain it.
 *
 * @param schema the path or URL of the JSON Schema for editors
 * @param length the length in the syntax of scripts; empty for the default length
 * @param stretches the names of the stretches in scripts, in order
 * @param rests the values of {@code rest} by stretch, for stretches that need one
 * @param props the props of the stretches
 * @param rest the closing position
 * @param longestRest the longest closing rest, in minutes
 * @param variations the variations by stretch
 * @param variation the variation to do where a stretch has it
 */
record NewScript(
        String schema,
        String title,
        Optional<String> length,
        List<String> stretches,
        Map<String, String> rests,
        List<String> props,
        ClosingPosition rest,
        int longestRest,
        Map<String, List<String>> variations,
        Optional<String> variation) {
    /** The longest closing rest of a session with several stretches, in minutes. */
    static final int SHORT_REST = 3;

    NewScript {
        rests = Map.copyOf(rests);
        variations = Map.copyOf(variations);
        stretches = List.copyOf(stretches);
        props = List.copyOf(props);
    }

    NewScript needing(List<String> other) {
        return new NewScript(schema, title, length, stretches, rests, other, rest, longestRest, variations, variation);
    }

    /** Returns the same script without a length of its own. */
    NewScript ofAnyLength() {
        return new NewScript(
                schema, title, Optional.empty(), stretches, rests, props, rest, longestRest, variations, variation);
    }

    /** Returns the same script with other stretches. */
    NewScript with(List<String> others) {
        return new NewScript(schema, title, length, others, rests, props, rest, longestRest, variations, variation);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("{");
        lines.add(
                "  // With this key, editors complete and explain the others. To find mistakes, run breathcue check.");
        lines.add("  \"$schema\": " + quoted(schema) + ",");
        lines.add("  \"title\": " + quoted(title) + ",");
        length.ifPresent(time -> {
            lines.add("  // Ranges and silences are adjusted so that the session lasts exactly this long.");
            lines.add("  \"length\": " + quoted(time) + ",");
        });
        lines.add("  // Seconds to inhale and to exhale.");
        lines.add("  \"breath\": \"4:6\",");
        lines.add("  \"steps\": [");
        lines.add("    { \"chime\": \"begin\" },");
        lines.add("    // Name the props here, before the listener lies down.");
        lines.add("    { \"say\": " + quoted(welcome()) + " },");
        lines.add(
                "    // Add keys to a step to change its stretch: \"hold\": \"30 s\", \"times\": 5, \"variation\": \"easier\"");
        stretches.forEach(stretch -> lines.add("    { \"stretch\": " + quoted(stretch) + rest(stretch)
                + chosenVariation(stretch) + " }," + otherVariations(stretch)));
        lines.add("    // A stretch can also be written in the session itself.");
        lines.add("    {");
        lines.add("      \"name\": \"Rest\",");
        lines.add("      \"position\": " + quoted(rest.position().word()) + ",");
        lines.add("      \"setup\": " + quoted(rest.setup()) + ",");
        lines.add("      \"hold\": \"1-" + longestRest + " min\"");
        lines.add("    },");
        lines.add("    { \"say\": \"Come back slowly, whenever you like.\" },");
        lines.add("    { \"chime\": \"end\" }");
        lines.add("  ]");
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private String rest(String stretch) {
        String shorter = rests.get(stretch);
        return shorter == null ? "" : ", \"rest\": " + quoted(shorter);
    }

    private String chosenVariation(String stretch) {
        return variation
                .filter(name -> variations.getOrDefault(stretch, List.of()).contains(name))
                .map(name -> ", \"variation\": " + quoted(name))
                .orElse("");
    }

    /** Returns a comment with the variations to choose from. */
    private String otherVariations(String stretch) {
        List<String> others = variations.getOrDefault(stretch, List.of()).stream()
                .filter(name -> !variation.equals(Optional.of(name)))
                .toList();
        return others.isEmpty() ? "" : " // variations: " + String.join(", ", others);
    }

    private String welcome() {
        String greeting = "Welcome. Move gently, and stop if anything hurts.";
        return props.isEmpty() ? greeting : greeting + " Have at hand " + String.join(", and ", props) + ".";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
