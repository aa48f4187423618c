package org.breathcue.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.breathcue.pcm.ClipLevel;
import org.breathcue.pcm.PcmClip;
import org.jspecify.annotations.Nullable;

/**
 * A clip as it lies in a cache file: 16-bit samples, the scale that makes the loudest of them ±32767, and how loud they are, which
 * takes longer to measure than to read.
 *
 * <p>Little-endian: 8 bytes magic, frame rate, frames, scale (float), CRC-32 of everything else, true peak (float), samples,
 * energies (floats). Clips that were just spoken take the same way through 16 bits, so that they equal the ones read again later.
 */
final class StoredClip {
    /**
     * Also part of every key: another format never meets files of this one. The number goes up as well when the way from the
     * voice to the file changes; 02 is levelled.
     */
    static final String FORMAT = "BCCLIP02";

    static final int HEADER_BYTES = 28;
    private static final int MAX = 32767;
    private static final int CRC_AT = 20;
    private static final int AFTER_CRC = CRC_AT + 4;
    private static final int BLOCK = 4096;

    private StoredClip() {}

    static byte[] encode(PcmClip clip) {
        ByteBuffer file =
                ByteBuffer.allocate(bytes(clip.frameRate(), clip.frames())).order(ByteOrder.LITTLE_ENDIAN);
        float peak = clip.peak();
        float scale = peak / MAX;
        file.put(FORMAT.getBytes(StandardCharsets.US_ASCII));
        file.putInt(clip.frameRate());
        file.putInt(clip.frames());
        file.putFloat(scale);
        file.position(HEADER_BYTES);
        float steps = peak == 0 ? 0 : MAX / peak;
        float[] stored = new float[clip.frames()];
        for (int i = 0; i < stored.length; i++) {
            short sample = (short) Math.round(clip.sample(i) * steps);
            file.putShort(sample);
            stored[i] = sample * scale;
        }
        ClipLevel level = ClipLevel.of(stored, clip.frameRate());
        file.asFloatBuffer().put(level.energies());
        file.putFloat(AFTER_CRC, (float) level.truePeak());
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
        int frames = file.getInt(12);
        boolean whole = new String(magic, StandardCharsets.US_ASCII).equals(FORMAT)
                && file.getInt(8) == frameRate
                && frames >= 0
                && frames < bytes.length / 2
                && bytes.length == bytes(frameRate, frames)
                && file.getInt(CRC_AT) == checksum(bytes);
        if (!whole) {
            return null;
        }
        float scale = file.getFloat(16);
        float truePeak = file.getFloat(AFTER_CRC);
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
        float[] energies = new float[ClipLevel.energyCount(frameRate, frames)];
        file.position(HEADER_BYTES + 2 * frames).asFloatBuffer().get(energies);
        return PcmClip.owning(frameRate, samples, ClipLevel.restored(frameRate, frames, truePeak, energies));
    }

    private static int bytes(int frameRate, int frames) {
        return HEADER_BYTES + 2 * frames + Float.BYTES * ClipLevel.energyCount(frameRate, frames);
    }

    private static int checksum(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file, 0, CRC_AT);
        crc.update(file, AFTER_CRC, file.length - AFTER_CRC);
        return (int) crc.getValue();
    }
}
