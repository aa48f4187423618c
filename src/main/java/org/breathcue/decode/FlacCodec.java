package org.breathcue.decode;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jflac.ChannelData;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;
import org.jspecify.annotations.Nullable;

/**
 * Decodes FLAC. The library sees only the first block of metadata and the frames, because it would keep pictures and
 * comments of any claimed size in memory.
 */
final class FlacCodec implements Codec {
    private static final int INFO_BYTES = 34;
    private static final int LAST = 0x80;
    private static final int STREAM_INFO = 0;
    private static final int MOST_CHANNELS = 8;

    private final FLACDecoder decoder;
    private final int frameRate;
    private final long total;
    private long done;

    FlacCodec(InputStream in) throws IOException {
        decoder = new FLACDecoder(new SequenceInputStream(new ByteArrayInputStream(head(in)), in));
        StreamInfo info = decoder.readStreamInfo();
        frameRate = info.getSampleRate();
        total = info.getTotalSamples();
    }

    /** Skips all metadata. Returns the beginning of the same file without it, except for the stream info. */
    private static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[4 + 4 + INFO_BYTES];
        boolean last = in.readNBytes(head, 0, 8) < 8;
        int size = size(head, 4);
        if (last || (head[4] & ~LAST) != STREAM_INFO || size != INFO_BYTES) {
            throw new IOException("damaged at its beginning");
        }
        last = in.readNBytes(head, 8, INFO_BYTES) < INFO_BYTES || (head[4] & LAST) != 0;
        head[4] |= (byte) LAST;
        while (!last) {
            byte[] header = in.readNBytes(4);
            last = header.length < 4 || (header[0] & LAST) != 0;
            try {
                in.skipNBytes(header.length < 4 ? 0 : size(header, 0));
            } catch (EOFException e) {
                throw new IOException("contains no sound", e);
            }
        }
        return head;
    }

    private static int size(byte[] header, int at) {
        return ((header[at + 1] & 0xFF) << 16) | ((header[at + 2] & 0xFF) << 8) | (header[at + 3] & 0xFF);
    }

    @Override
    public int frameRate() {
        return frameRate;
    }

    @Override
    public boolean decode(StereoFrames out) throws IOException {
        Frame frame = nextFrame();
        if (frame == null) {
            if (done < total) {
                throw new IOException("incomplete: it should have " + total + " frames, found " + done);
            }
            return false;
        }
        if (frame.header.sampleRate != frameRate) {
            throw new IOException("its frame rate changes");
        }
        add(frame, out);
        done += frame.header.blockSize;
        return true;
    }

    private @Nullable Frame nextFrame() throws IOException {
        Frame frame;
        try {
            frame = decoder.readNextFrame();
        } catch (IOException e) {
            // Its message is a number or a name of a state.
            throw new IOException("damaged", e);
        }
        if (decoder.getBadFrames() > 0) {
            throw new IOException("damaged");
        }
        return frame;
    }

    private void add(Frame frame, StereoFrames out) throws IOException {
        int channels = frame.header.channels;
        ChannelData[] data = decoder.getChannelData();
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new IOException("damaged");
        }
        float scale = 1f / (1L << (frame.header.bitsPerSample - 1));
        for (int i = 0; i < frame.header.blockSize; i++) {
            if (channels == 2) {
                out.add(data[0].getOutput()[i] * scale, data[1].getOutput()[i] * scale);
            } else {
                long sum = 0;
                for (int c = 0; c < channels; c++) {
                    sum += data[c].getOutput()[i];
                }
                float average = (float) sum / channels * scale;
                out.add(average, average);
            }
        }
    }
}
