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
 * What is wrong with text that is not JSON, in words for people who do not know its terms. Jackson knows where it stopped; what
 * somebody meant there is told by what stands before and after.
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
     * The problem behind an exception.
     *
     * @param lastEnd where the last value ended, or the last bracket opened
     * @param open the brackets that are open, the innermost first
     */
    static Diagnostic of(JsonProcessingException e, Source source, int lastEnd, Deque<Span> open) {
        int length = source.text().length();
        String cause = e.getOriginalMessage();
        int at = e.getLocation() == null
                ? lastEnd
                : Math.toIntExact(Math.max(0, Math.min(e.getLocation().getCharOffset(), length)));
        if (e instanceof JsonEOFException || at >= length) {
            return atTheEnd(cause, source, open);
        }
        return new SyntaxProblem(source, cause, at, lastEnd, open).told();
    }

    private static Diagnostic atTheEnd(String cause, Source source, Deque<Span> open) {
        int end = source.text().length();
        Span span = new Span(source, end, end);
        if (cause.contains("comment")) {
            return new Diagnostic(Code.SYNTAX, span, "a comment does not end", "close it with */");
        }
        if (cause.contains("string") || cause.contains("quote")) {
            return new Diagnostic(Code.SYNTAX, span, "the file ends inside a text", "close it with \"");
        }
        Span bracket = open.peek();
        if (bracket == null) {
            return new Diagnostic(Code.SYNTAX, span, "the file ends too early");
        }
        return new Diagnostic(
                Code.SYNTAX,
                span,
                "the file ends too early: `" + closing(bracket) + "` is missing",
                "it closes the bracket on line " + bracket.line());
    }

    private Diagnostic told() {
        char here = text.charAt(at);
        if (open.isEmpty()) {
            return problem(0, 1, "this is no script", "a session starts with { and has a title and steps");
        }
        if (text.startsWith("{\\rtf")) {
            return problem(0, 5, "this is a document of a word processor", "save it as plain text");
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
            return problem(at, until, "a colon is missing between the key and its value", "write \"key\": value");
        }
        if (here == '#') {
            return problem(at, until, "a comment starts with //", "write // instead of #");
        }
        if (here == '\'') {
            return problem(at, until, "text needs double quotes", "write \"…\" instead of '…'");
        }
        if (cause.contains("to start field name") || cause.startsWith("Unrecognized token")) {
            return word(here);
        }
        if (cause.contains("escape")) {
            return problem(at, until, "there is no such escape in JSON", "for a backslash itself, write \\\\");
        }
        if (cause.contains("close marker")) {
            Span bracket = open.element();
            return problem(
                    at,
                    until,
                    "found " + found + " while `" + text.charAt(bracket.start()) + "` on line " + bracket.line()
                            + " is open",
                    "write " + closing(bracket) + " first");
        }
        if (cause.contains("numeric value") || cause.contains("number")) {
            return problem(at, until, "this is not a number", "write 2, 2.5 or -1");
        }
        String hint = here == '(' ? "write [ for a list, or { for a step" : "write a value, or delete the key";
        return problem(at, until, "found " + found + " where a value should be", hint);
    }

    /** Something stands after a value that neither goes on nor ends the list or object around it. */
    private Diagnostic commaMissing(char here) {
        Span bracket = open.element();
        boolean inList = text.charAt(bracket.start()) == '[';
        char last = text.charAt(Math.max(0, lastEnd - 1));
        if (here == ':' && inList && last == '"') {
            int key = text.lastIndexOf('"', lastEnd - 2);
            return problem(
                    Math.max(0, key),
                    lastEnd,
                    "a step is written in braces",
                    "write { before it, and } after its last value: { \"say\": \"…\" }");
        }
        if (here == ')') {
            return problem(at, until, "found `)` instead of `" + closing(bracket) + "`", "write " + closing(bracket));
        }
        if (Character.isDigit(last) && sameLine() && (here == ':' || isWord(here))) {
            int number = lastEnd;
            while (Character.isDigit(text.charAt(number - 1)) || text.charAt(number - 1) == '.') {
                number--;
            }
            return problem(
                    number, until, "an amount needs double quotes", "write it as \"30 s\", \"2 min\" or \"5 breaths\"");
        }
        if (last == '"' && sameLine() && isWord(here)) {
            return problem(
                    lastEnd - 1,
                    lastEnd,
                    "the text ends here, and more follows",
                    "for a quotation mark inside the words, write \\\"; else a comma is missing");
        }
        return problem(
                Math.max(0, lastEnd - 1),
                lastEnd,
                "a comma is missing after this",
                here == ';' ? "write , instead of ;" : "found " + found + " instead");
    }

    private boolean sameLine() {
        return text.substring(lastEnd, at).indexOf('\n') < 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private Diagnostic controlCharacter(char here) {
        if (here == '\n' || here == '\r') {
            // A text that was opened with a straight quotation mark and closed with a curly one.
            for (int i = at - 1; i > lastEnd; i--) {
                if (CURLY.indexOf(text.charAt(i)) >= 0) {
                    return curly(i);
                }
            }
            return problem(
                    at, at, "the text does not end on this line", "close it with \", or write \\n for a line break");
        }
        return here == '\t'
                ? problem(at, until, "a tab cannot stand inside a text", "write a space")
                : problem(at, until, "a control character cannot stand here", "delete it");
    }

    private Diagnostic curly(int place) {
        long all = text.chars().filter(c -> CURLY.indexOf(c) >= 0).count();
        String mark = text.substring(place, place + 1);
        return problem(
                place,
                place + 1,
                "this is a curly quotation mark, and texts and keys need straight ones",
                all == 1
                        ? "write \" instead of " + mark
                        : "write \" instead of “ and ”, " + all + " times in this file");
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
            return problem(at, end, "`" + word + "` is written in small letters", "write " + written);
        }
        if (word.equals("yes") || word.equals("no")) {
            return problem(at, end, "`" + word + "` is no value", "write " + (word.equals("yes") ? "true" : "false"));
        }
        if (end == at) {
            return problem(
                    at, until, "found " + found + " where a key in double quotes should be", "write \"key\": value");
        }
        int whole = end;
        while (whole < text.length() && ":,{}[]\"\r\n".indexOf(text.charAt(whole)) < 0) {
            whole++;
        }
        String words = text.substring(at, whole).strip();
        return problem(at, at + words.length(), "`" + words + "` needs double quotes", "write \"" + words + "\"");
    }

    private static char closing(Span bracket) {
        return bracket.source().text().charAt(bracket.start()) == '{' ? '}' : ']';
    }

    private Diagnostic problem(int start, int end, String message, String hint) {
        return new Diagnostic(Code.SYNTAX, new Span(source, start, end), message, hint);
    }
}
