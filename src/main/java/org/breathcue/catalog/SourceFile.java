package org.breathcue.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostic;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.SessionLimits;

/**
 * Reads scripts as text: UTF-8, with or without a byte order mark, at most {@value SessionLimits#MAX_SCRIPT_BYTES}
 * bytes.
 */
public final class SourceFile {
    private static final String SAVE = "save it as UTF-8 text in your editor";

    private SourceFile() {}

    /** Reads a stream to its end, or until it exceeds the maximum size of a script. */
    public static Source read(String name, InputStream in) throws IOException, NotTextException {
        byte[] bytes = in.readNBytes(SessionLimits.MAX_SCRIPT_BYTES + 1);
        if (bytes.length > SessionLimits.MAX_SCRIPT_BYTES) {
            throw new NotTextException(new Diagnostic(
                    Code.TOO_LARGE,
                    Span.startOf(name),
                    "the file is larger than the limit of " + SessionLimits.MAX_SCRIPT_BYTES + " bytes",
                    "split it into several files"));
        }
        if (isUtf16(bytes)) {
            throw new NotTextException(
                    new Diagnostic(Code.NOT_UTF8, Span.startOf(name), "this is UTF-16 text, not UTF-8 text", SAVE));
        }
        ByteBuffer encoded = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            var result = decoder.decode(encoded, text, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            Source readable = new Source(name, new String(bytes, StandardCharsets.UTF_8));
            Span wrong = new Span(readable, text.position(), text.position());
            throw new NotTextException(new Diagnostic(Code.NOT_UTF8, wrong, "this is not UTF-8 text", SAVE));
        }
        String decoded = text.flip().toString();
        return new Source(name, decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    /** Returns whether the text begins with the byte order mark of UTF-16, or with an ASCII character in UTF-16. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) || (first == 0) != (second == 0);
    }

    /** Thrown when a file is not a text file, or too large. */
    public static final class NotTextException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Diagnostic problem;

        NotTextException(Diagnostic problem) {
            super(problem.message());
            this.problem = problem;
        }

        /** Returns the problem, at its position in the part of the text that could be read. */
        public Diagnostic problem() {
            return problem;
        }
    }
}
