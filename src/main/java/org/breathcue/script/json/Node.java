package org.breathcue.script.json;

import java.util.List;
import java.util.Map;
import org.breathcue.diagnostic.QuotedText;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;

/** A JSON value and where it stands. */
public sealed interface Node {
    Span span();

    /** What people call this kind of value, with its article. */
    String kind();

    /** An object; members keep their order, and of duplicate keys the first. */
    record Obj(Span span, Map<String, Member> members) implements Node {
        @Override
        public String kind() {
            return "something in braces";
        }
    }

    /** A key and its value. */
    record Member(String key, Span keySpan, Node value) {}

    record Arr(Span span, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A string. The span holds the quotes. */
    record Text(Span span, String value) implements Node {
        @Override
        public String kind() {
            return "text";
        }

        /** Where characters {@code from} to {@code to} of the value stand in the source, escapes reckoned in. */
        public Span part(int from, int to) {
            Source source = span.source();
            int start = QuotedText.offset(source.text(), span.start() + 1, from);
            return new Span(source, start, QuotedText.offset(source.text(), start, to - from));
        }
    }

    /** A number as written; the value may be infinite. */
    record Num(Span span, double value) implements Node {
        @Override
        public String kind() {
            return "a number";
        }

        /** The number as the script writes it. */
        public String written() {
            return span.source().text().substring(span.start(), span.end());
        }
    }

    record Bool(Span span, boolean value) implements Node {
        @Override
        public String kind() {
            return value ? "true" : "false";
        }
    }

    record Nil(Span span) implements Node {
        @Override
        public String kind() {
            return "null";
        }
    }
}
