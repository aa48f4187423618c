package org.breathcue.script.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree as JSON text: what fits on a line is on one line. */
public final class TreeWriter {
    /** The maximum number of characters on a line, except for values that cannot be divided. */
    private static final int WIDTH = 130;

    private TreeWriter() {}

    /** Returns a tree as lines of JSON, with a line break at the end. The top object is always divided. */
    public static String lines(Node node) {
        StringBuilder text = new StringBuilder();
        write(node, 0, 0, true, text);
        return text.append('\n').toString();
    }

    /** Returns a tree as JSON on one line. */
    public static String line(Node node) {
        return node.match(
                object -> object.members().isEmpty()
                        ? "{}"
                        : object.members().values().stream()
                                .map(member -> quoted(member.key()) + ": " + line(member.value()))
                                .collect(Collectors.joining(", ", "{ ", " }")),
                list -> list.items().stream().map(TreeWriter::line).collect(Collectors.joining(", ", "[", "]")),
                text -> quoted(text.value()),
                Node.Num::written,
                flag -> String.valueOf(flag.value()),
                nil -> "null");
    }

    /** Returns a text in quotes. */
    public static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /**
     * Writes a value.
     *
     * @param before the number of characters on its line before and after it
     */
    private static void write(Node node, int indent, int before, boolean divide, StringBuilder text) {
        String line = line(node);
        if (!divide && before + line.length() <= WIDTH) {
            text.append(line);
            return;
        }
        String inner = " ".repeat(indent + 2);
        if (node instanceof Node.Obj object && !object.members().isEmpty()) {
            text.append("{\n");
            List<Node.Member> members = List.copyOf(object.members().values());
            for (int i = 0; i < members.size(); i++) {
                Node.Member member = members.get(i);
                String key = inner + quoted(member.key()) + ": ";
                text.append(key);
                write(member.value(), indent + 2, key.length() + 1, member.key().equals("steps"), text);
                text.append(i + 1 < members.size() ? ",\n" : "\n");
            }
            text.append(" ".repeat(indent)).append('}');
        } else if (node instanceof Node.Arr list && !list.items().isEmpty()) {
            text.append("[\n");
            for (int i = 0; i < list.items().size(); i++) {
                text.append(inner);
                write(list.items().get(i), indent + 2, indent + 3, false, text);
                text.append(i + 1 < list.items().size() ? ",\n" : "\n");
            }
            text.append(" ".repeat(indent)).append(']');
        } else {
            text.append(line);
        }
    }
}
