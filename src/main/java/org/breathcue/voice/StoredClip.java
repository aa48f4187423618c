package org.breathcue.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    /** Also part of every key: another format never meets files of this one. */
    static final String FORMAT = "BCCLIP01";

    static final int HEADER_BYTES = 24;
    private static final int MAX = 32767;
    private static final int CRC_AT = 20;

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
        return file.putInt(CRC_AT, checksum(file)).array();
    }

    /** The clip, or null if these bytes are not a whole one at this frame rate. It keeps the bytes, which must not change. */
    static @Nullable PcmClip decode(ByteBuffer bytes, int frameRate) {
        ByteBuffer file = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < HEADER_BYTES) {
            return null;
        }
        byte[] magic = new byte[8];
        file.get(0, magic);
        int frames = (file.limit() - HEADER_BYTES) / 2;
        boolean whole = new String(magic, StandardCharsets.US_ASCII).equals(FORMAT)
                && file.getInt(8) == frameRate
                && file.getInt(12) == frames
                && file.limit() == HEADER_BYTES + 2 * frames
                && file.getInt(CRC_AT) == checksum(file);
        if (!whole) {
            return null;
        }
        float scale = file.getFloat(16);
        return PcmClip.owning(
                frameRate,
                file.position(HEADER_BYTES)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer(),
                scale);
    }

    private static int checksum(ByteBuffer file) {
        CRC32 crc = new CRC32();
        crc.update(file.slice(0, CRC_AT));
        crc.update(file.slice(HEADER_BYTES, file.limit() - HEADER_BYTES));
        return (int) crc.getValue();
    }
}
