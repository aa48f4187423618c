package org.breathcue.script.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.script.json.Node;

/**
 * Reads the first line of a step, after its dash: a name, a dose and options.
 * <pre>
 *   Bridge 2x10, rest 20 s          { "stretch": "bridge", "times": "2x10", "rest": "20 s" }
 *   "Bridge" 30 s each side         { "name": "Bridge", "hold": "30 s", "sides": "both" }
 *   pause 10 s, optional            { "pause": "10 s", "optional": true }
 *   repeat x3                       { "repeat": 3, … }
 * </pre>
 * A name in quotes is never that of a stretch file.
 */
final class StepHead {
    private static final Pattern KEYWORD = Pattern.compile("(?s)(pause|chime|breathe|repeat)(?: (.*))?");
    private static final Pattern QUOTED = Pattern.compile("(?s)\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SIDES = Pattern.compile(
            "(?s)(?:.*? )?(?<sides>(?:each|per|both) sides?|alternate(?: sides)?|alternating(?: sides)?|(?<one>left|right) side|no sides)");
    /** The first word with a digit. */
    private static final Pattern DIGIT = Pattern.compile("(?<!\\S)\\S*\\d");

    private static final Pattern SEPARATOR = Pattern.compile(",\\s+");
    private static final Pattern OPTION = Pattern.compile(
            "(?s)(?<key>rest|switch|settle|breath|guide|variation|position) (?<value>\\S.*)|(?<sets>\\d\\S*(?: ?(?:-|–|to) ?\\d+)?) sets?"
                    + "|(?<optional>optional)|(?<build>build(?: (?<way>up|down))?)|(?<silent>not announced)");
    private static final List<String> OPTIONS = List.of(
            "rest",
            "switch",
            "settle",
            "breath",
            "guide",
            "variation",
            "position",
            "sets",
            "optional",
            "build",
            "each side",
            "alternate",
            "left side",
            "right side",
            "no sides",
            "not announced");

    private final StretchNames stretches;
    private final Diagnostics diagnostics;

