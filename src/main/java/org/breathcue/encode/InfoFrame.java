package org.breathcue.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The first frame of an MP3 file with a constant bit rate. In place of sound it has a description of the file:
 *
 * <pre>{@code
 * 4 bytes of header, 32 bytes that are zero
 * "Info", flags: which of the following fields there are
 * frames, bytes: 4 bytes each
 * table of places: 100 bytes
 * quality: 4 bytes
 * the version of LAME, padding at both ends, and so on: 34 bytes; checksum of everything before: 2 bytes
 * }</pre>
 *
 * <p>Source: the description of the LAME tag by Gabriel Bouvigne, revision 1 (gabriel.mp3-tech.org/mp3infotag.html).
 */
final class InfoFrame {
    private static final int INFO = 36;
    private static final int FLAGS = INFO + 4;
    private static final int HAS_FRAMES_BYTES_AND_QUALITY = 1 | 2 | 8;
    private static final int HAS_TABLE = 4;
    private static final int TABLE = FLAGS + 4 + 8;
    private static final int TABLE_BYTES = 100;
    private static final int LAME_BYTES = 4 + 34;

    private InfoFrame() {}

    /**
     * Returns an info frame without its table of places.
     *
     * @param frame an MPEG 1 stereo frame with all fields
     */
    static byte[] withoutTable(byte[] frame) {
        ByteBuffer info = ByteBuffer.wrap(frame.clone());
        String name = new String(frame, INFO, 4, StandardCharsets.US_ASCII);
        if (!name.equals("Info") || info.getInt(FLAGS) != 0xF) {
            throw new IllegalArgumentException("not an info frame with all fields: " + name);
        }
        info.putInt(FLAGS, info.getInt(FLAGS) & ~HAS_TABLE);
        info.put(TABLE, frame, TABLE + TABLE_BYTES, LAME_BYTES);
        info.putShort(TABLE + LAME_BYTES, (short) crc16(info.array(), TABLE + LAME_BYTES));
        info.put(TABLE + LAME_BYTES + 2, new byte[TABLE_BYTES]);
        return info.array();
    }

    /**
     * Returns an info frame without a table of places, for a file at 128 kbit/s and 48 kHz that is encoded in parts.
     *
     * @param frames the number of MP3 frames after this one
     * @param delay the number of silent frames of sound before the sound
     * @param padding the number of silent frames of sound after the sound
     */
    static byte[] of(long frames, int frameBytes, int delay, int padding) {
        ByteBuffer info = ByteBuffer.allocate(frameBytes);
        // MPEG 1 layer III, 128 kbit/s, 48 kHz, joint stereo.
        info.putInt(0, 0xFFFB9444);
        info.position(INFO);
        info.put("Info".getBytes(StandardCharsets.US_ASCII));
        info.putInt(HAS_FRAMES_BYTES_AND_QUALITY);
        info.putInt((int) frames);
        info.putInt((int) ((frames + 1) * frameBytes));
        info.putInt(0);
        // Players remove the silence at both ends only if they know the encoder. One: a constant bit rate.
        info.put("LAME3.98r".getBytes(StandardCharsets.US_ASCII));
        info.put((byte) 1);
        info.position(info.position() + 10);
        info.put((byte) Mp3Encoder.KILOBITS_PER_SECOND);
        info.put((byte) (delay >> 4)).put((byte) (delay << 4 | padding >> 8)).put((byte) padding);
        info.putShort(TABLE + LAME_BYTES, (short) crc16(info.array(), TABLE + LAME_BYTES));
        return info.array();
    }

    /** Returns the CRC-16 with the polynomial 0x8005, lowest bit first. */
    private static int crc16(byte[] bytes, int count) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
            }
        }
        return crc;
    }
}
