package org.breathcue.encode;

import java.io.IOException;
import org.breathcue.file.AtomicFile;

/**
 * Encodes MP3 at 128 kbit/s after an ID3 tag. The info frame at the beginning, which contains the padding at both ends,
 * is written last.
 */
final class Mp3Encoder implements Encoder {
    static final int KILOBITS_PER_SECOND = 128;
    /** The quality. The default of LAME is 3, which takes almost twice as long. */
    static final int QUALITY = 5;

    private static final int BLOCK_FRAMES = 4608;
    private static final int FRAME_BYTES = 4;

    private final AtomicFile file;
    private final Lame lame;
    private final long firstFrame;
    private final int[] left = new int[BLOCK_FRAMES];
    private final int[] right = new int[BLOCK_FRAMES];
    private final byte[] out = new byte[5 * BLOCK_FRAMES / 4 + 7200];

    Mp3Encoder(AtomicFile file, RecordingInfo recording) throws IOException {
        if (!file.canOverwrite()) {
            throw file.failure(
                    "MP3 needs a regular file, because its header is written last; use .wav or .opus instead", null);
        }
        this.file = file;
        lame = Lame.forFile(recording.frameRate(), KILOBITS_PER_SECOND, QUALITY);
        file.write(Id3Tag.of(recording));
        firstFrame = file.size();
    }

    @Override
    public void encode(byte[] pcm, int offset, int length) throws IOException {
        int at = offset;
        int remaining = length / FRAME_BYTES;
        while (remaining > 0) {
            int n = Math.min(remaining, BLOCK_FRAMES);
            for (int i = 0; i < n; i++, at += FRAME_BYTES) {
                left[i] = PcmBytes.at(pcm, at) << 16;
                right[i] = PcmBytes.at(pcm, at + 2) << 16;
            }
            file.write(out, 0, lame.encode(left, right, n, out));
            remaining -= n;
        }
    }

    @Override
    public void end() throws IOException {
        file.write(out, 0, lame.flush(out));
        file.overwrite(firstFrame, lame.infoFrame());
    }
}
