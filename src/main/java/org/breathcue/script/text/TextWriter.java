package org.breathcue.script.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.json.Node;
import org.breathcue.script.json.TreeWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tree of a script in the text form. Each step is written in the shortest way, and read again: if the result is another
 * step, as for a name that looks like a dose, the step is written with quotes, or in JSON. So the text always gives the same tree.
 * The order of keys is kept where it has a meaning.
 */
public final class TextWriter {
    private static final List<String> HEAD_OPTIONS =
            List.of("rest", "switch", "settle", "breath", "guide", "variation");
    private static final Set<String> LINES = Set.of("setup", "enter", "flow", "leave", "cues");

    /** How much of a script is written as words. */
    private enum Form {
        WORDS,
        KEYS_IN_JSON,
        ALL_IN_JSON
    }

    private final Collection<String> stretches;

    private TextWriter(Collection<String> stretches) {
        this.stretches = stretches;
    }

    /**
     * Returns a script in the text form; empty if it is neither a session with a title nor a stretch with a name, or if it has a key
     * twice.
     *
     * @param root the tree of the script
     * @param stretches the names of the stretch files that a step can name
     */
    public static Optional<String> write(Node root, Collection<String> stretches) {
        if (!(root instanceof Node.Obj object)) {
            return Optional.empty();
        }
        TextWriter writer = new TextWriter(stretches);
        return Stream.of(Form.values())
                .flatMap(form -> writer.script(object, form).stream())
                .filter(text -> writer.gives(text, root))
                .findFirst();
    }

