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
