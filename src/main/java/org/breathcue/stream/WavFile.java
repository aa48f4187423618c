package org.breathcue.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.breathcue.encode.WavLayout;
import org.breathcue.pcm.PcmSource;
import org.breathcue.pcm.Quantizer;

/** A source as a 16-bit stereo WAV file. The samples are those of an export. */
final class WavFile implements VirtualFile {
    private static final int FRAME_BYTES = 4;

    /** A tenth of a second at 48 kHz: the first bytes come soon. */
    private static final int BLOCK_FRAMES = 4800;

    private final PcmSource source;
    private final long seed;
    private final byte[] header;

    /** @param seed the seed of the dither */
    WavFile(PcmSource source, long seed) {
        this.source = source;
        this.seed = seed;
        // With a long appendix, a session of six hours is beyond 4 GiB, and the header states as much as it can.
        long stated = Math.min(source.frames() * FRAME_BYTES, WavLayout.MAX_SIZE - (WavLayout.HEADER_BYTES - 8));
        this.header = WavLayout.header(source.frameRate(), stated, 0);
    }

    @Override
    public String mediaType() {
        return "audio/wav";
    }

    @Override
    public long length() {
        return header.length + source.frames() * FRAME_BYTES;
    }

    @Override
    public void write(long from, long to, OutputStream out) throws IOException {
        Objects.checkFromToIndex(from, to, length());
        if (from < header.length) {
            out.write(header, (int) from, (int) Math.min(to, header.length) - (int) from);
        }
        long at = Math.max(0, from - header.length);
        long end = to - header.length;
        if (at >= end) {
            return;
        }
        Quantizer quantizer = new Quantizer(seed, BLOCK_FRAMES);
        float[] samples = new float[2 * BLOCK_FRAMES];
        while (at < end) {
            long frame = at / FRAME_BYTES;
            int n = (int) Math.min(BLOCK_FRAMES, source.frames() - frame);
            source.render(frame, samples, n);
            byte[] bytes = quantizer.quantize(frame, samples, n);
            int offset = (int) (at - frame * FRAME_BYTES);
            int length = (int) Math.min(n * FRAME_BYTES - offset, end - at);
            out.write(bytes, offset, length);
            at += length;
        }
    }
}
