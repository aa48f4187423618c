package org.breathcue.support;

import java.io.ByteArrayOutputStream;
import org.breathcue.pcm.PcmSink;

/** Keeps what it is given, and can do something when a block comes. */
public final class CapturingSink implements PcmSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int blocks;
    private int awaited;
    private Runnable action = () -> {};
    private boolean finished;

    /** Does something while the block of that 1-based number is written. */
    public void atBlock(int number, Runnable toDo) {
        awaited = number;
        action = toDo;
    }

    @Override
    public void write(byte[] data, int offset, int length) {
        blocks++;
        if (blocks == awaited) {
            action.run();
        }
        bytes.write(data, offset, length);
    }

    @Override
    public void finish() {
        finished = true;
    }

    @Override
    public void close() {}

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public int blocks() {
        return blocks;
    }

    public boolean finished() {
        return finished;
    }
}
