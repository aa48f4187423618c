package org.breathcue.script.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeReader;

/**
 * Reads what follows a colon. Words are taken as they are. A value that looks like JSON is JSON: {@code {}}, {@code []}, text in
 * quotes and, where no words are expected, numbers, {@code true}, {@code false} and {@code null}.
 */
final class TextValue {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern OBJECT = Pattern.compile("(?s)\\{\\s*[\"}].*");
    private static final Pattern LIST = Pattern.compile("(?s)\\[.*\\]");
    private static final Pattern QUOTED = Pattern.compile("(?s)\"(?:[^\"\\\\]|\\\\.)*\"");

    /** What separates the words of a line from the words of its repetitions. */
    static final String SHORT = " / ";

    private final Diagnostics diagnostics;

    TextValue(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Returns a value that can be anything; empty if it was reported. */
    Optional<Node> any(TextLine.Part part) {
        String text = part.text();
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(number(part));
        }
        return switch (text) {
            case "true" -> Optional.of(new Node.Bool(part.span(), true));
            case "false" -> Optional.of(new Node.Bool(part.span(), false));
            case "null" -> Optional.of(new Node.Nil(part.span()));
            default -> words(part);
        };
    }

    /** Returns a value of words, or in JSON; empty if it was reported. */
    Optional<Node> words(TextLine.Part part) {
        String text = part.text();
        return isJson(text) ? json(part) : Optional.of(text(part));
    }

    static boolean isJson(String text) {
        return QUOTED.matcher(text).matches()
                || OBJECT.matcher(text).matches()
                || LIST.matcher(text).matches();
    }

    static boolean isObject(String text) {
        return OBJECT.matcher(text).matches();
    }

    static Node.Text text(TextLine.Part part) {
        return new Node.Text(part.span(), part.text());
    }

    static Node.Num number(TextLine.Part part) {
        return new Node.Num(part.span(), Double.parseDouble(part.text()));
    }

    /** Returns the items of a list that is separated by commas; none for the word {@code none}. */
    static Node.Arr list(TextLine.Part part) {
        List<Node> items = new ArrayList<>();
        int from = 0;
        while (!part.text().equals("none") && from <= part.text().length()) {
            int comma = part.text().indexOf(',', from);
            int to = comma < 0 ? part.text().length() : comma;
            items.add(text(part.part(from, to)));
            from = to + 1;
        }
        return new Node.Arr(part.span(), List.copyOf(items));
    }

    /**
     * Returns a line of words: text, or an object if it has more than words.
     *
     * @param keys what was written before the colon
     * @param always whether it is an object even if it has only words
     */
    Optional<Node> line(List<Node.Member> keys, TextLine.Part part, boolean always) {
        String text = part.text();
        if (keys.isEmpty() && isJson(text)) {
            return json(part);
        }
        Map<String, Node.Member> members = new LinkedHashMap<>();
        int slash = text.indexOf(SHORT);
        Node.Text say = text(slash < 0 ? part : part.part(0, slash));
        keys.stream().filter(key -> !isTime(key)).forEach(key -> members.put(key.key(), key));
        members.put("say", new Node.Member("say", say.span(), say));
        if (slash >= 0) {
            Node.Text brief = text(part.part(slash + SHORT.length(), text.length()));
            members.put("short", new Node.Member("short", brief.span(), brief));
        }
        keys.stream().filter(TextValue::isTime).forEach(key -> members.put(key.key(), key));
        if (members.size() == 1 && !always) {
            return Optional.of(say);
        }
        return Optional.of(new Node.Obj(part.line().span(), members));
    }

    private static boolean isTime(Node.Member key) {
        return key.key().equals("for")
                || key.key().equals("within")
                || key.key().equals("hold");
    }

    /** Returns a value in JSON. */
    Optional<Node> json(TextLine.Part part) {
        Diagnostics problems = new Diagnostics();
        Optional<Node> value = TreeReader.read(
                part.line().source(), part.span().start(), part.span().end(), problems);
        if (value.isEmpty()) {
            Diagnostic first = problems.sorted().get(0);
            diagnostics.report(
                    first.code() == Code.TOO_DEEP ? Code.TOO_DEEP : Code.SYNTAX,
                    first.span(),
                    "this value in JSON cannot be read: " + first.message(),
                    first.hint().orElse("write it on one line, or write words"));
        } else {
            problems.sorted().forEach(diagnostics::report);
        }
        return value;
    }
}
