package org.breathcue.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Source;
import org.breathcue.timeline.SessionLimits;

/**
 * Reads scripts as text: UTF-8, with or without a byte order mark, at most {@value SessionLimits#MAX_SCRIPT_BYTES}
 * bytes.
 */
public final class SourceFile {
    private SourceFile() {}

    /** Reads a stream to its end, or until it exceeds the maximum size of a script. */
    public static Source read(String name, InputStream in) throws IOException, NotTextException {
        byte[] bytes = in.readNBytes(SessionLimits.MAX_SCRIPT_BYTES + 1);
        if (bytes.length > SessionLimits.MAX_SCRIPT_BYTES) {
            throw new NotTextException(
                    Code.TOO_LARGE,
                    new Source(name, ""),
                    0,
                    "the file is larger than the limit of " + SessionLimits.MAX_SCRIPT_BYTES + " bytes");
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
            throw new NotTextException(Code.NOT_UTF8, readable, text.position(), "this is not UTF-8 text");
        }
        String decoded = text.flip().toString();
        return new Source(name, decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    /** Thrown when a file is not a text file. It gives the reason and the position. */
    public static final class NotTextException extends Exception {
        private static final long serialVersionUID = 1L;
        private final Code code;
        private final transient Source source;
        private final int offset;

        NotTextException(Code code, Source source, int offset, String message) {
            super(message);
            this.code = code;
            this.source = source;
            this.offset = offset;
        }

        /** Returns the code of the problem. */
        public Code code() {
            return code;
        }

        /** Returns the part of the text that could be read. */
        public Source source() {
            return source;
        }

        /** Returns the offset of the problem in {@link #source()}. */
        public int offset() {
            return offset;
        }
    }
}
