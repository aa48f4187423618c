package org.breathcue.script.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.LineSchemas;
import org.breathcue.timeline.SessionLimits;

/**
 * Reads a script in the text form into the same tree as its JSON form. The grammar is described in docs/text.md. For example,
 * <pre>
 *   # Longer legs
 *   breath: 4:6
 *
 *   Welcome. Move slowly.
 *
 *   - Bridge 2x10, rest 20 s
 * </pre>
 * is {@code { "title": "Longer legs", "breath": "4:6", "steps": [{ "say": "Welcome. Move slowly." }, { "stretch": "bridge",
 * "times": "2x10", "rest": "20 s" }] }}.
 *
 * <p>The reader goes through the lines once. An indented line belongs to the nearest line above that is indented less. All
 * problems are reported; a tree is returned only if there are none.
 */
final class TextReader {
    /** The keys that say how a stretch is done. A step with a name that has none of them names a stretch file. */
    private static final Set<String> MOVEMENT = Set.of("setup", "enter", "flow", "leave", "cues", "caution");

    /** The keys whose lines can be repeated. */
    private static final Set<String> REPEATED = Set.of("setup", "enter", "flow", "leave", "cues", "say");

    /** The keys whose values are lists that are separated by commas. */
    static final Set<String> LISTS = Set.of("props", "calls");

    /** The keys whose values are words, also if they look like a number. */
    static final Set<String> WORDS = Set.of("about", "caution", "name", "title", "say");

    private static final Pattern SPOKEN =
            Pattern.compile("(?s)say(?: (?<within>within))?(?: (?<time>[^:]+(?::\\d\\d)?))?: .*");
    private static final Pattern QUOTED_KEY = Pattern.compile("(?s)(\"(?:[^\"\\\\]|\\\\.)*\"):(?:\\s.*)?");

    /** What the keys of an object mean. */
    private enum Kind {
        /** A session, a stretch, a step or a variation: lines of words have keys such as {@code inhale 3 s}. */
        MOVEMENT,
        /** The variations of a stretch by their names. */
        VARIATIONS,
        /** Keys and values. */
        PLAIN
    }

    private final Source source;
    private final StretchNames stretches;
    private final Diagnostics diagnostics;
    private final TextValue values;
    private final List<TextLine> lines;
    private int next;

    private TextReader(Source source, StretchNames stretches, Diagnostics diagnostics) {
        this.source = source;
        this.stretches = stretches;
        this.diagnostics = diagnostics;
        this.values = new TextValue(diagnostics);
        this.lines = TextLine.of(source);
    }

    /** Returns whether the first line of a text that is neither blank nor a comment is a heading. */
    static boolean startsWithHeading(Source source) {
        return source.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .findFirst()
                .filter(line -> line.startsWith("#"))
                .isPresent();
    }

    /**
     * Returns the tree of a script; empty if an error was reported.
     *
     * @param stretches the names of the stretch files that a step can name
     */
    static Optional<Node> read(Source source, Collection<String> stretches, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Node root = new TextReader(source, new StretchNames(stretches), own).root();
        own.sorted().forEach(diagnostics::report);
        return own.hasErrors() ? Optional.empty() : Optional.of(root);
    }

    private Node root() {
        for (TextLine line : lines) {
            if (line.hasTab()) {
                report(line.span(), "this line is indented with a tab", "indent with spaces");
            }
        }
        skipBlank();
        List<Node> heading = heading();
        Map<String, Node.Member> members = new LinkedHashMap<>();
        keys(0, Kind.MOVEMENT, true, members);
        skipBlank();
        int first = next;
        List<Node> steps = blocks(0, 1);
        boolean stretch = steps.isEmpty()
                && !members.containsKey("steps")
                && (members.containsKey("hold") || MOVEMENT.stream().anyMatch(members::containsKey));
        String key = stretch ? "name" : "title";
        Map<String, Node.Member> script = new LinkedHashMap<>();
        heading.forEach(value -> script.put(key, new Node.Member(key, value.span(), value)));
        members.forEach((name, member) -> {
            if (script.putIfAbsent(name, member) != null) {
                diagnostics.report(
                        Code.DUPLICATE_KEY, member.keySpan(), "`" + name + "` is the heading", "delete this key");
            }
        });
        if (!steps.isEmpty()) {
            Span span = new Span(source, lines.get(first).start(), source.text().length());
            Node.Member other = script.putIfAbsent("steps", new Node.Member("steps", span, new Node.Arr(span, steps)));
            if (other != null) {
                diagnostics.report(Code.DUPLICATE_KEY, other.keySpan(), "the steps are given twice", "delete this key");
            }
        }
        return new Node.Obj(new Span(source, 0, source.text().length()), script);
    }

