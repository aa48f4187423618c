package org.breathcue.stream;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file whose bytes are made when they are asked for. The same range is the same bytes each time, in any order of requests. Usable by
 * several threads.
 */
public interface VirtualFile {
    /** Returns the media type, such as {@code audio/mpeg}. */
    String mediaType();

    /** Returns the length in bytes. */
    long length();

    /**
     * Writes a range of the bytes as soon as they are made.
     *
     * @param from the first byte
     * @param to the byte after the last one, at most {@link #length}
     * @param out is not closed
     * @throws IOException if {@code out} fails
     * @throws IndexOutOfBoundsException if there are no such bytes
     */
    void write(long from, long to, OutputStream out) throws IOException;
}
