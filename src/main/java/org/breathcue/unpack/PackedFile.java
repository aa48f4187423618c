package org.breathcue.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A native library as it is packed in a jar.
 *
 * @param name of its file
 * @param content where its bytes are
 */
public record PackedFile(String name, URL content) {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Returns whether a file has exactly this content. A link has not. */
    boolean isIn(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream packed = content.openStream();
                InputStream unpacked = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] expected = new byte[BUFFER_BYTES];
            byte[] found = new byte[BUFFER_BYTES];
            while (true) {
                int length = packed.readNBytes(expected, 0, BUFFER_BYTES);
                int same = unpacked.readNBytes(found, 0, BUFFER_BYTES);
                if (length != same || !Arrays.equals(expected, 0, length, found, 0, length)) {
                    return false;
                }
                if (length < BUFFER_BYTES) {
                    return true;
                }
            }
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Writes the content to a new file. */
    void writeTo(Path newFile) throws IOException {
        try (InputStream packed = content.openStream()) {
            Files.copy(packed, newFile);
        }
    }
}