    /** Returns the heading; empty if it was reported. Whether it is a title or a name depends on what follows. */
    private List<Node> heading() {
        if (next == lines.size() || !lines.get(next).text().startsWith("#")) {
            report(new Span(source, 0, 0), "a script begins with its title", "write # and the title on the first line");
            return List.of();
        }
        TextLine line = lines.get(next++);
        TextLine.Part title = line.part(1, line.text().length());
        if (title.isEmpty() || title.text().startsWith("#")) {
            report(line.span(), "the title is missing", "write # and the title");
            return List.of();
        }
        return values.words(title).stream().toList();
    }

    /**
     * Reads the lines with keys from here on.
     *
     * @param indent the minimum indentation; the first line decides the exact one
     * @param untilBlank whether a blank line ends them
     */
    private void keys(int indent, Kind kind, boolean untilBlank, Map<String, Node.Member> members) {
        int own = -1;
        Map<String, List<Node>> repeated = new LinkedHashMap<>();
        while (next < lines.size()) {
            TextLine line = lines.get(next);
            if (line.isBlank() && !untilBlank) {
                next++;
                continue;
            }
            if (line.isBlank() || line.indent() < indent || line.isStep()) {
                break;
            }
            if (own < 0) {
                own = line.indent();
            } else if (line.indent() != own) {
                report(
                        line.span(),
                        "this line is indented differently from the lines above it",
                        "indent it by " + own + " spaces");
            }
            next++;
            key(line, kind, members, repeated);
        }
        repeated.forEach((key, items) -> {
            if (items.size() > 1) {
                Node.Member first = members.get(key);
                Span span = new Span(
                        source,
                        items.get(0).span().start(),
                        items.get(items.size() - 1).span().end());
                if (first != null) {
                    members.put(key, new Node.Member(key, first.keySpan(), new Node.Arr(span, List.copyOf(items))));
                }
            }
        });
    }

    /** Reads one line with a key, and the indented lines below it if it has no value. */
    private void key(TextLine line, Kind kind, Map<String, Node.Member> members, Map<String, List<Node>> repeated) {
        Matcher quoted = QUOTED_KEY.matcher(line.text());
        int colon = quoted.matches() ? quoted.end(1) : colon(line.text());
        if (colon <= 0) {
            if (line.text().startsWith("-")) {
                report(line.span(0, 1), "a space is missing after `-`", "write - and a space");
            } else {
                report(
                        line.span(),
                        "expected `key: value`",
                        line.indent() == 0
                                ? "write an empty line before words that are spoken"
                                : "for words, write setup: or another key before them");
            }
            return;
        }
        TextLine.Part written = line.part(0, colon);
        TextLine.Part value = line.part(colon + 1, line.text().length());
        Optional<String> name = quoted.matches()
                ? values.json(written).map(node -> ((Node.Text) node).value())
                : Optional.of(written.text());
        if (name.isEmpty()) {
            return;
        }
        if (value.isEmpty()) {
            nested(line, name.get(), written, kind, members);
            return;
        }
        if (quoted.matches()) {
            values.any(value).ifPresent(node -> put(name.get(), written, node, members));
            return;
        }
        Optional<LineKey> spoken = kind == Kind.MOVEMENT ? LineKey.of(written) : Optional.empty();
        if (spoken.isPresent()) {
            String key = spoken.get().key();
            values.line(spoken.get().members(), value, LineKey.OBJECTS.contains(key))
                    .ifPresent(node -> add(key, written, node, members, repeated));
            return;
        }
        if (kind == Kind.MOVEMENT && reportMisspelt(written)) {
            return;
        }
        value(name.get(), value, kind).ifPresent(node -> add(name.get(), written, node, members, repeated));
    }

