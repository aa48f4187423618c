package org.breathcue.pcm;

import java.io.IOException;

/** Takes 16-bit little-endian interleaved stereo, block by block. */
public interface PcmSink extends AutoCloseable {
    /** Takes {@code length} bytes (whole frames); may block until there is room. */
    void write(byte[] data, int offset, int length) throws IOException;

    /** Ends what was written as complete. Without it, {@link #close()} discards what can be discarded. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
