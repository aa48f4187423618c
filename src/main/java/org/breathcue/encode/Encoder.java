package org.breathcue.encode;

import java.io.IOException;
import org.breathcue.pcm.AtomicFile;

/** Turns sound into the bytes of a file. */
interface Encoder {
    /** Takes some whole frames of 16-bit little-endian interleaved stereo. */
    void encode(byte[] pcm, int offset, int length) throws IOException;

    /** Writes what is still held back, and what is known only now. */
    void end() throws IOException;

    /** Makes an encoder, which may write what comes before the sound. */
    interface Maker {
        Encoder make(AtomicFile file, RecordingInfo recording) throws IOException;
    }
}
