package org.breathcue.pcm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.breathcue.file.AtomicFile;

/**
 * Writes a 16-bit stereo WAV file with chapters. The file appears under its name at {@link #finish()}. Without it, an
 * existing file of that name is not changed. For use by one thread.
 *
 * <p>The length is known in advance, so all sizes are correct from the first byte. This also allows pipes and devices,
 * which are written directly.
 */
public final class WavWriter implements PcmSink {
    private static final long MAX_SIZE = 0xFFFF_FFFFL;

    private final AtomicFile file;
    private final FrameCountCheck count;
    private final byte[] trailer;
    private boolean finished;

    /**
     * Opens a file.
     *
     * @param frameRate in frames per second
     * @param frames the number of frames that will be written
     * @throws IOException if the sound is too long for a WAV file (4 GiB) or the file cannot be written
     */
    public WavWriter(Path target, int frameRate, long frames, String title, List<Chapter> chapters) throws IOException {
        trailer = WavLayout.trailer(title, chapters);
        byte[] header = header(target.toString(), frameRate, frames, trailer.length);
        file = AtomicFile.open(target);
        file.write(header);
        count = new FrameCountCheck(file, frames);
    }

    /** Writes to a stream without closing it. Messages call it {@code name}. Otherwise the same as for a file. */
    public WavWriter(OutputStream out, String name, int frameRate, long frames, String title, List<Chapter> chapters)
            throws IOException {
        trailer = WavLayout.trailer(title, chapters);
        byte[] header = header(name, frameRate, frames, trailer.length);
        file = AtomicFile.stream(out, name);
        file.write(header);
        count = new FrameCountCheck(file, frames);
    }

    private static byte[] header(String name, int frameRate, long frames, int trailerBytes) throws IOException {
        if (frameRate < 1 || frames < 0) {
            throw new IllegalArgumentException(frames + " frames at " + frameRate + " a second");
        }
        long room = MAX_SIZE - (WavLayout.HEADER_BYTES - 8) - trailerBytes;
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
        count.end();
        file.write(trailer);
        file.publish();
        finished = true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
