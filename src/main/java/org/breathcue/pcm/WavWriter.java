package org.breathcue.pcm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a 16-bit stereo WAV file with chapters, whole or not at all: the file appears under its name at {@link #finish()},
 * and without it an older file of that name stays as it was. For one thread.
 *
 * <p>The length is known from the start, so all sizes are right from the first byte, also into a pipe or a device; those are
 * written directly.
 */
public final class WavWriter implements PcmSink {
    private static final int BUFFER_BYTES = 1 << 18;
    private static final long MAX_SIZE = 0xFFFF_FFFFL;

    private final PartFile file;
    private final FileChannel channel;
    private final byte[] trailer;
    private final long dataBytes;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private long written;
    private boolean finished;

    /**
     * Opens the file.
     *
     * @param frameRate frames in a second
     * @param frames how many will be written
     * @throws IOException if the sound is too long for a WAV file (4 GiB), or the file cannot be written
     */
    public WavWriter(Path target, int frameRate, long frames, String title, List<Chapter> chapters) throws IOException {
        if (frameRate < 1 || frames < 0) {
            throw new IllegalArgumentException(frames + " frames at " + frameRate + " a second");
        }
        trailer = WavLayout.trailer(title, chapters);
        long room = MAX_SIZE - (WavLayout.HEADER_BYTES - 8) - trailer.length;
        if (frames > room / WavLayout.FRAME_BYTES) {
            throw new IOException("cannot write " + target + ": " + frames / frameRate / 60
                    + " min are too long for a WAV file, which holds at most 4 GiB");
        }
        dataBytes = frames * WavLayout.FRAME_BYTES;
        file = PartFile.open(target);
        channel = file.channel();
        buffer.put(WavLayout.header(frameRate, dataBytes, trailer.length));
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        written += length;
        if (written > dataBytes) {
            throw file.failure("more sound than the " + dataBytes / WavLayout.FRAME_BYTES + " frames announced", null);
        }
        put(data, offset, length);
    }

    /**
     * Completes the file, waits until it is on the disk, and gives it its name.
     *
     * @throws IOException if fewer frames were written than announced, or the file cannot be completed
     */
    @Override
    public void finish() throws IOException {
        if (finished) {
            return;
        }
        if (written != dataBytes) {
            throw file.failure(
                    "only " + written / WavLayout.FRAME_BYTES + " of " + dataBytes / WavLayout.FRAME_BYTES + " frames",
                    null);
        }
        put(trailer, 0, trailer.length);
        flush();
        file.publish(WavLayout.HEADER_BYTES + dataBytes + trailer.length);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void put(byte[] data, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int n = Math.min(end - from, buffer.remaining());
            buffer.put(data, from, n);
            from += n;
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw file.failure(PartFile.reason(e), e);
        }
        buffer.clear();
    }
}
