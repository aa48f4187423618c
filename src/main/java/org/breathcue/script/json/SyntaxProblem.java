package org.breathcue.script.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;

/**
 * Explains why text is not valid JSON, for authors who do not know JSON. Jackson gives the position; the characters before and
 * after it tell what the author most likely meant.
 */
final class SyntaxProblem {
    private static final String CURLY = "“”„‟";

    private final Source source;
    private final String text;
    private final String cause;
    private final int lastEnd;
    private final Deque<Span> open;
    private final int at;
    private final int until;
    private final String found;

    private SyntaxProblem(Source source, String cause, int at, int lastEnd, Deque<Span> open) {
        this.source = source;
        this.text = source.text();
        this.cause = cause;
        this.at = at;
        this.lastEnd = lastEnd;
        this.open = open;
        this.until = at + Character.charCount(text.codePointAt(at));
        this.found = "`" + text.substring(at, until) + "`";
    }

    /**
     * Returns the problem behind an exception.
     *
     * @param from where the JSON text begins in the source
     * @param lastEnd where the last value ended, or the last bracket opened
     * @param open the brackets that are open, the innermost first
     */
    static Diagnostic of(JsonProcessingException e, Source source, int from, int lastEnd, Deque<Span> open) {
        int length = source.text().length();
        String cause = e.getOriginalMessage();
        int at = e.getLocation() == null
                ? lastEnd
                : Math.toIntExact(Math.max(0, Math.min(from + e.getLocation().getCharOffset(), length)));
        if (e instanceof JsonEOFException || at >= length) {
            return atTheEnd(cause, source, open);
        }
        return new SyntaxProblem(source, cause, at, lastEnd, open).diagnostic();
    }

    private static Diagnostic atTheEnd(String cause, Source source, Deque<Span> open) {
        int end = source.text().length();
        Span span = new Span(source, end, end);
        if (cause.contains("comment")) {
            return new Diagnostic(Code.SYNTAX, span, "the file ends inside a comment", "close the comment with */");
        }
        if (cause.contains("string") || cause.contains("quote")) {
            return new Diagnostic(Code.SYNTAX, span, "the file ends inside text in quotes", "close the text with \"");
        }
        Span bracket = open.peek();
        if (bracket == null) {
            return new Diagnostic(Code.SYNTAX, span, "unexpected end of file");
        }
        return new Diagnostic(
                Code.SYNTAX,
                span,
                "unexpected end of file: `" + closing(bracket) + "` is missing",
                "add " + closing(bracket) + " to close the bracket on line " + bracket.line());
    }

    private Diagnostic diagnostic() {
        char here = text.charAt(at);
        if (open.isEmpty()) {
            return problem(0, 1, "this is not a script", "write { \"title\": \"…\", \"steps\": [ … ] }");
        }
        if (text.startsWith("{\\rtf")) {
            return problem(0, 5, "this is a word processor document, not plain text", "save it as plain text");
        }
        if (cause.contains("CTRL-CHAR")) {
            return controlCharacter(here);
        }
        if (CURLY.indexOf(here) >= 0) {
            return curly(at);
        }
        if (cause.contains("was expecting comma")) {
            return commaMissing(here);
        }
        if (cause.contains("was expecting a colon")) {
            return problem(at, until, "missing colon between the key and its value", "write \"key\": value");
        }
        if (here == '#') {
            return problem(at, until, "a comment must start with //, not #", "write // instead of #");
        }
        if (here == '\'') {
            return problem(at, until, "text must be in double quotes, not single quotes", "write \"…\" instead of '…'");
        }
        if (cause.contains("to start field name") || cause.startsWith("Unrecognized token")) {
            return word(here);
        }
        if (cause.contains("escape")) {
            return problem(at, until, "unknown escape sequence", "to include a backslash, write \\\\");
        }
        if (cause.contains("close marker")) {
            Span bracket = open.element();
            return problem(
                    at,
                    until,
                    "found " + found + ", but `" + text.charAt(bracket.start()) + "` on line " + bracket.line()
                            + " is not closed yet",
                    "write " + closing(bracket) + " first");
        }
        if (cause.contains("numeric value") || cause.contains("number")) {
            return problem(at, until, "invalid number", "write a number such as 2, 2.5 or -1");
        }
        String hint = here == '(' ? "write [ for a list, or { for a step" : "write a value, or delete the key";
        return problem(at, until, "expected a value, found " + found, hint);
    }

