package org.breathcue.encode;

import java.io.IOException;
import org.breathcue.file.AtomicFile;

/** Encodes sound as the bytes of a file. */
interface Encoder {
    /** Encodes whole frames of 16-bit little-endian interleaved stereo. */
    void encode(byte[] pcm, int offset, int length) throws IOException;

    /** Writes buffered data and everything that is known only at the end. */
    void end() throws IOException;

    /** Creates an encoder, which may write a header. */
    interface Maker {
        Encoder make(AtomicFile file, RecordingInfo recording) throws IOException;
    }
}
