package org.breathcue.decode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Decodes WAV: PCM with 8, 16, 24 or 32 bits, or 32-bit float, with any number of channels. */
final class WavCodec implements Codec {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MOST_FORMAT_BYTES = 4096;
    /** Samples of all channels that are read at once. A damaged header can claim 65,535 channels. */
    private static final int BLOCK_SAMPLES = 2048;

    /** The size that programs write to a pipe, because they do not know the length. */
    private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;

    private final InputStream in;
    private final Format format;
    private final long size;
    private final byte[] block;
    private final double[] samples;
    private long read;

    private record Format(boolean isFloat, int channels, int frameRate, int bits) {
        int frameBytes() {
            return channels * (bits / 8);
        }
    }

    WavCodec(InputStream in) throws IOException {
        this.in = in;
        byte[] start = in.readNBytes(12);
        if (start.length < 12 || !text(start, 8).equals("WAVE")) {
            throw new IOException("not a WAV file");
        }
        Format found = null;
        while (true) {
            byte[] header = in.readNBytes(8);
            if (header.length < 8) {
                throw new IOException("contains no sound");
            }
            String tag = text(header, 0);
            long bytes = little(header).getInt(4) & 0xFFFF_FFFFL;
            if (tag.equals("data")) {
                size = bytes;
                break;
            }
            if (tag.equals("fmt ")) {
                byte[] chunk = in.readNBytes((int) Math.min(bytes, MOST_FORMAT_BYTES));
                found = format(chunk);
                skip(tag, bytes, chunk.length);
            } else {
                skip(tag, bytes, 0);
            }
        }
        if (found == null) {
            throw new IOException("the data chunk comes before the format chunk");
        }
        format = found;
        int frames = Math.max(1, BLOCK_SAMPLES / format.channels);
        block = new byte[frames * format.frameBytes()];
        samples = new double[frames * format.channels];
    }

    /** Skips the rest of a chunk and its padding. */
    private void skip(String tag, long bytes, long done) throws IOException {
        try {
            in.skipNBytes(Math.max(0, bytes - done) + bytes % 2);
        } catch (EOFException e) {
            throw new IOException("incomplete: the chunk `" + tag.strip() + "` should have " + bytes + " bytes", e);
        }
    }

    private static Format format(byte[] bytes) throws IOException {
        if (bytes.length < 16) {
            throw new IOException("the format chunk is incomplete");
        }
        ByteBuffer chunk = little(bytes);
        int code = chunk.getShort(0) & 0xFFFF;
        int channels = chunk.getShort(2) & 0xFFFF;
        int frameRate = chunk.getInt(4);
        int bits = chunk.getShort(14) & 0xFFFF;
        if (code == EXTENSIBLE && bytes.length >= 26) {
            code = chunk.getShort(24) & 0xFFFF;
        }
        boolean known = code == PCM ? bits == 8 || bits == 16 || bits == 24 || bits == 32 : code == FLOAT && bits == 32;
        if (!known) {
            throw new IOException("format " + code + " with " + bits
                    + " bits is not supported; use PCM with 8, 16, 24 or 32 bits, or 32-bit float");
        }
        if (channels < 1) {
            throw new IOException("it has no channels");
        }
        return new Format(code == FLOAT, channels, frameRate, bits);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int frameRate() {
        return format.frameRate;
    }

    @Override
    public boolean decode(StereoFrames out) throws IOException {
        int wanted = (int) Math.min(block.length, size - read);
        int got = in.readNBytes(block, 0, wanted);
        read += got;
        if (got < wanted && size != UNKNOWN_SIZE) {
            throw new IOException("incomplete: the chunk `data` should have " + size + " bytes, found " + read);
        }
        int frames = got / format.frameBytes();
        decode(little(block), frames * format.channels);
        for (int i = 0; i < frames; i++) {
            if (format.channels == 2) {
                out.add((float) samples[2 * i], (float) samples[2 * i + 1]);
            } else {
                double sum = 0;
                for (int c = 0; c < format.channels; c++) {
                    sum += samples[i * format.channels + c];
                }
                float average = (float) (sum / format.channels);
                out.add(average, average);
            }
        }
        return got == block.length && read < size;
    }

    /** One loop for each format, because sounds are read while Java still interprets this code. */
    private void decode(ByteBuffer bytes, int count) {
        switch (format.isFloat ? -format.bits : format.bits) {
            case -32 -> {
                for (int i = 0; i < count; i++) {
                    samples[i] = bytes.getFloat();
                }
            }
            case 8 -> {
                for (int i = 0; i < count; i++) {
                    samples[i] = ((bytes.get() & 0xFF) - 128) / 0x1p7;
                }
            }
            case 16 -> {
                for (int i = 0; i < count; i++) {
                    samples[i] = bytes.getShort() / 0x1p15;
                }
            }
            case 24 -> {
                for (int i = 0; i < count; i++) {
                    samples[i] = ((bytes.get() & 0xFF) | ((bytes.get() & 0xFF) << 8) | (bytes.get() << 16)) / 0x1p23;
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    samples[i] = bytes.getInt() / 0x1p31;
                }
            }
        }
    }
}