    private Optional<String> script(Node.Obj root, Form form) {
        Node.Member steps = root.members().get("steps");
        Node.Member heading = root.members().get(root.members().containsKey("title") ? "title" : "name");
        if (heading == null || !(heading.value() instanceof Node.Text title)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("# "
                + (title.value().startsWith("#") ? TreeWriter.quoted(title.value()) : words(title.value(), false)));
        List<Node> blocks = form != Form.ALL_IN_JSON && steps != null && steps.value() instanceof Node.Arr list
                ? list.items()
                : List.of();
        for (Node.Member member : root.members().values()) {
            String key = member.key();
            if (!key.equals(heading.key()) && (blocks.isEmpty() || !key.equals("steps"))) {
                lines.addAll(form == Form.WORDS ? member(member, 0) : List.of(json(member, 0)));
            }
        }
        if (!blocks.isEmpty()) {
            lines.add("");
            lines.addAll(steps(blocks, 0));
        }
        return Optional.of(String.join("\n", lines) + "\n");
    }

    /** Returns the lines of steps, with a blank line before and after what is spoken. */
    private List<String> steps(List<Node> steps, int indent) {
        List<String> lines = new ArrayList<>();
        boolean spoken = false;
        for (Node step : steps) {
            List<String> written = step(step, indent);
            boolean speaks = !written.get(0).stripLeading().startsWith("- ");
            if (!lines.isEmpty() && (speaks || spoken)) {
                lines.add("");
            }
            lines.addAll(written);
            spoken = speaks;
        }
        return lines;
    }

    private List<String> step(Node step, int indent) {
        if (step instanceof Node.Obj object) {
            for (List<String> lines : candidates(object, indent)) {
                if (isStep(lines, indent, step)) {
                    return lines;
                }
            }
        }
        return List.of(" ".repeat(indent) + "- " + TreeWriter.line(step));
    }

    /** Returns ways to write a step, the best first. */
    private List<List<String>> candidates(Node.Obj step, int indent) {
        List<List<String>> candidates = new ArrayList<>();
        Node.Member say = step.members().get("say");
        if (say != null && step.members().size() == 1) {
            paragraph(say.value(), indent).ifPresent(candidates::add);
        }
        for (boolean quoted : new boolean[] {false, true}) {
            for (boolean plain : new boolean[] {true, false}) {
                stretch(step, indent, quoted, plain).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private Optional<List<String>> paragraph(Node say, int indent) {
        List<Node> spoken = say instanceof Node.Arr list ? list.items() : List.of(say);
        List<String> lines = new ArrayList<>();
        for (Node line : spoken) {
            Optional<String> words = line instanceof Node.Text text
                    ? Optional.of(words(text.value(), true))
                    : line instanceof Node.Obj object
                            ? spoken("say", object, List.of("for", "within"))
                            : Optional.empty();
            if (words.isEmpty()) {
                return Optional.empty();
            }
            lines.add(" ".repeat(indent) + words.get());
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    /**
     * Returns a step that begins with a dash.
     *
     * @param quoted whether its name is in quotes
     * @param plain whether the lines below it are written as words, not in JSON
     */
    private Optional<List<String>> stretch(Node.Obj step, int indent, boolean quoted, boolean plain) {
        Map<String, Node.Member> left = new LinkedHashMap<>(step.members());
        Optional<String> head = head(left, quoted);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        Node.Member inner = step.members().containsKey("repeat") ? left.remove("steps") : null;
        lines.add(" ".repeat(indent) + "- " + head.get());
        for (Node.Member member : left.values()) {
            lines.addAll(plain ? member(member, indent + 4) : List.of(json(member, indent + 4)));
        }
        if (inner != null) {
            if (!(inner.value() instanceof Node.Arr list) || list.items().isEmpty()) {
                return Optional.empty();
            }
            List<String> steps = steps(list.items(), indent + 2);
            if (!steps.get(0).stripLeading().startsWith("- ")) {
                lines.add("");
            }
            lines.addAll(steps);
        }
        return Optional.of(lines);
    }

    /** Returns the line with the dash, and removes what it says from the keys. */
    private Optional<String> head(Map<String, Node.Member> left, boolean quoted) {
        List<String> options = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        if (!first(left, quoted, head)) {
            return Optional.empty();
        }
        text(left, "sides").map(TextWriter::sides).ifPresent(sides -> {
            left.remove("sides");
            head.append(' ').append(sides);
        });
        Node.Member sets = left.get("sets");
        count(sets).ifPresent(count -> {
            left.remove("sets");
            options.add(count + (count.equals("1") ? " set" : " sets"));
        });
        for (String key : HEAD_OPTIONS) {
            text(left, key)
                    .filter(value -> !value.contains(",") || value.startsWith("until ready, "))
                    .ifPresent(value -> {
                        left.remove(key);
                        options.add(key + " " + value);
                    });
        }
        Node.Member build = left.get("build");
        if (build != null && (isTrue(build) || text(left, "build").isPresent())) {
            options.add(isTrue(build) ? "build" : "build " + text(left, "build").orElse(""));
            left.remove("build");
        }
        if (left.get("announce") != null && left.get("announce").value() instanceof Node.Bool flag && !flag.value()) {
            left.remove("announce");
            options.add("not announced");
        }
        if (left.get("optional") != null && isTrue(left.get("optional"))) {
            left.remove("optional");
            options.add("optional");
        }
        options.forEach(option -> head.append(", ").append(option));
        return Optional.of(head.toString());
    }

    /** Writes the name of a step and its dose. */
    private boolean first(Map<String, Node.Member> left, boolean quoted, StringBuilder head) {
        for (String key : List.of("pause", "chime", "breathe")) {
            Optional<String> value = text(left, key);
            if (value.isPresent()) {
                left.remove(key);
                head.append(key).append(' ').append(value.get());
                return true;
            }
        }
        Optional<String> repeat = count(left.get("repeat"));
        if (repeat.isPresent()) {
            left.remove("repeat");
            head.append("repeat x").append(repeat.get());
            return true;
        }
        Optional<String> file = text(left, "stretch").map(StretchNames::written);
        Optional<String> name = text(left, "name");
        if (file.isPresent() && !quoted) {
            left.remove("stretch");
            head.append(file.get());
        } else if (name.isPresent() && file.isEmpty()) {
            left.remove("name");
            head.append(quoted ? TreeWriter.quoted(name.get()) : name.get());
        } else {
            return false;
        }
        dose(left, head);
        return true;
    }

    private static void dose(Map<String, Node.Member> left, StringBuilder head) {
        Optional<String> hold = text(left, "hold");
        Optional<String> times = count(left.get("times"));
        hold.ifPresent(value -> {
            left.remove("hold");
            head.append(' ').append(value);
        });
        times.ifPresent(value -> {
            left.remove("times");
            boolean sets = value.indexOf('x') >= 0 || value.indexOf('×') >= 0;
            head.append(sets ? " " : " x").append(value);
        });
    }

    private static boolean isTrue(Node.Member member) {
        return member.value() instanceof Node.Bool flag && flag.value();
    }

    private static Optional<String> text(Map<String, Node.Member> members, String key) {
        Node.Member member = members.get(key);
        return member != null && member.value() instanceof Node.Text text && isOneLine(text.value())
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static Optional<String> count(Node.@Nullable Member member) {
        if (member == null) {
            return Optional.empty();
        }
        if (member.value() instanceof Node.Num number) {
            return Optional.of(number.written());
        }
        // Digits alone are read as a number.
        return member.value() instanceof Node.Text text
                        && isOneLine(text.value())
                        && !text.value().matches("\\d{1,9}")
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static String sides(String sides) {
        return switch (sides) {
            case "both" -> "each side";
            case "none" -> "no sides";
            case "left", "right" -> sides + " side";
            default -> sides;
        };
    }

    /** Returns the lines of a key of a session, a stretch or a step. */
    private List<String> member(Node.Member member, int indent) {
        String before = " ".repeat(indent);
        if (LINES.contains(member.key())) {
            return lines(member, indent);
        }
        if (TextReader.LISTS.contains(member.key())) {
            return List.of(list(member)
                    .map(list -> before + member.key() + ": " + list)
                    .orElseGet(() -> json(member, indent)));
        }
        if (member.key().equals("variations")
                && member.value() instanceof Node.Obj object
                && !object.members().isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(before + "variations:"));
            for (Node.Member variation : object.members().values()) {
                if (variation.value() instanceof Node.Obj changes
                        && !changes.members().isEmpty()) {
                    lines.add(before + "  " + key(variation.key()) + ":");
                    changes.members().values().forEach(change -> lines.addAll(member(change, indent + 4)));
                } else {
                    lines.add(before + "  " + pair(variation, true));
                }
            }
            return lines;
        }
        return plain(member, indent, TextReader.WORDS.contains(member.key()));
    }

    /**
     * Returns the lines of a key and its value, or the keys of its value below it.
     *
     * @param words whether the value is words
     */
    private List<String> plain(Node.Member member, int indent, boolean words) {
        String before = " ".repeat(indent);
        if (member.value() instanceof Node.Obj object && !object.members().isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(before + key(member.key()) + ":"));
            object.members().values().forEach(inner -> lines.addAll(plain(inner, indent + 2, false)));
            return lines;
        }
        return List.of(before + pair(member, words));
    }

    private static String pair(Node.Member member, boolean words) {
        String key = key(member.key());
        String value = member.value() instanceof Node.Text text && !key.startsWith("\"")
                ? value(text.value(), words)
                : TreeWriter.line(member.value());
        return key + ": " + value;
    }

    private static String json(Node.Member member, int indent) {
        // A key in quotes stands before a value in JSON.
        return " ".repeat(indent) + TreeWriter.quoted(member.key()) + ": " + TreeWriter.line(member.value());
    }

    private static String key(String key) {
        boolean plain = isOneLine(key)
                && !key.isEmpty()
                && !key.contains(":")
                && !key.startsWith("\"")
                && !key.startsWith("-")
                && !key.startsWith("//")
                && !key.startsWith("#");
        return plain ? key : TreeWriter.quoted(key);
    }

    /** Returns the lines of words of a key, one for each. */
    private List<String> lines(Node.Member member, int indent) {
        String before = " ".repeat(indent);
        List<Node> items = member.value() instanceof Node.Arr list ? list.items() : List.of(member.value());
        if (member.value() instanceof Node.Arr && items.size() < 2) {
            return List.of(json(member, indent));
        }
        boolean always = LineKey.OBJECTS.contains(member.key());
        List<String> lines = new ArrayList<>();
        for (Node item : items) {
            String line = item instanceof Node.Text text && !always
                    ? member.key() + ": " + words(text.value(), true)
                    : item instanceof Node.Obj object
                            ? line(member.key(), object).orElse(member.key() + ": " + TreeWriter.line(item))
                            : member.key() + ": " + TreeWriter.line(item);
            lines.add(before + line);
        }
        return lines;
    }

    private static Optional<String> line(String key, Node.Obj object) {
        return switch (key) {
            case "cues" -> spoken("", object, List.of("at", "on", "for"));
            case "flow" -> spoken("", object, List.of("on", "for", "within", "hold"));
            default -> spoken(key, object, List.of("on", "for", "within"));
        };
    }

    /** Returns a line with its keys before the colon and its words after it; empty if it has other keys, or none before the colon. */
    private static Optional<String> spoken(String key, Node.Obj object, List<String> before) {
        List<String> known = new ArrayList<>(before);
        known.add("say");
        known.add("short");
        Map<String, String> texts = new LinkedHashMap<>();
        for (Node.Member member : object.members().values()) {
            if (!known.contains(member.key())
                    || !(member.value() instanceof Node.Text text)
                    || !isOneLine(text.value())) {
                return Optional.empty();
            }
            texts.put(member.key(), text.value());
        }
        String say = texts.get("say");
        if (say == null || !isPlainWords(say)) {
            return Optional.empty();
        }
        String brief = texts.get("short");
        if (brief != null && !isPlainWords(brief)) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>(List.of(key));
        for (String name : before) {
            String value = texts.get(name);
            if (value != null) {
                keys.add(
                        switch (name) {
                            case "within" -> "within " + value;
                            case "hold" -> "then hold " + value;
                            case "at" -> value.startsWith("every ") ? value : "at " + value;
                            case "for" -> texts.containsKey("at") ? "for " + value : value;
                            default -> value;
                        });
            }
        }
        String head = String.join(" ", keys).strip();
        return head.isEmpty()
                ? Optional.empty()
                : Optional.of(head + ": " + say + (brief == null ? "" : TextValue.SHORT + brief));
    }

    private static Optional<String> list(Node.Member member) {
        if (!(member.value() instanceof Node.Arr list)) {
            return member.value() instanceof Node.Nil ? Optional.of("null") : Optional.empty();
        }
        List<String> items = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Node.Text text)
                    || !isOneLine(text.value())
                    || text.value().isEmpty()
                    || text.value().contains(",")
                    || text.value().matches("none|null")) {
                return Optional.empty();
            }
            items.add(text.value());
        }
        String joined = items.isEmpty() ? "none" : String.join(", ", items);
        return TextValue.isJson(joined) ? Optional.empty() : Optional.of(joined);
    }

    private static String value(String text, boolean words) {
        boolean scalar = text.matches("true|false|null|-?[\\d.].*") && !text.matches("\\d+:.*|\\d.* .*|\\d+%");
        return (words ? text.equals("null") : scalar) ? TreeWriter.quoted(text) : words(text, false);
    }

    /**
     * Returns words as they are, or in quotes if they would be read as something else.
     *
     * @param line whether they can have words for repetitions
     */
    private static String words(String text, boolean line) {
        boolean plain = isOneLine(text)
                && !text.isEmpty()
                && !TextValue.isJson(text)
                && !(line && (text.contains(TextValue.SHORT) || text.equals("null")));
        return plain ? text : TreeWriter.quoted(text);
    }

    private static boolean isPlainWords(String text) {
        return !text.isEmpty() && !text.contains(TextValue.SHORT) && !TextValue.isJson(text);
    }

    /** Returns whether a text can stand on a line as it is. */
    private static boolean isOneLine(String text) {
        return text.equals(text.strip())
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    private boolean isStep(List<String> lines, int indent, Node step) {
        String block = lines.stream()
                .map(line -> line.substring(Math.min(indent, line.length())))
                .collect(Collectors.joining("\n"));
        // A second step shows that no line of the first is taken for a paragraph of its own.
        return read("# a\n\n" + block + "\n\n- chime bell\n")
                .flatMap(root -> root instanceof Node.Obj script
                        ? Optional.ofNullable(script.members().get("steps"))
                        : Optional.empty())
                .filter(steps -> steps.value() instanceof Node.Arr list
                        && list.items().size() == 2
                        && SameTree.is(list.items().get(0), step))
                .isPresent();
    }

    private boolean gives(String text, Node root) {
        return read(text).filter(read -> SameTree.is(read, root)).isPresent();
    }

    private Optional<Node> read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Node> root = TextReader.read(new Source("text", text), stretches, diagnostics);
        return diagnostics.sorted().isEmpty() ? root : Optional.empty();
    }
}