    private Optional<Node> value(String key, TextLine.Part value, Kind kind) {
        if (kind == Kind.MOVEMENT && LISTS.contains(key) && !TextValue.isJson(value.text())) {
            return value.text().equals("null") ? values.any(value) : Optional.of(TextValue.list(value));
        }
        if (kind == Kind.MOVEMENT && REPEATED.contains(key) && !TextValue.isJson(value.text())) {
            return value.text().equals("null")
                    ? values.any(value)
                    : values.line(List.of(), value, LineKey.OBJECTS.contains(key));
        }
        return kind == Kind.VARIATIONS || (WORDS.contains(key) && !value.text().equals("null"))
                ? values.words(value)
                : values.any(value);
    }

    /** Reads an object whose keys are on indented lines. */
    private void nested(TextLine line, String key, TextLine.Part written, Kind kind, Map<String, Node.Member> members) {
        Map<String, Node.Member> inner = new LinkedHashMap<>();
        Kind inside = kind == Kind.VARIATIONS
                ? Kind.MOVEMENT
                : key.equals("variations") && kind == Kind.MOVEMENT ? Kind.VARIATIONS : Kind.PLAIN;
        int begin = next;
        keys(line.indent() + 1, inside, true, inner);
        if (begin == next) {
            report(
                    line.span(),
                    "nothing follows the colon",
                    "write a value after it, or keys on indented lines below it");
            return;
        }
        TextLine last = lines.get(next - 1);
        Span span = new Span(
                source, lines.get(begin).start(), last.start() + last.text().length());
        put(key, written, new Node.Obj(span, inner), members);
    }

    /** Returns the index of the colon after a key, which is followed by a space or by nothing; -1 for none. */
    private static int colon(String text) {
        int colon = text.indexOf(": ");
        return colon < 0 && text.endsWith(":") ? text.length() - 1 : colon;
    }

    private boolean reportMisspelt(TextLine.Part written) {
        String word = written.text().replaceFirst(" .*", "");
        List<String> words = new ArrayList<>(LineSchemas.phases());
        words.addAll(List.of("at", "every", "within"));
        if (words.contains(word) || word.length() < 5) {
            return false;
        }
        Optional<String> near = NearestWord.to(word, List.of("inhale", "exhale", "within", "every"));
        near.ifPresent(
                meant -> report(written.span(), "unknown key `" + written.text() + "`", "did you mean " + meant + "?"));
        return near.isPresent();
    }

    private void add(
            String key,
            TextLine.Part written,
            Node value,
            Map<String, Node.Member> members,
            Map<String, List<Node>> repeated) {
        if (!REPEATED.contains(key)) {
            put(key, written, value, members);
            return;
        }
        List<Node> items = repeated.computeIfAbsent(key, none -> new ArrayList<>());
        items.add(value);
        if (items.size() == 1) {
            put(key, written, value, members);
        }
    }

    private void put(String key, TextLine.Part written, Node value, Map<String, Node.Member> members) {
        Node.Member first = members.putIfAbsent(key, new Node.Member(key, written.span(), value));
        if (first != null) {
            diagnostics.report(
                    Code.DUPLICATE_KEY,
                    written.span(),
                    "duplicate key `" + key + "`",
                    "delete this one or the one on line " + first.keySpan().line());
        }
    }

    /** Reads steps and spoken paragraphs that are indented by at least {@code indent}. */
    private List<Node> blocks(int indent, int depth) {
        List<Node> steps = new ArrayList<>();
        int own = -1;
        while (next < lines.size()) {
            TextLine line = lines.get(next);
            if (line.isBlank()) {
                next++;
                continue;
            }
            if (line.indent() < indent) {
                break;
            }
            if (own < 0) {
                own = line.indent();
            } else if (line.indent() != own) {
                report(
                        line.span(),
                        line.isStep()
                                ? "only a repeat can have steps inside"
                                : "this line is indented differently from the steps above it",
                        "indent it by " + own + " spaces");
            }
            if (line.isStep()) {
                step(line, depth).ifPresent(steps::add);
            } else {
                paragraph(steps);
            }
        }
        return List.copyOf(steps);
    }

