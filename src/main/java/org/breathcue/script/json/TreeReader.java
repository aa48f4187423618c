package org.breathcue.script.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.SessionLimits;

/**
 * Parses JSON text into a tree whose nodes know their spans. Comments and trailing commas are allowed. Duplicate keys are
 * reported; the first one counts. A syntax error ends the parsing. Jackson's own trees have no locations, so this tree is built
 * from tokens.
 */
public final class TreeReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(SessionLimits.MAX_SCRIPT_BYTES)
                    .maxNameLength(SessionLimits.MAX_SCRIPT_BYTES)
                    .maxNumberLength(SessionLimits.MAX_SCRIPT_BYTES)
                    .maxNestingDepth(SessionLimits.MAX_NESTING + 1)
                    .build())
            .build();

    private final Source source;
    private final int from;
    private final int until;
    private final Diagnostics diagnostics;
    private final Deque<Span> open = new ArrayDeque<>();
    private int lastEnd;

    private TreeReader(Source source, int from, int until, Diagnostics diagnostics) {
        this.source = source;
        this.from = from;
        this.until = until;
        this.lastEnd = from;
        this.diagnostics = diagnostics;
    }

    /** Returns the tree of a text; empty if a syntax error was reported. */
    public static Optional<Node> read(Source source, Diagnostics diagnostics) {
        return read(source, 0, diagnostics);
    }

    /** Returns the tree of a text from an offset to its end; empty if a syntax error was reported. */
    public static Optional<Node> read(Source source, int from, Diagnostics diagnostics) {
        return read(source, from, source.text().length(), diagnostics);
    }

    /** Returns the tree of part of a text, from one offset to another; empty if a syntax error was reported. */
    public static Optional<Node> read(Source source, int from, int until, Diagnostics diagnostics) {
        return new TreeReader(source, from, until, diagnostics).read();
    }

    private Optional<Node> read() {
        Node root = null;
        try (JsonParser parser = JSON.createParser(source.text().substring(from, until))) {
            if (parser.nextToken() == null) {
                report(until, until, "the file is empty", "write { \"title\": \"…\", \"steps\": [ … ] }");
                return Optional.empty();
            }
            root = node(parser);
            if (parser.nextToken() != null) {
                int start = start(parser);
                reportRest(root, start);
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (TooDeepException e) {
            return Optional.empty();
        } catch (StreamConstraintsException e) {
            report(lastEnd, lastEnd, "the script is too large to read", "split it into several scripts");
            return Optional.empty();
        } catch (JsonProcessingException e) {
            if (root == null) {
                diagnostics.report(SyntaxProblem.of(e, source, from, lastEnd, open));
            } else {
                reportRest(root, lastEnd);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    /** Reports the text that follows a complete value, from {@code end} on. */
    private void reportRest(Node root, int end) {
        int start = end;
        while (start + 1 < until && " \t\r\n,;".indexOf(source.text().charAt(start)) >= 0) {
            start++;
        }
        if (from > 0) {
            report(start, start + 1, "unexpected text after the value", "delete it");
        } else if (root instanceof Node.Obj) {
            report(
                    start,
                    start + 1,
                    "unexpected text after the end of the script",
                    "delete it, or move it into a comment before the last }: // …");
        } else {
            report(0, 1, "this is not a script", "write { \"title\": \"…\", \"steps\": [ … ] }");
        }
    }

    private Node node(JsonParser parser) throws IOException, TooDeepException {
        JsonToken token = parser.currentToken();
        int start = start(parser);
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            Span bracket = new Span(source, start, start + 1);
            if (open.size() == SessionLimits.MAX_NESTING) {
                diagnostics.report(
                        Code.TOO_DEEP,
                        bracket,
                        "lists and objects are nested more than " + SessionLimits.MAX_NESTING + " levels deep",
                        "move the inner steps out of their repeats");
                throw new TooDeepException();
            }
            open.push(bracket);
            Node node = token == JsonToken.START_OBJECT ? object(parser, start) : array(parser, start);
            open.pop();
            return node;
        }
        parser.finishToken();
        lastEnd = from + Math.toIntExact(parser.currentLocation().getCharOffset());
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
                    "this text contains half of a character",
                    "write the character itself instead of its \\u code");
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
                        "duplicate key `" + key + "`",
                        "delete this one or the one on line " + first.keySpan().line());
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

    private int start(JsonParser parser) {
        return from + Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    private int closingQuote(int openingQuote) {
        int i = openingQuote + 1;
        while (source.text().charAt(i) != '"') {
            i += source.text().charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private void report(int start, int end, String message, String hint) {
        diagnostics.report(Code.SYNTAX, new Span(source, start, end), message, hint);
    }

    private static final class TooDeepException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
