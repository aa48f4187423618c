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
 * @param variations the variations that are offered by stretch
 * @param wanted the variations to do; a stretch takes the first that it has
 */
record NewScript(
        String schema,
        String title,
        Optional<String> length,
        List<String> stretches,
        Map<String, String> rests,
        List<String> props,
        ClosingPosition rest,
        Map<String, List<String>> variations,
        List<String> wanted) {
    /** The longest closing rest, in minutes. */
    private static final int LONGEST_REST = 3;

    NewScript {
        rests = Map.copyOf(rests);
        variations = Map.copyOf(variations);
        stretches = List.copyOf(stretches);
        props = List.copyOf(props);
        wanted = List.copyOf(wanted);
    }

    NewScript needing(List<String> other) {
        return new NewScript(schema, title, length, stretches, rests, other, rest, variations, wanted);
    }

    /** Returns the same script without a length of its own. */
    NewScript ofAnyLength() {
        return new NewScript(schema, title, Optional.empty(), stretches, rests, props, rest, variations, wanted);
    }

    /** Returns the same script with other stretches. */
    NewScript with(List<String> others) {
        return new NewScript(schema, title, length, others, rests, props, rest, variations, wanted);
    }

    /** Returns the same script with what the user chose. */
    NewScript with(SessionInterview.Choice choice) {
        return new NewScript(
                schema,
                title,
                length,
                choice.stretches(),
                rests,
                props,
                choice.rest(),
                choice.possible(),
                choice.variations());
    }

    /** Returns the same script with a length in the syntax of scripts. */
    NewScript lasting(String time) {
        return new NewScript(schema, title, Optional.of(time), stretches, rests, props, rest, variations, wanted);
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
        lines.add("      \"hold\": \"1-" + LONGEST_REST + " min\"");
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
        return chosen(stretch).map(name -> ", \"variation\": " + quoted(name)).orElse("");
    }

    /** Returns the variation in which a stretch is done. */
    private Optional<String> chosen(String stretch) {
        List<String> known = variations.getOrDefault(stretch, List.of());
        return wanted.stream().filter(known::contains).findFirst();
    }

    /** Returns a comment with the variations to choose from. */
    private String otherVariations(String stretch) {
        Optional<String> chosen = chosen(stretch);
        List<String> others = variations.getOrDefault(stretch, List.of()).stream()
                .filter(name -> !chosen.equals(Optional.of(name)))
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
