package org.breathcue.script.dose;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.json.Node;

/**
 * A dose that a listener sets for one session: {@code bridge.sets=2}, or {@code cobra#2.hold=20 s} for the second cobra.
 *
 * @param target the name of the step and the key, such as {@code cobra#2.hold}
 * @param value the value, as in a script; text that is not in quotes may also be a list or an object as a script writes it
 */
public record DoseSetting(Node.Text target, Node value) {
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,4})$");

    /**
     * Returns a setting that is written {@code NAME.KEY=VALUE}. What is wrong with it is reported when a session is read.
     *
     * @param origin the name in messages, such as {@code --set}
     */
    public static DoseSetting of(String origin, String text) {
        Source source = new Source(origin, text);
        int equals = text.indexOf('=');
        return new DoseSetting(
                part(source, 0, equals < 0 ? text.length() : equals),
                part(source, equals < 0 ? text.length() : equals + 1, text.length()));
    }

    /** Returns part of a source without the spaces around it. */
    private static Node.Text part(Source source, int from, int to) {
        String part = source.text().substring(from, to);
        int start = from + part.length() - part.stripLeading().length();
        String text = part.strip();
        return new Node.Text(new Span(source, start, start + text.length()), text);
    }

    /** Returns the setting as it is written on a command line. */
    public String text() {
        return target.value() + "=" + WrittenValue.of(value);
    }

    /** Returns the text that the setting is part of. */
    public Source source() {
        return target.span().source();
    }

    /** Returns the name of the step as it is written, without a number. */
    public String name() {
        String name = target.value().substring(0, nameEnd());
        Matcher number = NUMBER.matcher(name);
        return (number.find() ? name.substring(0, number.start()) : name).strip();
    }

    /** Returns which of several steps with the name is meant, counted from 1; empty for all of them. */
    public OptionalInt number() {
        Matcher number = NUMBER.matcher(target.value().substring(0, nameEnd()));
        return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    /** Returns the key as it is written; empty if there is none. */
    public String key() {
        return target.value().substring(keyStart()).strip();
    }

    /** Returns the span of the name with its number. */
    Span nameSpan() {
        return target.part(0, nameEnd());
    }

    /** Returns the span of the name and the key. */
    public Span span() {
        return target.span();
    }

    /** Returns the span of the key. */
    Span keySpan() {
        return target.part(keyStart(), target.value().length());
    }

    private int nameEnd() {
        int dot = target.value().lastIndexOf('.');
        return dot < 0 ? target.value().length() : dot;
    }

    private int keyStart() {
        return Math.min(nameEnd() + 1, target.value().length());
    }
}
