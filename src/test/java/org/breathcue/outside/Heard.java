package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a listener takes from a plan, for comparison with what its script promised. */
final class Heard {
    private static final Pattern REP = Pattern.compile("\\bRep ([\\p{L}\\d]+)");
    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private Heard() {}

    static List<ExpectedDose> doses(JsonNode plan) {
        List<ExpectedDose> doses = new ArrayList<>();
        for (JsonNode event : plan.path("events")) {
            if (event.path("kind").asText().equals("hold")) {
                JsonNode dose = event.path("dose");
                doses.add(new ExpectedDose(
                        event.path("step").asInt(),
                        event.path("set").asInt(),
                        event.path("side").asText(),
                        event.path("time").asInt(),
                        event.path("form").asText(),
                        dose.path("unit").asText(),
                        dose.path("amount").asDouble()));
            }
        }
        return doses;
    }

    /** By step: how often each number was heard; words in entering and leaving lines carry their step as those of a flow do. */
    static Map<Integer, Map<Integer, Integer>> counts(JsonNode plan) {
        Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
        for (JsonNode event : plan.path("events")) {
            Matcher rep = REP.matcher(event.path("text").asText());
            while (rep.find()) {
                counts.computeIfAbsent(event.path("step").asInt(), step -> new TreeMap<>())
                        .merge(number(rep.group(1)), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The generator calls the working side near and the other one far. */
    static List<String> wrongSides(JsonNode plan) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode event : plan.path("events")) {
            String text = event.path("text").asText();
            String side = event.path("side").asText("none");
            String other = side.equals("left") ? "right" : "left";
            boolean swapped = !side.equals("none") && (text.contains("near " + other) || text.contains("far " + side));
            if (swapped || text.contains("{")) {
                wrong.add("\"" + text + "\" at frame " + event.path("startFrame") + " is heard on side " + side);
            }
        }
        return wrong;
    }

    private static int number(String word) {
        int spelled = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
        return spelled >= 0 ? spelled : Integer.parseInt(word);
    }
}
