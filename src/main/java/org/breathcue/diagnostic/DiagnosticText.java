package org.breathcue.diagnostic;

/** Formats diagnostics as text, with or without the line of the script. */
public final class DiagnosticText {
    private static final int WIDEST = 100;

    private DiagnosticText() {}

    /** Returns one line: {@code file:line:column: error[CODE]: message}, followed by the hint in parentheses. */
    public static String concise(Diagnostic d) {
        return head(d)
                + d.hint().map(hint -> " (" + PrintableText.of(hint) + ")").orElse("") + "\n";
    }

    /** Returns the message, the line of the script with carets under the span, and the hint. */
    public static String full(Diagnostic d) {
        Span span = d.span();
        int line = span.line();
        String text = span.source().lineText(line);
        int lineStart = span.source().lineStart(line);
        int from = Math.min(span.start() - lineStart, text.length());
        int to = Math.max(from, Math.min(span.end() - lineStart, text.length()));

        // A generated line can be a megabyte long, so show only the text around the span.
        int cut = from > WIDEST ? floorToCodePoint(text, from - WIDEST / 2) : 0;
        int end = Math.min(text.length(), Math.max(cut + WIDEST + WIDEST / 2, from + 1));
        end = floorToCodePoint(text, end);
        String before = (cut > 0 ? "…" : "") + PrintableText.of(text.substring(cut, from));
        String marked = PrintableText.of(text.substring(from, Math.min(to, end)));
        String after = PrintableText.of(text.substring(Math.min(to, end), end)) + (end < text.length() ? "…" : "");

        String number = Integer.toString(line);
        String margin = " ".repeat(number.length());
        StringBuilder out = new StringBuilder();
        out.append(head(d)).append('\n');
        out.append(margin).append(" |\n");
        out.append(number)
                .append(" | ")
                .append(before)
                .append(marked)
                .append(after)
                .append('\n');
        out.append(margin)
                .append(" | ")
                .append(" ".repeat(columns(before)))
                .append("^".repeat(Math.max(1, columns(marked))))
                .append('\n');
        d.hint()
                .ifPresent(hint -> out.append(margin)
                        .append(" = hint: ")
                        .append(PrintableText.of(hint))
                        .append('\n'));
        return out.toString();
    }

    private static String head(Diagnostic d) {
        return PrintableText.of(d.span().toString()) + ": "
                + d.code().severity().word() + "[" + d.code().id() + "]: " + PrintableText.of(d.message());
    }

    private static int floorToCodePoint(String text, int index) {
        boolean splits = index > 0
                && index < text.length()
                && Character.isHighSurrogate(text.charAt(index - 1))
                && Character.isLowSurrogate(text.charAt(index));
        return splits ? index - 1 : index;
    }

    /**
     * Returns the number of terminal columns: combining marks take none, wide East Asian characters and emoji take two.
     */
    private static int columns(String text) {
        return text.codePoints().map(DiagnosticText::columns).sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF);
        return wide ? 2 : 1;
    }
}
