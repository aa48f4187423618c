package org.breathcue.support;

import java.io.ByteArrayOutputStream;
import org.breathcue.pcm.PcmSink;

/** A sink that keeps everything that is written, and can run an action at a certain block. */
public final class CapturingSink implements PcmSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int blocks;
    private int awaited;
    private Runnable action = () -> {};
    private boolean finished;

    /** Runs an action while the block with this number (starting at 1) is written. */
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
