package org.breathcue.device;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A line that records what it plays and behaves as badly as real ones are known to. */
public final class FakeLine implements OutputLine {
    private static final int BUFFER_FRAMES = 4800;

    private final int channels;
    private final ByteArrayOutputStream played = new ByteArrayOutputStream();
    private final List<String> calls = new ArrayList<>();
    private int mostAtOnce = Integer.MAX_VALUE;
    private int refuseAfter = Integer.MAX_VALUE;
    private int refusals;
    private boolean frozen;
    private boolean started;

    public FakeLine(int channels) {
        this.channels = channels;
    }

    /** Takes only so many bytes of each write. */
    FakeLine takingAtMost(int bytes) {
        mostAtOnce = bytes;
        return this;
    }

    /** After so many bytes the device is gone: writes take nothing, and nothing else tells. */
    public FakeLine refusingAfter(int bytes) {
        refuseAfter = bytes;
        return this;
    }

    /** The position stays at 0. */
    FakeLine withFrozenPosition() {
        frozen = true;
        return this;
    }

    /** A sink whose device, once lost, is this line again. */
    public LineSink sink(FakePacing pacing) {
        return new LineSink(this, () -> this, pacing, pacing);
    }

    byte[] played() {
        return played.toByteArray();
    }

    /** What happened to the line except writes, with the frames written until then. */
    List<String> calls() {
        return calls;
    }

    int refusals() {
        return refusals;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public int frameRate() {
        return 48_000;
    }

    @Override
    public int bufferBytes() {
        return BUFFER_FRAMES * frameBytes();
    }

    @Override
    public int write(byte[] data, int offset, int length) {
        int room = started ? Integer.MAX_VALUE : bufferBytes() - played.size();
        int taken = Math.min(Math.min(length, mostAtOnce), Math.min(room, refuseAfter - played.size()));
        if (taken <= 0) {
            refusals++;
            return 0;
        }
        played.write(data, offset, taken);
        return taken;
    }

    @Override
    public void start() {
        started = true;
        calls.add("start " + frames());
    }

    @Override
    public long position() {
        return frozen ? 0 : frames();
    }

    @Override
    public void stop() {
        calls.add("stop " + frames());
    }

    @Override
    public void flush() {
        calls.add("flush " + frames());
    }

    @Override
    public void close() {
        calls.add("close " + frames());
    }

    private int frameBytes() {
        return 2 * channels;
    }

    private int frames() {
        return played.size() / frameBytes();
    }
}
