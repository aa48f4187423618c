package org.breathcue.script.dose;

import java.util.Objects;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.json.Node;

/** Writes a value of a script as a setting has it: a text without its quotes, everything else as in the script. */
final class WrittenValue {
    private WrittenValue() {}

    static String of(Node value) {
        return value.match(
                object -> source(object.span()),
                list -> source(list.span()),
                Node.Text::value,
                Node.Num::written,
                flag -> Boolean.toString(flag.value()),
                nil -> "null");
    }

    /** Returns only the time of a rest with words. */
    static String shown(Node value) {
        return value instanceof Node.Obj object && object.members().containsKey("for")
                ? of(Objects.requireNonNull(object.members().get("for")).value())
                : of(value);
    }

    private static String source(Span span) {
        return span.source().text().substring(span.start(), span.end()).replaceAll("\\s+", " ");
    }
}
