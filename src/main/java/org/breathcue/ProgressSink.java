package org.breathcue;

import java.io.IOException;
import org.breathcue.pcm.PcmSink;

/** Passes sound to another sink and reports the number of frames to a listener. */
final class ProgressSink implements PcmSink {
    private static final int BYTES_PER_FRAME = 4;

    private final PcmSink sink;
    private final long all;
    private final ProgressListener listener;
    private long written;

    ProgressSink(PcmSink sink, long all, ProgressListener listener) {
        this.sink = sink;
        this.all = all;
        this.listener = listener;
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        sink.write(data, offset, length);
        written += length / BYTES_PER_FRAME;
        listener.written(written, all);
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