    private Optional<Node> step(TextLine line, int depth) {
        next++;
        TextLine.Part head = line.part(1, line.text().length());
        if (head.isEmpty()) {
            report(line.span(), "this step is empty", "write the name of a stretch after the dash");
            return Optional.empty();
        }
        if (TextValue.isObject(head.text())) {
            return values.json(head);
        }
        Map<String, Node.Member> members = new StepHead(stretches, diagnostics).read(head);
        boolean repeat = members.containsKey("repeat");
        keys(line.indent() + 1, Kind.MOVEMENT, repeat, members);
        if (repeat) {
            if (depth > SessionLimits.MAX_NESTING / 2 - 1) {
                diagnostics.report(
                        Code.TOO_DEEP,
                        line.span(),
                        "repeats are nested too deep",
                        "move the inner steps out of their repeats");
                return Optional.empty();
            }
            int first = next;
            List<Node> inner = blocks(line.indent() + 1, depth + 1);
            if (!inner.isEmpty()) {
                Span span = new Span(
                        source,
                        lines.get(first).start(),
                        inner.get(inner.size() - 1).span().end());
                put("steps", line.part(0, 1), new Node.Arr(span, inner), members);
            }
        }
        Node.Member name = members.get("name");
        if (name != null && !head.text().startsWith("\"") && MOVEMENT.stream().noneMatch(members::containsKey)) {
            reportUnknownStretch(name.value());
        }
        TextLine last = lines.get(Math.max(0, next - 1));
        int end = Math.max(
                line.start() + line.text().length(), last.start() + last.text().length());
        return Optional.of(new Node.Obj(new Span(source, line.start(), end), members));
    }

    private void reportUnknownStretch(Node name) {
        String written = name instanceof Node.Text text ? text.value() : "";
        diagnostics.report(
                Code.STRETCH_NOT_FOUND,
                name.span(),
                "there is no stretch `" + written + "`",
                stretches
                        .nearest(written)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("say how it is done on indented lines below it, such as setup: Lie on your back."));
    }

    /** Reads lines of words, up to a blank line or a step. */
    private void paragraph(List<Node> steps) {
        List<Node> spoken = new ArrayList<>();
        int begin = lines.get(next).start();
        int indent = lines.get(next).indent();
        int end = begin;
        while (next < lines.size()
                && !lines.get(next).isBlank()
                && !lines.get(next).isStep()
                && lines.get(next).indent() == indent) {
            TextLine line = lines.get(next++);
            end = line.start() + line.text().length();
            if (line.text().startsWith("-")
                    && line.text().length() > 1
                    && Character.isLetter(line.text().charAt(1))) {
                report(line.span(0, 1), "a space is missing after `-`", "write - and a space");
            }
            if (line.text().startsWith("#")) {
                report(line.span(), "a script has only one title", "delete the #, or write // for a comment");
            }
            spoken(line).ifPresent(spoken::add);
        }
        if (next < lines.size()
                && lines.get(next).indent() > indent
                && !lines.get(next).isBlank()
                && !lines.get(next).isStep()) {
            report(
                    lines.get(next).span(),
                    "this line is indented, but there is no step above it",
                    "delete the spaces before it");
            next++;
        }
        Span span = new Span(source, begin, end);
        Node value = spoken.size() == 1 ? spoken.get(0) : new Node.Arr(span, List.copyOf(spoken));
        steps.add(new Node.Obj(span, Map.of("say", new Node.Member("say", span, value))));
    }

    /** Returns a line of a paragraph: words, or {@code say 8 s: words}. */
    private Optional<Node> spoken(TextLine line) {
        Matcher say = SPOKEN.matcher(line.text());
        if (!say.matches()) {
            return values.line(List.of(), line.part(0, line.text().length()), false);
        }
        List<Node.Member> keys = new ArrayList<>();
        if (say.group("time") != null) {
            Node.Text time = TextValue.text(line.part(say.start("time"), say.end("time")));
            keys.add(new Node.Member(say.group("within") == null ? "for" : "within", time.span(), time));
        }
        int colon = colon(line.text());
        return values.line(keys, line.part(colon + 1, line.text().length()), false);
    }

    private void skipBlank() {
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
    }

    private void report(Span span, String message, String hint) {
        diagnostics.report(Code.SYNTAX, span, message, hint);
    }
}
