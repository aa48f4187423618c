package org.breathcue.voice.heart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Changes a network in the file format ONNX, which is a message of Protocol Buffers. One message after another is merged with it (<a
 * href="https://protobuf.dev/programming-guides/encoding/#last-one-wins">Protocol Buffers, Encoding</a>), so something is added at the end of
 * the file.
 */
final class OnnxFile {
    // The numbers of fields are those of onnx.proto.
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;

    /** The field {@code elem_type} with the value {@code INT64}. */
    private static final byte[] INT64 = {1 << 3, 7};

    private static final int LENGTH_DELIMITED = 2;
    private static final int SEVEN_BITS = 0x7F;
    private static final int CONTINUES = 0x80;

    private OnnxFile() {}

    /**
     * Returns a network with one more output.
     *
     * @param onnx the bytes of the file
     * @param name of a tensor of whole numbers inside the network
     */
    static byte[] withOutput(byte[] onnx, String name) {
        byte[] output = joined(
                field(VALUE_NAME, name.getBytes(StandardCharsets.US_ASCII)),
                field(VALUE_TYPE, field(TYPE_TENSOR, INT64)));
        return joined(onnx, field(MODEL_GRAPH, field(GRAPH_OUTPUT, output)));
    }

    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write((number << 3) | LENGTH_DELIMITED);
        int length = content.length;
        while (length > SEVEN_BITS) {
            field.write((length & SEVEN_BITS) | CONTINUES);
            length >>>= 7;
        }
        field.write(length);
        field.writeBytes(content);
        return field.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
