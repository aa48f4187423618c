package org.breathcue.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.breathcue.pcm.PcmClip;
import org.jspecify.annotations.Nullable;

/**
 * A clip as it lies in a cache file: 16-bit samples and the scale that makes the loudest of them ±32767.
 *
 * <p>Little-endian: 8 bytes magic, frame rate, frames, scale (float), CRC-32 of everything else, samples. Clips that were just
 * spoken take the same way through 16 bits, so that they equal the ones read again later.
 */
final class StoredClip {
    /**
     * Also part of every key: another format never meets files of this one. The number goes up as well when the way from the
     * voice to the file changes; 02 is levelled.
     */
    static final String FORMAT = "BCCLIP02";

    static final int HEADER_BYTES = 24;
    private static final int MAX = 32767;
    private static final int CRC_AT = 20;
    private static final int BLOCK = 4096;

    private StoredClip() {}

    static byte[] encode(PcmClip clip) {
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + 2 * clip.frames()).order(ByteOrder.LITTLE_ENDIAN);
        float peak = clip.peak();
        file.put(FORMAT.getBytes(StandardCharsets.US_ASCII));
        file.putInt(clip.frameRate());
        file.putInt(clip.frames());
        file.putFloat(peak / MAX);
        file.position(HEADER_BYTES);
        float steps = peak == 0 ? 0 : MAX / peak;
        for (int i = 0; i < clip.frames(); i++) {
            file.putShort((short) Math.round(clip.sample(i) * steps));
        }
        return file.putInt(CRC_AT, checksum(file.array())).array();
    }

    /** The clip, or null if these bytes are not a whole one at this frame rate. */
    static @Nullable PcmClip decode(byte[] bytes, int frameRate) {
        if (bytes.length < HEADER_BYTES) {
            return null;
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        file.get(magic);
        int frames = (bytes.length - HEADER_BYTES) / 2;
        boolean whole = new String(magic, StandardCharsets.US_ASCII).equals(FORMAT)
                && file.getInt(8) == frameRate
                && file.getInt(12) == frames
                && bytes.length == HEADER_BYTES + 2 * frames
                && file.getInt(CRC_AT) == checksum(bytes);
        if (!whole) {
            return null;
        }
        float scale = file.getFloat(16);
        ShortBuffer steps = file.position(HEADER_BYTES).asShortBuffer();
        float[] samples = new float[frames];
        // Through a block that stays in the processor's cache: a session of clips is ready at once.
        short[] block = new short[Math.min(frames, BLOCK)];
        for (int from = 0; from < frames; from += BLOCK) {
            int n = Math.min(BLOCK, frames - from);
            steps.get(block, 0, n);
            for (int i = 0; i < n; i++) {
                samples[from + i] = block[i] * scale;
            }
        }
        return PcmClip.owning(frameRate, samples);
    }

    private static int checksum(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file, 0, CRC_AT);
        crc.update(file, HEADER_BYTES, file.length - HEADER_BYTES);
        return (int) crc.getValue();
    }
}