    StepHead(StretchNames stretches, Diagnostics diagnostics) {
        this.stretches = stretches;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns the keys that the line sets.
     *
     * @return the keys; of a step with a name that no stretch file has, the last one is {@code name}
     */
    Map<String, Node.Member> read(TextLine.Part head) {
        Map<String, Node.Member> keys = new LinkedHashMap<>();
        List<TextLine.Part> parts = options(head);
        TextLine.Part first = parts.get(0);
        Matcher keyword = KEYWORD.matcher(first.text());
        if (keyword.matches()) {
            keyword(first, keyword, keys);
        } else {
            stretch(first, keys);
        }
        boolean dosed = keys.containsKey("hold") || keys.containsKey("times");
        parts.subList(1, parts.size()).forEach(option -> option(option, dosed, keys));
        return keys;
    }

    /** Divides a line at its commas, except inside quotes, and in {@code until ready, 30 s}. */
    private static List<TextLine.Part> options(TextLine.Part head) {
        List<TextLine.Part> parts = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(head.text());
        int begin = quoted.lookingAt() ? quoted.end() : 0;
        int from = 0;
        Matcher comma = SEPARATOR.matcher(head.text());
        for (int at = begin; comma.find(at); at = comma.end()) {
            if (!head.text().substring(from, comma.start()).endsWith("until ready")) {
                parts.add(head.part(from, comma.start()));
                from = comma.end();
            }
        }
        parts.add(head.part(from, head.text().length()));
        return parts;
    }

    private void keyword(TextLine.Part first, Matcher keyword, Map<String, Node.Member> keys) {
        String key = keyword.group(1);
        if (keyword.group(2) == null) {
            diagnostics.report(
                    Code.SYNTAX,
                    first.span(),
                    "`" + key + "` says nothing about how long, how often or which",
                    switch (key) {
                        case "pause" -> "write - pause 10 s";
                        case "chime" -> "write - chime bell";
                        case "breathe" -> "write - breathe 5 breaths";
                        default -> "write - repeat x3";
                    });
            return;
        }
        TextLine.Part rest = first.part(keyword.start(2), first.text().length());
        if (key.equals("repeat")) {
            Matcher sides = SIDES.matcher(rest.text());
            if (sides.matches()) {
                put("sides", side(rest, sides), keys);
                rest = rest.part(0, sides.start("sides"));
            }
            put(key, repetitions(rest), keys);
            // The count comes first, as in JSON.
            Node.Member side = keys.remove("sides");
            if (side != null) {
                keys.put("sides", side);
            }
        } else {
            put(key, TextValue.text(rest), keys);
        }
    }

    private static Node repetitions(TextLine.Part part) {
        return Dose.of(part)
                .filter(dose -> dose.size() == 1)
                .map(dose -> dose.get("times"))
                .orElseGet(() -> Dose.count(part));
    }

    private void stretch(TextLine.Part first, Map<String, Node.Member> keys) {
        TextLine.Part rest = first;
        Optional<Node> sides = Optional.empty();
        Matcher found = SIDES.matcher(rest.text());
        if (found.matches() && found.start("sides") > 0) {
            sides = Optional.of(side(rest, found));
            rest = rest.part(0, found.start("sides"));
        }
        Map<String, Node> dose = Map.of();
        TextLine.Part name = rest;
        for (int start : Dose.starts(rest.text())) {
            Optional<Map<String, Node>> read =
                    Dose.of(rest.part(start, rest.text().length()));
            if (read.isPresent()) {
                dose = read.get();
                name = rest.part(0, start);
                break;
            }
        }
        if (Dose.of(rest).isPresent() || name.isEmpty()) {
            diagnostics.report(
                    Code.SYNTAX, rest.span(), "a step begins with its name", "write - Bridge 2x10, for example");
            return;
        }
        name(name, keys);
        dose.forEach((key, value) -> put(key, value, keys));
        sides.ifPresent(value -> put("sides", value, keys));
    }

    private void name(TextLine.Part name, Map<String, Node.Member> keys) {
        if (QUOTED.matcher(name.text()).matches()) {
            new TextValue(diagnostics).json(name).ifPresent(value -> put("name", value, keys));
            return;
        }
        Optional<String> file = stretches.file(name.text());
        Matcher digit = DIGIT.matcher(name.text());
        if (file.isEmpty() && digit.find()) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    name.part(digit.start(), name.text().length()).span(),
                    "this dose cannot be read",
                    "write 2x10, 3x30 s, 5 breaths or x8 each side, for example; write a name with digits in quotes");
        } else if (file.isPresent()) {
            put("stretch", new Node.Text(name.span(), file.get()), keys);
        } else {
            put("name", TextValue.text(name), keys);
        }
    }

    private void option(TextLine.Part part, boolean dosed, Map<String, Node.Member> keys) {
        Matcher sides = SIDES.matcher(part.text());
        if (sides.matches() && sides.start("sides") == 0) {
            put("sides", side(part, sides), keys);
            return;
        }
        Optional<Map<String, Node>> dose = dosed ? Optional.empty() : Dose.of(part);
        if (dose.isPresent()) {
            dose.get().forEach((key, value) -> put(key, value, keys));
            return;
        }
        Matcher option = OPTION.matcher(part.text());
        if (!option.matches()) {
            reportUnknown(part);
        } else if (option.group("key") != null) {
            put(
                    option.group("key"),
                    TextValue.text(part.part(option.start("value"), part.text().length())),
                    keys);
        } else if (option.group("sets") != null) {
            put("sets", Dose.count(part.part(option.start("sets"), option.end("sets"))), keys);
        } else if (option.group("optional") != null) {
            put("optional", new Node.Bool(part.span(), true), keys);
        } else if (option.group("silent") != null) {
            put("announce", new Node.Bool(part.span(), false), keys);
        } else {
            put(
                    "build",
                    option.group("way") == null
                            ? new Node.Bool(part.span(), true)
                            : TextValue.text(part.part(option.start("way"), option.end("way"))),
                    keys);
        }
    }

    private void reportUnknown(TextLine.Part part) {
        String word = part.text().replaceFirst(" .*", "");
        diagnostics.report(
                Code.SYNTAX,
                part.span(),
                "unknown option `" + part.text() + "`",
                NearestWord.to(word, OPTIONS)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("one of " + String.join(", ", OPTIONS)));
    }

    private static Node side(TextLine.Part part, Matcher sides) {
        TextLine.Part written = part.part(sides.start("sides"), sides.end("sides"));
        String one = sides.group("one");
        if (one != null) {
            return TextValue.text(written.part(0, one.length()));
        }
        String word = written.text().startsWith("alternat")
                ? "alternate"
                : written.text().startsWith("no") ? "none" : "both";
        return new Node.Text(written.span(), word);
    }

    private void put(String key, Node value, Map<String, Node.Member> keys) {
        Node.Member first = keys.putIfAbsent(key, new Node.Member(key, value.span(), value));
        if (first != null) {
            diagnostics.report(
                    Code.DUPLICATE_KEY,
                    value.span(),
                    "`" + key + "` is given twice in this step",
                    "delete one of them");
        }
    }
}
