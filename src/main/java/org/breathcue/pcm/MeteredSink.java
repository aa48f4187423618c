package org.breathcue.pcm;

import java.io.IOException;

/**
 * Measures what is written on its way to another sink: the bytes themselves, in order, in the thread that writes. For one thread.
 */
public final class MeteredSink implements PcmSink {
    private static final int BYTES_PER_FRAME = 4;

    private final PcmSink sink;
    private final LoudnessMeter meter;

    /** Passes everything on to {@code sink}, also that it is finished and closed. */
    public MeteredSink(PcmSink sink, int frameRate) {
        this.sink = sink;
        meter = new LoudnessMeter(frameRate);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        sink.write(data, offset, length);
        meter.add(data, offset, length / BYTES_PER_FRAME);
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    /** The loudness of what was written so far. */
    public Loudness loudness() {
        return meter.loudness();
    }
}
