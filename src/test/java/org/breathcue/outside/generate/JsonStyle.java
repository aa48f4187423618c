package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes JSON as various hands do: any order of keys, any indentation, comments, trailing commas, escapes. */
final class JsonStyle {
    private final Dice dice;
    private final String indent;
    private final String newline;
    private final int comments;
    private final int trailingCommas;
    private final int escapes;
    private final StringBuilder out = new StringBuilder();

    JsonStyle(Dice dice) {
        this.dice = dice;
        this.indent = dice.pick("  ", "  ", "    ", "\t", "");
        this.newline = dice.chance(10) ? "\r\n" : "\n";
        this.comments = dice.chance(35) ? 10 : 0;
        this.trailingCommas = dice.chance(35) ? 40 : 0;
        this.escapes = dice.chance(20) ? 50 : 0;
    }

    String write(Map<String, Object> object) {
        if (comments > 0) {
            out.append("// Ma séance préférée").append(newline);
        }
        value(object, 0);
        return out.append(dice.chance(80) ? newline : "").toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            entries = dice.chance(60) ? entries : dice.shuffled(entries);
            all('{', entries, '}', depth);
        } else if (value instanceof List<?> list) {
            all('[', list, ']', depth);
        } else if (value instanceof String text) {
            string(text);
        } else {
            out.append(value);
        }
    }

    private void all(char open, List<?> members, char close, int depth) {
        out.append(open);
        for (int i = 0; i < members.size(); i++) {
            separate(depth + 1);
            if (members.get(i) instanceof Map.Entry<?, ?> entry) {
                string((String) entry.getKey());
                out.append(dice.chance(90) ? ": " : " :");
                value(entry.getValue(), depth + 1);
            } else {
                value(members.get(i), depth + 1);
            }
            if (i + 1 < members.size() || dice.chance(trailingCommas)) {
                out.append(',');
            }
        }
        separate(depth);
        out.append(close);
    }

    private void separate(int depth) {
        if (dice.chance(comments)) {
            out.append(dice.chance(50) ? " // à revoir, \"peut-être\" }" : " /* noch, nicht: { fertig */");
        }
        out.append(newline).append(indent.repeat(depth));
        if (dice.chance(comments)) {
            out.append("/**/ ");
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c > 127 && dice.chance(escapes)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
