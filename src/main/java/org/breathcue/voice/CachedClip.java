package org.breathcue.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.breathcue.pcm.ClipLevel;
import org.breathcue.pcm.PcmClip;
import org.jspecify.annotations.Nullable;

/**
 * The format of a clip in a cache file: 16-bit samples, the scale by which they are multiplied, and their level, which takes longer to
 * measure than to read. It also holds its key, so that it is never taken for another clip, whatever the name of the file.
 *
 * <p>Little-endian: 8 bytes magic, frame rate, frames, scale (float), CRC-32 of everything else, true peak (float), 32 bytes key, samples,
 * energies (floats). Clips that were just spoken are encoded and decoded too, so that they equal those that are read later.
 */
final class CachedClip {
    /**
     * A part of every key. The number goes up when the processing between voice and file changes; since 03, clips are levelled at the frame
     * rate of the voice.
     */
    static final String PROCESSING = "BCCLIP03";

    /** The magic bytes. The number goes up when the format changes; since 04, a file holds its key. Other files are spoken anew. */
    private static final String FORMAT = "BCCLIP04";

    /** The length of a key, a SHA-256 hash. */
    private static final int KEY_BYTES = 32;

    private static final int KEY_AT = 28;
    static final int HEADER_BYTES = KEY_AT + KEY_BYTES;
    private static final int MAX = 32767;
    private static final int CRC_AT = 20;
    private static final int AFTER_CRC = CRC_AT + 4;

    private CachedClip() {}

    /**
     * Returns the bytes of a file.
     *
     * @param key the hash of everything that the samples depend on, in hexadecimal
     * @param bandwidth the frequency in hertz above which the clip has no content
     */
    static byte[] encode(String key, PcmClip clip, double bandwidth) {
        ByteBuffer file =
                ByteBuffer.allocate(bytes(clip.frameRate(), clip.frames())).order(ByteOrder.LITTLE_ENDIAN);
        float peak = clip.peak();
        float scale = peak / MAX;
        file.put(FORMAT.getBytes(StandardCharsets.US_ASCII));
        file.putInt(clip.frameRate());
        file.putInt(clip.frames());
        file.putFloat(scale);
        float steps = peak == 0 ? 0 : MAX / peak;
        float[] stored = new float[clip.frames()];
        byte[] bytes = file.array();
        float[] samples = clip.toArray();
        for (int i = 0; i < stored.length; i++) {
            int sample = Math.round(samples[i] * steps);
            bytes[HEADER_BYTES + 2 * i] = (byte) sample;
            bytes[HEADER_BYTES + 2 * i + 1] = (byte) (sample >> 8);
            stored[i] = sample * scale;
        }
        file.put(KEY_AT, HexFormat.of().parseHex(key));
        file.position(HEADER_BYTES + 2 * stored.length);
        ClipLevel level = ClipLevel.of(stored, clip.frameRate(), bandwidth);
        file.asFloatBuffer().put(level.energies());
        file.putFloat(AFTER_CRC, (float) level.truePeak());
        return file.putInt(CRC_AT, checksum(file)).array();
    }

    /**
     * Returns whether a file with this beginning may be the clip of a key.
     *
     * @param header the first {@link #HEADER_BYTES} of the file
     * @param size the size of the file in bytes
     */
    static boolean isHeader(ByteBuffer header, long size, String key, int frameRate) {
        ByteBuffer file = header.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < HEADER_BYTES) {
            return false;
        }
        byte[] magic = new byte[8];
        byte[] held = new byte[KEY_BYTES];
        file.get(0, magic).get(KEY_AT, held);
        int frames = file.getInt(12);
        return new String(magic, StandardCharsets.US_ASCII).equals(FORMAT)
                && HexFormat.of().formatHex(held).equals(key)
                && file.getInt(8) == frameRate
                && frames >= 0
                && frames < size / 2
                && size == bytes(frameRate, frames);
    }

    /**
     * Returns the clip, or null if these bytes are not the complete clip of a key at this frame rate. It keeps the bytes, which must not
     * change.
     */
    static @Nullable PcmClip decode(ByteBuffer bytes, String key, int frameRate) {
        ByteBuffer file = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (!isHeader(file, file.limit(), key, frameRate) || file.getInt(CRC_AT) != checksum(file)) {
            return null;
        }
        int frames = file.getInt(12);
        ByteBuffer steps = file.slice(HEADER_BYTES, 2 * frames).order(ByteOrder.LITTLE_ENDIAN);
        return PcmClip.owning(
                frameRate, steps.asShortBuffer(), file.getFloat(16), () -> level(file, frameRate, frames));
    }

    private static ClipLevel level(ByteBuffer file, int frameRate, int frames) {
        float[] energies = new float[ClipLevel.energyCount(frameRate, frames)];
        int start = HEADER_BYTES + 2 * frames;
        file.slice(start, Float.BYTES * energies.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(energies);
        return ClipLevel.restored(frameRate, frames, file.getFloat(AFTER_CRC), energies);
    }

    private static int bytes(int frameRate, int frames) {
        return HEADER_BYTES + 2 * frames + Float.BYTES * ClipLevel.energyCount(frameRate, frames);
    }

    private static int checksum(ByteBuffer file) {
        CRC32 crc = new CRC32();
        crc.update(file.slice(0, CRC_AT));
        crc.update(file.slice(AFTER_CRC, file.limit() - AFTER_CRC));
        return (int) crc.getValue();
    }
}
