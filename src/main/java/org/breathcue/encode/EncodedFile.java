package org.breathcue.encode;

import java.io.IOException;
import java.nio.file.Path;
import org.breathcue.file.AtomicFile;
import org.breathcue.pcm.PcmSink;

/**
 * A file that is written by an encoder. It appears under its name only when it is complete, and has exactly the
 * expected length.
 */
final class EncodedFile implements PcmSink {
    private final AtomicFile file;
    private final FrameCountCheck count;
    private final Encoder encoder;
    private boolean completed;
    private boolean finished;

    private EncodedFile(AtomicFile file, FrameCountCheck count, Encoder encoder) {
        this.file = file;
        this.count = count;
        this.encoder = encoder;
    }

    static EncodedFile open(Path target, RecordingInfo recording, Encoder.Maker maker) throws IOException {
        AtomicFile file = AtomicFile.open(target);
        try {
            return new EncodedFile(file, new FrameCountCheck(file, recording.frames()), maker.make(file, recording));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        count.add(length);
        encoder.encode(data, offset, length);
    }

    @Override
    public void complete() throws IOException {
        if (completed) {
            return;
        }
        count.end();
        encoder.end();
        file.complete();
        completed = true;
    }

    @Override
    public void finish() throws IOException {
        if (finished) {
            return;
        }
        complete();
        file.publish();
        finished = true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
