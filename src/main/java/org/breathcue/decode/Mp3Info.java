package org.breathcue.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the first frame of an MP3 file says about the file, if it is an info frame, as most encoders write. It looks like a
 * frame of silence:
 *
 * <pre>
 * header  side information  "Xing" or "Info"  flags  frames  bytes  seek table  quality  "LAME3.100"  …  delay, padding  …
 * </pre>
 *
 * @param skipped the number of frames before the sound: the delay of the encoder, and that of every decoder
 * @param frames the number of frames of the sound; {@link Long#MAX_VALUE} if it is unknown
 */
record Mp3Info(long skipped, long frames) {
    private static final Mp3Info NONE = new Mp3Info(0, Long.MAX_VALUE);
    private static final int HEADER_BYTES = 4;
    private static final int DECODER_DELAY = 529;
    private static final int HAS_FRAMES = 1;
    private static final int HAS_BYTES = 2;
    private static final int HAS_TABLE = 4;
    private static final int HAS_QUALITY = 8;

    /** The distance from the name of the encoder to the number whose lower 24 bits are delay and padding. */
    private static final int DELAY_AT = 20;

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    /** Returns whether these bytes begin with the header of a frame of MPEG audio, of any layer. */
    static boolean isFrame(byte[] head) {
        int header = ByteBuffer.wrap(head).getInt();
        return (header >>> 21) == 0x7FF
                && ((header >>> 19) & 3) != 1
                && ((header >>> 17) & 3) != 0
                && ((header >>> 12) & 15) != 15
                && ((header >>> 10) & 3) != 3;
    }

    /** Reads the info frame at the beginning of a stream that supports marks; if there is none, reads nothing. */
    static Mp3Info read(InputStream in) throws IOException {
        in.mark(1 << 16);
        byte[] header = in.readNBytes(HEADER_BYTES);
        int size = header.length == HEADER_BYTES && isFrame(header)
                ? frameBytes(ByteBuffer.wrap(header).getInt())
                : 0;
        byte[] frame = in.readNBytes(Math.max(0, size - HEADER_BYTES));
        Mp3Info info = frame.length > 0 ? of(ByteBuffer.wrap(header).getInt(), frame) : null;
        if (info == null) {
            in.reset();
            return NONE;
        }
        return info;
    }

    /** Returns the size of a frame of layer III; 0 for other layers, and if the header does not give it. */
    private static int frameBytes(int header) {
        boolean mpeg1 = ((header >>> 19) & 3) == 3;
        boolean mpeg25 = ((header >>> 19) & 3) == 0;
        int kilobits = (mpeg1 ? KILOBITS_1 : KILOBITS_2)[(header >>> 12) & 15];
        if (((header >>> 17) & 3) != 1) {
            return 0;
        }
        int rate = RATES[(header >>> 10) & 3] / (mpeg1 ? 1 : (mpeg25 ? 4 : 2));
        int padding = (header >>> 9) & 1;
        return kilobits == 0 ? 0 : (mpeg1 ? 144_000 : 72_000) * kilobits / rate + padding;
    }

    private static @Nullable Mp3Info of(int header, byte[] frame) {
        boolean mpeg1 = ((header >>> 19) & 3) == 3;
        boolean mono = ((header >>> 6) & 3) == 3;
        int checksum = ((header >>> 16) & 1) == 0 ? 2 : 0;
        int side = mpeg1 ? (mono ? 17 : 32) : (mono ? 9 : 17);
        int at = checksum + side;
        String tag = text(frame, at);
        if (!tag.equals("Xing") && !tag.equals("Info")) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        int flags = at + 8 <= frame.length ? bytes.getInt(at + 4) : 0;
        long blocks = -1;
        at += 8;
        if ((flags & HAS_FRAMES) != 0 && at + 4 <= frame.length) {
            blocks = bytes.getInt(at) & 0xFFFF_FFFFL;
            at += 4;
        }
        at += ((flags & HAS_BYTES) != 0 ? 4 : 0)
                + ((flags & HAS_TABLE) != 0 ? 100 : 0)
                + ((flags & HAS_QUALITY) != 0 ? 4 : 0);
        String encoder = text(frame, at);
        boolean known = encoder.equals("LAME") || encoder.equals("Lavf") || encoder.equals("Lavc");
        if (!known || at + DELAY_AT + 4 > frame.length) {
            return NONE;
        }
        int delays = bytes.getInt(at + DELAY_AT) & 0xFF_FFFF;
        int delay = delays >>> 12;
        int padding = delays & 0xFFF;
        long sound = blocks * (mpeg1 ? 1152 : 576) - delay - padding;
        return new Mp3Info(delay + DECODER_DELAY, sound > 0 ? sound : Long.MAX_VALUE);
    }

    private static String text(byte[] bytes, int at) {
        return at + 4 <= bytes.length ? new String(bytes, at, 4, StandardCharsets.ISO_8859_1) : "";
    }
}
