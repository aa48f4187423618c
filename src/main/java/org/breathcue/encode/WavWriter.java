package org.breathcue.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.breathcue.file.AtomicFile;
import org.breathcue.pcm.PcmSink;

/**
 * Writes a 16-bit stereo WAV file with metadata. The file appears under its name at {@link #finish()}. Without it, an
 * existing file of that name is not changed. For use by one thread.
 *
 * <p>The length is known in advance, so all sizes are correct from the first byte. This also allows pipes and devices,
 * which are written directly.
 */
public final class WavWriter implements PcmSink {
    private final AtomicFile file;
    private final FrameCountCheck count;
    private final byte[] trailer;
    private boolean completed;
    private boolean finished;

    /**
     * Opens a file.
     *
     * @throws IOException if the sound is too long for a WAV file (4 GiB) or the file cannot be written
     */
    public WavWriter(Path target, RecordingInfo recording) throws IOException {
        trailer = WavLayout.trailer(recording);
        byte[] header = header(target.toString(), recording, trailer.length);
        file = AtomicFile.open(target);
        file.write(header);
        count = new FrameCountCheck(file, recording.frames());
    }

    /** Writes to a stream without closing it. Messages call it {@code name}. Otherwise the same as for a file. */
    public WavWriter(OutputStream out, String name, RecordingInfo recording) throws IOException {
        trailer = WavLayout.trailer(recording);
        byte[] header = header(name, recording, trailer.length);
        file = AtomicFile.stream(out, name);
        file.write(header);
        count = new FrameCountCheck(file, recording.frames());
    }

    private static byte[] header(String name, RecordingInfo recording, int trailerBytes) throws IOException {
        int frameRate = recording.frameRate();
        long frames = recording.frames();
        long room = WavLayout.MAX_SIZE - (WavLayout.HEADER_BYTES - 8) - trailerBytes;
        if (frames > room / WavLayout.FRAME_BYTES) {
            throw new IOException("cannot write " + name + ": " + frames / frameRate / 60
                    + " min of sound do not fit into a WAV file (at most 4 GiB)");
        }
        return WavLayout.header(frameRate, frames * WavLayout.FRAME_BYTES, trailerBytes);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        count.add(length);
        file.write(data, offset, length);
    }

    @Override
    public void complete() throws IOException {
        if (completed) {
            return;
        }
        count.end();
        file.write(trailer);
        file.complete();
        completed = true;
    }

    /**
     * Completes the file, flushes it to the disk, and renames it to its target.
     *
     * @throws IOException if fewer frames were written than expected, or the file cannot be completed
     */
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
