package org.breathcue.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads 16-bit little-endian samples. */
final class PcmBytes {
    private static final VarHandle SAMPLE =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private PcmBytes() {}

    static short at(byte[] pcm, int offset) {
        return (short) SAMPLE.get(pcm, offset);
    }
}
