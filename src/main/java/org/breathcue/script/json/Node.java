package org.breathcue.script.json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.breathcue.diagnostic.QuotedText;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;

/** A JSON value and its place in the source. Tell the kinds apart with {@link #match}. */
public sealed interface Node {
    Span span();

    /** Returns the kind of value for messages, such as {@code a number}. */
    String kind();

    /**
     * Returns the result of the function for this kind of value. A reader that accepts some kinds and refuses all others by their
     * {@link #kind} needs no function for each.
     */
    <R> R match(
            Function<? super Obj, ? extends R> object,
            Function<? super Arr, ? extends R> list,
            Function<? super Text, ? extends R> text,
            Function<? super Num, ? extends R> number,
            Function<? super Bool, ? extends R> flag,
            Function<? super Nil, ? extends R> nil);

    /** An object. Members keep their order; of duplicate keys, the first counts. */
    record Obj(Span span, Map<String, Member> members) implements Node {
        @Override
        public String kind() {
            return "an object";
        }

        @Override
        public <R> R match(
                Function<? super Obj, ? extends R> object,
                Function<? super Arr, ? extends R> list,
                Function<? super Text, ? extends R> text,
                Function<? super Num, ? extends R> number,
                Function<? super Bool, ? extends R> flag,
                Function<? super Nil, ? extends R> nil) {
            return object.apply(this);
        }
    }

    /** A key and its value. */
    record Member(String key, Span keySpan, Node value) {}

    record Arr(Span span, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public <R> R match(
                Function<? super Obj, ? extends R> object,
                Function<? super Arr, ? extends R> list,
                Function<? super Text, ? extends R> text,
                Function<? super Num, ? extends R> number,
                Function<? super Bool, ? extends R> flag,
                Function<? super Nil, ? extends R> nil) {
            return list.apply(this);
        }
    }

    /** A string. The span includes its quotes, if it is in quotes; an option of a command line and words in the text form are not. */
    record Text(Span span, String value) implements Node {
        @Override
        public String kind() {
            return "text";
        }

        /** Returns the span of characters {@code from} to {@code to} of the value. An escape counts as one character. */
        public Span part(int from, int to) {
            Source source = span.source();
            boolean quoted =
                    span.end() - span.start() > value.length() && source.text().startsWith("\"", span.start());
            if (!quoted) {
                return new Span(source, span.start() + from, span.start() + to);
            }
            int start = QuotedText.offset(source.text(), span.start() + 1, from);
            return new Span(source, start, QuotedText.offset(source.text(), start, to - from));
        }

        @Override
        public <R> R match(
                Function<? super Obj, ? extends R> object,
                Function<? super Arr, ? extends R> list,
                Function<? super Text, ? extends R> text,
                Function<? super Num, ? extends R> number,
                Function<? super Bool, ? extends R> flag,
                Function<? super Nil, ? extends R> nil) {
            return text.apply(this);
        }
    }

    /** A number as written; the value may be infinite. */
    record Num(Span span, double value) implements Node {
        @Override
        public String kind() {
            return "a number";
        }

        /** Returns the number as written in the script. */
        public String written() {
            return span.source().text().substring(span.start(), span.end());
        }

        @Override
        public <R> R match(
                Function<? super Obj, ? extends R> object,
                Function<? super Arr, ? extends R> list,
                Function<? super Text, ? extends R> text,
                Function<? super Num, ? extends R> number,
                Function<? super Bool, ? extends R> flag,
                Function<? super Nil, ? extends R> nil) {
            return number.apply(this);
        }
    }

    record Bool(Span span, boolean value) implements Node {
        @Override
        public String kind() {
            return value ? "true" : "false";
        }

        @Override
        public <R> R match(
                Function<? super Obj, ? extends R> object,
                Function<? super Arr, ? extends R> list,
                Function<? super Text, ? extends R> text,
                Function<? super Num, ? extends R> number,
                Function<? super Bool, ? extends R> flag,
                Function<? super Nil, ? extends R> nil) {
            return flag.apply(this);
        }
    }

    record Nil(Span span) implements Node {
        @Override
        public String kind() {
            return "null";
        }

        @Override
        public <R> R match(
                Function<? super Obj, ? extends R> object,
                Function<? super Arr, ? extends R> list,
                Function<? super Text, ? extends R> text,
                Function<? super Num, ? extends R> number,
                Function<? super Bool, ? extends R> flag,
                Function<? super Nil, ? extends R> nil) {
            return nil.apply(this);
        }
    }
}
