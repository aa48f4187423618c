package org.breathcue.pcm;

import java.io.IOException;

/** Accepts 16-bit little-endian interleaved stereo, block by block. */
public interface PcmSink extends AutoCloseable {
    /** Writes {@code length} bytes (whole frames). May block until there is room. */
    void write(byte[] data, int offset, int length) throws IOException;

    /** Completes the output, except for giving a file its name: only that remains for {@link #finish}. */
    default void complete() throws IOException {}

    /** Completes the output. If it is not called, {@link #close()} discards what can be discarded. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
