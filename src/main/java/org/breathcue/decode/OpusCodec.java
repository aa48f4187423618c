package org.breathcue.decode;

import com.jcraft.jogg.Packet;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Decodes Ogg Opus (RFC 7845) with one or two channels. */
final class OpusCodec implements Codec {
    private static final int FRAME_RATE = 48_000;
    private static final int HEAD_BYTES = 19;
    private static final int LONGEST_PACKET = 5760;
    private static final double Q8 = 256;

    private final OggPackets packets;
    private final Packet packet = new Packet();
    private final GranuleClock clock = new GranuleClock();
    private final OpusDecoder decoder;
    private final int channels;
    private final float scale;
    private final short[] pcm;
    private long preSkip;

    OpusCodec(OggPackets packets) throws IOException {
        this.packets = packets;
        if (!packets.next(packet) || packet.bytes < HEAD_BYTES) {
            throw new IOException("damaged at its beginning");
        }
        ByteBuffer head = ByteBuffer.wrap(packet.packet_base, packet.packet, packet.bytes)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
        channels = head.get(9) & 0xFF;
        preSkip = head.getShort(10) & 0xFFFF;
        scale = (float) (StrictMath.pow(10, head.getShort(16) / Q8 / 20) / 0x1p15);
        if (channels < 1 || channels > 2) {
            throw new IOException("Opus with " + channels + " channels is not supported; use one or two channels");
        }
        if (!packets.next(packet) || !isTags(packet)) {
            throw new IOException("damaged at its beginning");
        }
        pcm = new short[LONGEST_PACKET * channels];
        try {
            decoder = new OpusDecoder(FRAME_RATE, channels);
        } catch (OpusException e) {
            throw new IOException("damaged at its beginning", e);
        }
    }

    private static boolean isTags(Packet packet) {
        return packet.bytes >= 8
                && new String(packet.packet_base, packet.packet, 8, StandardCharsets.US_ASCII).equals("OpusTags");
    }

    @Override
    public int frameRate() {
        return FRAME_RATE;
    }

    @Override
    public boolean decode(StereoFrames out) throws IOException {
        if (!packets.next(packet)) {
            return false;
        }
        int frames;
        try {
            frames = decoder.decode(packet.packet_base, packet.packet, packet.bytes, pcm, 0, LONGEST_PACKET, false);
        } catch (OpusException e) {
            throw new IOException("damaged", e);
        }
        boolean last = packet.e_o_s != 0;
        long heard = clock.count(frames, packet.granulepos, last);
        long skipped = Math.min(preSkip, heard);
        preSkip -= skipped;
        for (int i = (int) skipped; i < heard; i++) {
            out.add(pcm[i * channels] * scale, pcm[i * channels + channels - 1] * scale);
        }
        return !last;
    }
}