    /** Reports a value that is followed by neither a comma nor the end of its list or object. */
    private Diagnostic commaMissing(char here) {
        Span bracket = open.element();
        boolean inList = text.charAt(bracket.start()) == '[';
        char last = text.charAt(Math.max(0, lastEnd - 1));
        if (here == ':' && inList && last == '"') {
            int key = text.lastIndexOf('"', lastEnd - 2);
            return problem(
                    Math.max(0, key),
                    lastEnd,
                    "a step must be in braces",
                    "write { before it and } after its last value: { \"say\": \"…\" }");
        }
        if (here == ')') {
            return problem(
                    at, until, "expected `" + closing(bracket) + "`, found `)`", "replace ) with " + closing(bracket));
        }
        if (Character.isDigit(last) && sameLine() && (here == ':' || isWord(here))) {
            int number = lastEnd;
            while (Character.isDigit(text.charAt(number - 1)) || text.charAt(number - 1) == '.') {
                number--;
            }
            return problem(
                    number, until, "an amount must be in double quotes", "write \"30 s\", \"2 min\" or \"5 breaths\"");
        }
        if (last == '"' && sameLine() && isWord(here)) {
            return problem(
                    lastEnd - 1,
                    lastEnd,
                    "this quotation mark ends the text, but more text follows",
                    "to include a quotation mark in the text, write \\\"; otherwise add a comma");
        }
        return problem(
                Math.max(0, lastEnd - 1),
                lastEnd,
                "missing comma after this",
                here == ';' ? "replace ; with ," : "add a comma before " + found);
    }

    private boolean sameLine() {
        return text.substring(lastEnd, at).indexOf('\n') < 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private Diagnostic controlCharacter(char here) {
        if (here == '\n' || here == '\r') {
            // The text may start with a straight quotation mark and end with a curly one.
            for (int i = at - 1; i > lastEnd; i--) {
                if (CURLY.indexOf(text.charAt(i)) >= 0) {
                    return curly(i);
                }
            }
            return problem(
                    at, at, "the text is not closed on this line", "close it with \", or write \\n for a line break");
        }
        return here == '\t'
                ? problem(at, until, "text cannot contain a tab", "replace the tab with a space")
                : problem(at, until, "a control character is not allowed here", "delete it");
    }

    private Diagnostic curly(int place) {
        long all = text.chars().filter(c -> CURLY.indexOf(c) >= 0).count();
        String mark = text.substring(place, place + 1);
        return problem(
                place,
                place + 1,
                "keys and text must be in straight quotation marks, not curly ones",
                all == 1
                        ? "replace " + mark + " with \""
                        : "replace all " + all + " curly quotation marks in this file with \"");
    }

    private Diagnostic word(char here) {
        Span bracket = open.element();
        boolean keyWanted = text.charAt(bracket.start()) == '{' && cause.contains("to start field name");
        if (keyWanted && (here == '{' || here == '[')) {
            return problem(
                    bracket.start(),
                    bracket.start() + 1,
                    "this `{` is not closed before the next " + found + " on line "
                            + new Span(source, at, until).line(),
                    "close it with }");
        }
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        if (List.of("true", "false", "null").contains(word.toLowerCase(Locale.ROOT))) {
            String written = word.toLowerCase(Locale.ROOT);
            return problem(at, end, "`" + word + "` must be in lower case", "write " + written);
        }
        if (word.equals("yes") || word.equals("no")) {
            return problem(
                    at, end, "`" + word + "` is not a valid value", "write " + (word.equals("yes") ? "true" : "false"));
        }
        if (end == at) {
            return problem(at, until, "expected a key in double quotes, found " + found, "write \"key\": value");
        }
        int whole = end;
        while (whole < text.length() && ":,{}[]\"\r\n".indexOf(text.charAt(whole)) < 0) {
            whole++;
        }
        String words = text.substring(at, whole).strip();
        return problem(at, at + words.length(), "`" + words + "` must be in double quotes", "write \"" + words + "\"");
    }

    private static char closing(Span bracket) {
        return bracket.source().text().charAt(bracket.start()) == '{' ? '}' : ']';
    }

    private Diagnostic problem(int start, int end, String message, String hint) {
        return new Diagnostic(Code.SYNTAX, new Span(source, start, end), message, hint);
    }
}
