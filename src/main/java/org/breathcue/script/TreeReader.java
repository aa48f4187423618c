package org.breathcue.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;

/**
 * JSON text to a tree whose every node knows its span. Comments and trailing commas are allowed; duplicate keys are told, and
 * a syntax error ends the reading. Jackson's own trees carry no locations, so this one is built from its tokens.
 */
final class TreeReader {
    /** How deep lists and objects may nest. */
    static final int DEEPEST = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(1 << 20)
                    .maxNameLength(1 << 20)
                    .maxNumberLength(1 << 20)
                    .maxNestingDepth(DEEPEST + 1)
                    .build())
            .build();

    private final Source source;
    private final Diagnostics diagnostics;
    private final Deque<Span> open = new ArrayDeque<>();
    private int lastEnd;

    private TreeReader(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** The tree of a text, unless a syntax error was reported. */
    static Optional<Node> read(Source source, Diagnostics diagnostics) {
        return new TreeReader(source, diagnostics).read();
    }

    private Optional<Node> read() {
        try (JsonParser parser = JSON.createParser(source.text())) {
            if (parser.nextToken() == null) {
                int end = source.text().length();
                report(end, end, "the file is empty", "a session starts with { and has a title and steps");
                return Optional.empty();
            }
            Node root = node(parser);
            if (parser.nextToken() != null) {
                int start = start(parser);
                report(start, start + 1, "there is something after the end of the script", "a file holds one object");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (TooDeepException e) {
            return Optional.empty();
        } catch (StreamConstraintsException e) {
            report(lastEnd, lastEnd, "this is too large to read", "split the script");
            return Optional.empty();
        } catch (JsonProcessingException e) {
            reportSyntax(e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private Node node(JsonParser parser) throws IOException, TooDeepException {
        JsonToken token = parser.currentToken();
        int start = start(parser);
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            Span bracket = new Span(source, start, start + 1);
            if (open.size() == DEEPEST) {
                diagnostics.report(
                        Code.TOO_DEEP,
                        bracket,
                        "lists and objects nest deeper than " + DEEPEST,
                        "take the inner steps out of their repeats");
                throw new TooDeepException();
            }
            open.push(bracket);
            Node node = token == JsonToken.START_OBJECT ? object(parser, start) : array(parser, start);
            open.pop();
            return node;
        }
        parser.finishToken();
        lastEnd = Math.toIntExact(parser.currentLocation().getCharOffset());
        Span span = new Span(source, start, lastEnd);
        return switch (token) {
            case VALUE_STRING -> text(span, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(span, Double.parseDouble(parser.getText()));
            case VALUE_TRUE -> new Node.Bool(span, true);
            case VALUE_FALSE -> new Node.Bool(span, false);
            default -> new Node.Nil(span);
        };
    }

    private Node text(Span span, String value) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            diagnostics.report(
                    Code.SYNTAX,
                    span,
                    "this text holds half of a character",
                    "write the character itself instead of \\u");
        }
        return new Node.Text(span, value);
    }

    private Node object(JsonParser parser, int start) throws IOException, TooDeepException {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        lastEnd = start + 1;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyStart = start(parser);
            Span keySpan = new Span(source, keyStart, closingQuote(keyStart) + 1);
            parser.nextToken();
            Node value = node(parser);
            Node.Member first = members.putIfAbsent(key, new Node.Member(key, keySpan, value));
            if (first != null) {
                diagnostics.report(
                        Code.DUPLICATE_KEY,
                        keySpan,
                        "`" + key + "` is here twice",
                        "it is already on line " + first.keySpan().line() + "; keep one");
            }
        }
        return new Node.Obj(closed(parser, start), members);
    }

    private Node array(JsonParser parser, int start) throws IOException, TooDeepException {
        List<Node> items = new ArrayList<>();
        lastEnd = start + 1;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Node.Arr(closed(parser, start), List.copyOf(items));
    }

    private Span closed(JsonParser parser, int start) {
        lastEnd = start(parser) + 1;
        return new Span(source, start, lastEnd);
    }

    private static int start(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    private int closingQuote(int openingQuote) {
        int i = openingQuote + 1;
        while (source.text().charAt(i) != '"') {
            i += source.text().charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** Jackson knows where and what; these are words for people who do not know its terms. */
    private void reportSyntax(JsonProcessingException e) {
        String text = source.text();
        String cause = e.getOriginalMessage();
        int length = text.length();
        int at = e.getLocation() == null
                ? lastEnd
                : Math.toIntExact(Math.max(0, Math.min(e.getLocation().getCharOffset(), length)));
        if (e instanceof JsonEOFException || at >= length) {
            reportEnd(cause);
            return;
        }
        int until = at + Character.charCount(text.codePointAt(at));
        String found = "`" + text.substring(at, until) + "`";
        if (cause.contains("was expecting comma")) {
            int value = Math.max(0, lastEnd - 1);
            report(value, lastEnd, "a comma is missing after this", "found " + found + " instead");
        } else if (cause.contains("was expecting a colon")) {
            report(at, until, "a colon is missing between the key and its value");
        } else if (text.charAt(at) == '“' || text.charAt(at) == '”' || text.charAt(at) == '„') {
            report(at, until, "text needs straight double quotes", "write \" instead of " + found);
        } else if (text.charAt(at) == '#') {
            report(at, until, "a comment starts with //");
        } else if (text.charAt(at) == '\'') {
            report(at, until, "text needs double quotes", "write \"…\" instead of '…'");
        } else if (cause.contains("to start field name") || cause.startsWith("Unrecognized token")) {
            reportWord(at, until, found);
        } else if (cause.contains("CTRL-CHAR")) {
            reportControlCharacter(at, until);
        } else if (cause.contains("escape")) {
            report(at, until, "there is no such escape in JSON", "for a backslash itself, write \\\\");
        } else if (cause.contains("close marker")) {
            String opened = open.isEmpty()
                    ? ""
                    : "`" + text.charAt(open.peek().start()) + "` on line "
                            + open.peek().line();
            report(
                    at,
                    until,
                    "found " + found + (opened.isEmpty() ? ", but nothing is open" : " while " + opened + " is open"));
        } else if (cause.contains("numeric value") || cause.contains("number")) {
            report(at, until, "this is not a number", "write 2, 2.5 or -1");
        } else {
            report(at, until, "found " + found + " where a value should be");
        }
    }

    private void reportControlCharacter(int at, int until) {
        char c = source.text().charAt(at);
        if (c == '\n' || c == '\r') {
            report(at, at, "the text does not end on this line", "close it with \", or write \\n for a line break");
        } else if (c == '\t') {
            report(at, until, "a tab cannot stand inside a text", "write a space");
        } else {
            report(at, until, "a control character cannot stand here", "delete it");
        }
    }

    private void reportWord(int at, int until, String found) {
        int end = at;
        while (end < source.text().length()
                && Character.isJavaIdentifierPart(source.text().charAt(end))) {
            end++;
        }
        String word = source.text().substring(at, end);
        if (List.of("true", "false", "null").contains(word.toLowerCase(Locale.ROOT))) {
            report(at, end, "`" + word + "` is written in small letters", "write " + word.toLowerCase(Locale.ROOT));
        } else if (end > at) {
            report(at, end, "`" + source.text().substring(at, end) + "` needs double quotes");
        } else {
            report(at, until, "found " + found + " where a key in double quotes should be");
        }
    }

    private void reportEnd(String cause) {
        int end = source.text().length();
        if (cause.contains("comment")) {
            report(end, end, "a comment does not end", "close it with */");
        } else if (cause.contains("string") || cause.contains("quote")) {
            report(end, end, "the file ends inside a text", "close it with \"");
        } else if (open.isEmpty()) {
            report(end, end, "the file ends too early");
        } else {
            Span bracket = open.peek();
            char closing = source.text().charAt(bracket.start()) == '{' ? '}' : ']';
            report(
                    end,
                    end,
                    "the file ends too early: `" + closing + "` is missing",
                    "it closes the bracket on line " + bracket.line());
        }
    }

    private void report(int start, int end, String message) {
        diagnostics.report(Code.SYNTAX, new Span(source, start, end), message);
    }

    private void report(int start, int end, String message, String hint) {
        diagnostics.report(Code.SYNTAX, new Span(source, start, end), message, hint);
    }

    private static final class TooDeepException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
