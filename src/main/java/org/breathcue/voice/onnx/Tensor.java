package org.breathcue.voice.onnx;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** An input or output of a network: numbers or truth values of one kind in a block of any number of dimensions. */
public final class Tensor {
    private final Buffer values;
    private final long[] shape;

    private Tensor(Buffer values, long... shape) {
        this.values = values;
        this.shape = shape;
    }

    /**
     * Returns a tensor of whole numbers.
     *
     * @param values the numbers, which are not copied
     * @param shape the size of each dimension
     */
    public static Tensor of(long[] values, long... shape) {
        return new Tensor(LongBuffer.wrap(values), shape);
    }

    /**
     * Returns a tensor of real numbers.
     *
     * @param values the numbers, which are not copied
     * @param shape the size of each dimension
     */
    public static Tensor of(float[] values, long... shape) {
        return new Tensor(FloatBuffer.wrap(values), shape);
    }

    /** Returns a tensor with one truth value. */
    public static Tensor of(boolean value) {
        return new Tensor(ByteBuffer.allocateDirect(1).put(0, (byte) (value ? 1 : 0)), 1);
    }

    /** Returns a tensor that a network has made. */
    static Tensor of(Buffer values) {
        return new Tensor(values, values.remaining());
    }

    Buffer values() {
        return values;
    }

    long[] shape() {
        return shape;
    }

    /**
     * Returns the real numbers, in the order of the last dimension first.
     *
     * @throws OnnxException if they are numbers of another kind
     */
    public float[] floats() throws OnnxException {
        if (!(values instanceof FloatBuffer floats)) {
            throw new OnnxException("the network returns values that are not 32-bit floating-point numbers");
        }
        if (floats.hasArray() && floats.array().length == floats.remaining()) {
            return floats.array();
        }
        float[] copy = new float[floats.remaining()];
        floats.duplicate().get(copy);
        return copy;
    }

    /**
     * Returns the whole numbers, in the order of the last dimension first.
     *
     * @throws OnnxException if they are numbers of another kind
     */
    public long[] longs() throws OnnxException {
        if (!(values instanceof LongBuffer longs)) {
            throw new OnnxException("the network returns values that are not 64-bit integers");
        }
        if (longs.hasArray() && longs.array().length == longs.remaining()) {
            return longs.array();
        }
        long[] copy = new long[longs.remaining()];
        longs.duplicate().get(copy);
        return copy;
    }
}
