package org.breathcue.device;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Passes sound to another sink, and tells a tap about it before it can be heard. */
public final class TappedSink implements LiveSink {
    private final LiveSink sink;
    private volatile @Nullable SoundTap tap;

    public TappedSink(LiveSink sink) {
        this.sink = sink;
    }

    /** Sets what is told; to be called before the first sound. */
    public void tap(SoundTap told) {
        tap = told;
    }

    @Override
    public void write(byte[] data, int offset, int length) throws LineLostException {
        SoundTap told = tap;
        if (told != null) {
            told.written(data, offset, length);
        }
        sink.write(data, offset, length);
    }

    @Override
    public long heard() {
        return sink.heard();
    }

    @Override
    public boolean reopen() {
        boolean open = sink.reopen();
        SoundTap told = tap;
        if (open && told != null) {
            told.interrupted();
        }
        return open;
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }

    @Override
    public void close() {
        sink.close();
    }
}
