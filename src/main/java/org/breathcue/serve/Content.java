package org.breathcue.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.breathcue.serve.page.ContentHash;
import org.breathcue.stream.VirtualFile;

/**
 * What a request is answered with.
 *
 * @param mediaType such as {@code text/html; charset=utf-8}
 * @param tag names this content: other bytes have another tag
 * @param length in bytes
 * @param writer writes any range of the bytes
 */
record Content(String mediaType, String tag, long length, Writer writer) {
    static final JsonMapper JSON = new JsonMapper();

    /** Writes a range of bytes, from a first one up to another one, which is left out. */
    interface Writer {
        void write(long from, long to, OutputStream out) throws IOException;
    }

    static Content of(String mediaType, byte[] bytes) {
        return new Content(
                mediaType,
                ContentHash.of(bytes),
                bytes.length,
                (from, to, out) -> out.write(bytes, Math.toIntExact(from), Math.toIntExact(to - from)));
    }

    static Content of(String mediaType, String text) {
        return of(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Content text(String text) {
        return of("text/plain; charset=utf-8", text);
    }

    static Content json(JsonNode value) {
        try {
            return of("application/json", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }

    /** @param tag names what the file is made from */
    static Content of(VirtualFile file, String tag) {
        return new Content(file.mediaType(), tag, file.length(), file::write);
    }
}
