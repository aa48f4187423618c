package org.breathcue.decode;

import java.io.IOException;
import java.io.InputStream;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.Obuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes MP3: MPEG 1, 2 and 2.5, layers I to III. Encoders add silence before and after the sound, and an {@linkplain
 * Mp3Info info frame} says how much; it is removed. A frame that is damaged is replaced by silence.
 */
final class Mp3Codec implements Codec {
    private final Bitstream stream;
    private final Decoder decoder = new Decoder();
    private final DecodedFrame decoded = new DecodedFrame();
    private final int frameRate;
    private @Nullable Header next;
    private long toSkip;
    private long left;

    Mp3Codec(InputStream in) throws IOException {
        Mp3Info info = Mp3Info.read(in);
        toSkip = info.skipped();
        left = info.frames();
        stream = new Bitstream(in);
        decoder.setOutputBuffer(decoded);
        Header first = read();
        if (first == null) {
            throw new IOException("contains no sound");
        }
        frameRate = first.frequency();
        next = first;
    }

    /** Returns whether a file begins with a frame of MPEG audio. */
    static boolean isFrame(byte[] head) {
        return Mp3Info.isFrame(head);
    }

    @Override
    public int frameRate() {
        return frameRate;
    }

    @Override
    public boolean decode(StereoFrames out) throws IOException {
        Header header = next;
        if (header == null || left == 0) {
            return false;
        }
        if (header.frequency() != frameRate) {
            throw new IOException("its frame rate changes");
        }
        int before = out.size();
        if (decodeFrame(header)) {
            decoded.moveTo(out);
        } else {
            out.addSilence(framesOf(header));
        }
        toSkip -= out.dropFirst(before == 0 ? toSkip : 0);
        out.keepFirst(before + left);
        left -= out.size() - before;
        stream.closeFrame();
        next = read();
        return next != null;
    }

    /** Decodes a frame. Returns false if it is damaged, or needs what was in a frame that is missing. */
    private boolean decodeFrame(Header header) {
        decoded.clear_buffer();
        try {
            decoder.decodeFrame(header, stream);
            return decoded.frames() > 0;
        } catch (DecoderException | RuntimeException e) {
            // Most such files were cut or joined carelessly. Other players continue with the next frame, too.
            return false;
        }
    }

    private @Nullable Header read() throws IOException {
        try {
            return stream.readFrame();
        } catch (BitstreamException e) {
            if (e.getException() instanceof IOException failed) {
                throw failed;
            }
            // What follows is no frame.
            return null;
        }
    }

    private static int framesOf(Header header) {
        return switch (header.layer()) {
            case 1 -> 384;
            case 2 -> 1152;
            default -> header.version() == Header.MPEG1 ? 1152 : 576;
        };
    }

    /** The sound of one frame. */
    private static final class DecodedFrame extends Obuffer {
        /** The value of a sample of full scale. */
        private static final float FULL_SCALE = 32_700;

        private final float[][] channels = new float[2][1152];
        private final int[] filled = new int[2];

        @Override
        public void appendSamples(int channel, float[] samples) {
            for (float sample : samples) {
                channels[channel][filled[channel]++] = sample / FULL_SCALE;
            }
        }

        @Override
        public void append(int channel, short sample) {
            channels[channel][filled[channel]++] = sample / FULL_SCALE;
        }

        int frames() {
            return filled[0];
        }

        void moveTo(StereoFrames out) {
            float[] right = filled[1] == filled[0] ? channels[1] : channels[0];
            for (int i = 0; i < filled[0]; i++) {
                out.add(channels[0][i], right[i]);
            }
        }

        @Override
        public void clear_buffer() {
            filled[0] = 0;
            filled[1] = 0;
        }

        @Override
        public void write_buffer(int value) {}

        @Override
        public void close() {}

        @Override
        public void set_stop_flag() {}
    }
}
