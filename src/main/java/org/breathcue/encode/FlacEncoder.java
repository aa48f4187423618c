package org.breathcue.encode;

import java.io.IOException;
import java.util.Arrays;
import net.sourceforge.javaflacencoder.EncodingConfiguration;
import net.sourceforge.javaflacencoder.FLACEncoder;
import net.sourceforge.javaflacencoder.FLACOutputStream;
import net.sourceforge.javaflacencoder.StreamConfiguration;
import org.breathcue.file.AtomicFile;
import org.gagravarr.flac.FlacTags;

/**
 * Encodes FLAC with comments. The library writes its own header: a stream info block, which it completes at the end,
 * and padding. The stream info is written to the file with two corrections. Comments replace the padding, because the
 * library cannot write comments.
 *
 * <p>The library receives one block at a time, and is told which blocks to store without prediction: it fails to
 * predict a few frames, and it prints a message when it finds that noise cannot be compressed.
 */
final class FlacEncoder implements Encoder {
    private static final int BLOCK_FRAMES = 4096;
    private static final int CHANNELS = 2;
    private static final int BITS = 16;

    /**
     * The prediction order. Trying all orders up to 12, the default of the library, takes 2.5 times as long and saves 2
     * %.
     */
    private static final int PREDICTION_ORDER = 8;

    private static final int FEWEST_PREDICTED = 64;

    /**
     * The maximum mean difference between samples for which prediction is used. Below it, a sample and the difference
     * of two channels take less than 16 bits.
     */
    private static final int LARGEST_MEAN_STEP = 1 << 11;

    private final AtomicFile file;
    private final long frames;
    private final Header header = new Header();
    private final FLACEncoder flac = new FLACEncoder();
    private final EncodingConfiguration packed = new EncodingConfiguration();
    private final EncodingConfiguration asItIs = new EncodingConfiguration();
    private final int[] block = new int[BLOCK_FRAMES * CHANNELS];
    private int filled;

    FlacEncoder(AtomicFile file, RecordingInfo recording) throws IOException {
        if (!file.canOverwrite()) {
            throw file.failure(
                    "FLAC needs a regular file, because its header is written last; use .wav or .opus instead", null);
        }
        this.file = file;
        frames = recording.frames();
        packed.setMinLPCOrder(PREDICTION_ORDER);
        packed.setMaxLPCOrder(PREDICTION_ORDER);
        asItIs.setSubframeType(EncodingConfiguration.SubframeType.VERBATIM);
        flac.setStreamConfiguration(
                new StreamConfiguration(CHANNELS, BLOCK_FRAMES, BLOCK_FRAMES, recording.frameRate(), BITS));
        flac.setOutputStream(new Output());
        flac.openFLACStream();
        file.write(header.bytes(frames));
        file.write(comments(recording));
    }

    private static byte[] comments(RecordingInfo recording) {
        FlacTags tags = VorbisComments.fill(new FlacTags(), recording);
        VolumeTags volume = new VolumeTags(recording.loudness());
        tags.addComment(VolumeTags.GAIN, volume.gain());
        tags.addComment(VolumeTags.PEAK, volume.peak());
        byte[] block = tags.write().getData().clone();
        // The library includes the four bytes before the block in the length.
        int length = block.length - 4;
        block[0] = (byte) (Header.LAST_BLOCK | Header.VORBIS_COMMENT);
        block[1] = (byte) (length >>> 16);
        block[2] = (byte) (length >>> 8);
        block[3] = (byte) length;
        return block;
    }

    @Override
    public void encode(byte[] pcm, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i += 2) {
            block[filled++] = PcmBytes.at(pcm, i);
            if (filled == block.length) {
                encodeBlock(false);
            }
        }
    }

    @Override
    public void end() throws IOException {
        encodeBlock(true);
        file.overwrite(0, header.bytes(frames));
    }

    private void encodeBlock(boolean last) throws IOException {
        int count = filled / CHANNELS;
        flac.setEncodingConfiguration(count < FEWEST_PREDICTED || isNoise() ? asItIs : packed);
        flac.addSamples(block, count);
        // Encode on this thread. In its own threads, the library loses write errors.
        flac.encodeSamples(count, last);
        filled = 0;
    }

    private boolean isNoise() {
        long steps = 0;
        for (int i = CHANNELS; i < filled; i++) {
            steps += Math.abs(block[i] - block[i - CHANNELS]);
        }
        return steps >= (long) LARGEST_MEAN_STEP * filled;
    }

    /** The header that the library writes: {@code fLaC}, the stream info, and padding. */
    private static final class Header {
        static final int VORBIS_COMMENT = 4;
        static final int LAST_BLOCK = 0x80;
        private static final int INFO = 8;
        private static final int INFO_BYTES = 34;
        private static final int PADDING_BYTES = 4 + 40;
        static final int BYTES = INFO + INFO_BYTES + PADDING_BYTES;

        final byte[] bytes = new byte[BYTES];

        /** Returns the header without padding, corrected to conform to the format. */
        byte[] bytes(long frames) {
            byte[] info = Arrays.copyOf(bytes, INFO + INFO_BYTES);
            // The library includes a short last block in the minimum block size. The format excludes it, and decoders
            // reject sizes below 16 frames.
            u16(info, INFO, BLOCK_FRAMES);
            u16(info, INFO + 2, BLOCK_FRAMES);
            if (frames == 0) {
                // There are no blocks, so minimum and maximum are unknown.
                Arrays.fill(info, INFO + 4, INFO + 10, (byte) 0);
            }
            return info;
        }

        private static void u16(byte[] out, int at, int value) {
            out[at] = (byte) (value >>> 8);
            out[at + 1] = (byte) value;
        }
    }

    /** The output of the library: keeps its header in memory and writes everything else to the file. */
    private final class Output implements FLACOutputStream {
        private long position;
        private long size;

        @Override
        public long seek(long to) {
            position = to;
            return position;
        }

        @Override
        public int write(byte[] data, int offset, int count) throws IOException {
            if (position < Header.BYTES) {
                System.arraycopy(data, offset, header.bytes, (int) position, count);
            } else {
                file.write(data, offset, count);
            }
            position += count;
            size = Math.max(size, position);
            return count;
        }

        @Override
        public void write(byte data) throws IOException {
            write(new byte[] {data}, 0, 1);
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public boolean canSeek() {
            return true;
        }

        @Override
        public long getPos() {
            return position;
        }
    }
}
