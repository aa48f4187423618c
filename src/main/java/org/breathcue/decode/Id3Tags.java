package org.breathcue.decode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Skips the ID3 tags at the beginning of a file: title, pictures and the like, which can be larger than the sound. */
final class Id3Tags {
    private static final int HEADER_BYTES = 10;

    private Id3Tags() {}

    /** Skips all tags at the beginning of a stream, which must support marks. */
    static void skip(InputStream in) throws IOException {
        while (true) {
            in.mark(HEADER_BYTES);
            byte[] header = in.readNBytes(HEADER_BYTES);
            if (header.length < HEADER_BYTES || header[0] != 'I' || header[1] != 'D' || header[2] != '3') {
                in.reset();
                return;
            }
            // Seven bits a byte, so that no size looks like a frame.
            int size = ((header[6] & 0x7F) << 21)
                    | ((header[7] & 0x7F) << 14)
                    | ((header[8] & 0x7F) << 7)
                    | (header[9] & 0x7F);
            boolean footer = (header[5] & 0x10) != 0;
            try {
                in.skipNBytes(size + (footer ? HEADER_BYTES : 0));
            } catch (EOFException e) {
                throw new IOException("contains no sound", e);
            }
        }
    }
}
