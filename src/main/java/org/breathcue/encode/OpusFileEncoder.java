package org.breathcue.encode;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.breathcue.file.AtomicFile;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusTags;

/**
 * Encodes Ogg Opus (RFC 7845) at about 64 kbit/s. The encoder delays the sound by its pre-skip, so the same number of
 * silent frames is appended. The position of the last page marks the actual end.
 */
final class OpusFileEncoder implements Encoder {
    private static final int FRAME_RATE = 48_000;
    private static final int CHANNELS = 2;
    private static final int BITS_PER_SECOND = 64_000;
    /** The complexity, of at most 10, which takes over one and a half times as long. */
    private static final int COMPLEXITY = 8;

    private static final int PACKET_FRAMES = 960;
    private static final int MOST_PACKET_BYTES = 1275;

    /**
     * Packets per page. Players seek to pages. A page holds 255 segments of up to 255 bytes, so even the largest
     * packets fit. A packet that is split between two pages would leave the first one without a position.
     */
    private static final int PACKETS_PER_PAGE = 40;

    private static final int MOST_PAGE_BYTES = 255 * 255;

    /** Constant, so that equal sounds give equal files. */
    private static final int SERIAL_NUMBER = 1;

    private final OpusEncoder opus;
    private final OggPacketWriter pages;
    private final int preSkip;
    private final long frames;
    private final short[] samples = new short[PACKET_FRAMES * CHANNELS];
    private final byte[] packet = new byte[MOST_PACKET_BYTES];
    private int filled;
    private long encodedFrames;
    private int packetsInPage;

    OpusFileEncoder(AtomicFile file, RecordingInfo recording) throws IOException {
        if (recording.frameRate() != FRAME_RATE) {
            throw new IllegalArgumentException("Opus files are made of 48 kHz, not " + recording.frameRate());
        }
        frames = recording.frames();
        opus = opusEncoder();
        preSkip = opus.getLookahead();
        pages = new OggFile(stream(file)).getPacketWriter(SERIAL_NUMBER);
        OpusInfo info = new OpusInfo();
        info.setNumChannels(CHANNELS);
        info.setPreSkip(preSkip);
        info.setSampleRate(FRAME_RATE);
        pages.bufferPacket(info.write(), true);
        pages.bufferPacket(tags(recording), true);
    }

    /** Works around an error of the library, which does not end a packet that exactly fills its pages. */
    private static OggPacket tags(RecordingInfo recording) {
        OpusTags tags = VorbisComments.fill(new OpusTags(), recording);
        tags.addComment(VolumeTags.R128, new VolumeTags(recording.loudness()).r128());
        if (tags.write().getData().length % MOST_PAGE_BYTES == 0) {
            tags.setVendor(tags.getVendor() + " ");
        }
        return tags.write();
    }

    private static OpusEncoder opusEncoder() {
        try {
            OpusEncoder opus = new OpusEncoder(FRAME_RATE, CHANNELS, OpusApplication.OPUS_APPLICATION_AUDIO);
            opus.setBitrate(BITS_PER_SECOND);
            opus.setComplexity(COMPLEXITY);
            return opus;
        } catch (OpusException e) {
            throw new IllegalStateException("the Opus encoder refuses 48 kHz stereo", e);
        }
    }

    private static OutputStream stream(AtomicFile file) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                file.write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] data, int offset, int length) throws IOException {
                file.write(data, offset, length);
            }
        };
    }

    @Override
    public void encode(byte[] pcm, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i += 2) {
            samples[filled++] = PcmBytes.at(pcm, i);
            if (filled == samples.length) {
                encodePacket();
            }
        }
    }

    private void encodePacket() throws IOException {
        int bytes;
        try {
            bytes = opus.encode(samples, 0, PACKET_FRAMES, packet, 0, packet.length);
        } catch (OpusException e) {
            throw new IllegalStateException("20 ms could not be encoded", e);
        }
        filled = 0;
        encodedFrames += PACKET_FRAMES;
        if (packetsInPage == PACKETS_PER_PAGE) {
            pages.flush();
            packetsInPage = 0;
        }
        pages.bufferPacket(new OggPacket(Arrays.copyOf(packet, bytes)), Math.min(encodedFrames, preSkip + frames));
        packetsInPage++;
    }

    @Override
    public void end() throws IOException {
        while (encodedFrames < preSkip + frames) {
            Arrays.fill(samples, filled, samples.length, (short) 0);
            encodePacket();
        }
        // Marks the last page as the end of the stream.
        pages.close();
    }
}
