package org.breathcue.pcm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads WAV files of up to 64 MiB: PCM with 8, 16, 24 or 32 bits, or 32-bit float, with any number of channels, at 8 to
 * 192 kHz. Channels are averaged, except by {@link #readStereo}, which keeps two channels.
 */
public final class WavReader {
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 192_000;
    private static final int MAX_BYTES = 64 << 20;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;

    private static final int BLOCK_FRAMES = 1024;

    /** Stands for 32-bit float, while 32 bits are integers. */
    private static final int FLOAT_BITS = -32;

    private final String name;
    private final ByteBuffer in;

    private WavReader(String name, byte[] bytes) {
        this.name = name;
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be read, is larger than 64 MiB, is incomplete, or has an unsupported
     *     format
     */
    public static PcmClip read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        }
    }

    /**
     * Reads a stream to its end without closing it.
     *
     * @param name the name of the sound in messages
     * @throws IOException see {@link #read(Path)}
     */
    public static PcmClip read(String name, InputStream in) throws IOException {
        WavReader reader = opened(name, in);
        return reader.averaged(reader.data());
    }

    /**
     * Reads a stream to its end without closing it, and keeps two channels separate. Mono is used for both channels,
     * and so is the average of more than two channels.
     *
     * @param name the name of the sound in messages
     * @throws IOException see {@link #read(Path)}
     */
    public static StereoClip readStereo(String name, InputStream in) throws IOException {
        WavReader reader = opened(name, in);
        Data data = reader.data();
        if (data.format.channels != 2) {
            PcmClip both = reader.averaged(data);
            return new StereoClip(both, both);
        }
        return reader.apart(data);
    }

    private static WavReader opened(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        WavReader reader = new WavReader(name, bytes);
        if (bytes.length > MAX_BYTES) {
            throw reader.failure("larger than 64 MiB");
        }
        return reader;
    }

    /** Finds the samples; there is at least one frame. */
    private Data data() throws IOException {
        if (in.remaining() < 12 || !tag().equals("RIFF") || in.getInt() == 0 || !tag().equals("WAVE")) {
            throw failure("not a WAV file");
        }
        Format format = null;
        while (in.remaining() >= 8) {
            String tag = tag();
            long size = in.getInt() & 0xFFFF_FFFFL;
            if (size > in.remaining()) {
                throw failure("incomplete: the chunk `" + tag.strip() + "` should have " + size + " bytes, found "
                        + in.remaining());
            }
            ByteBuffer chunk = in.slice(in.position(), (int) size).order(ByteOrder.LITTLE_ENDIAN);
            if (tag.equals("fmt ")) {
                format = format(chunk);
            } else if (tag.equals("data")) {
                if (format == null) {
                    throw failure("the data chunk comes before the format chunk");
                }
                Data data = new Data(format, chunk);
                if (data.frames() == 0) {
                    throw failure("contains no sound");
                }
                return data;
            }
            in.position((int) Math.min(in.limit(), in.position() + size + size % 2));
        }
        throw failure("contains no sound");
    }

    private Format format(ByteBuffer chunk) throws IOException {
        if (chunk.remaining() < 16) {
            throw failure("the format chunk is incomplete");
        }
        int code = chunk.getShort(0) & 0xFFFF;
        int channels = chunk.getShort(2) & 0xFFFF;
        int frameRate = chunk.getInt(4);
        int bits = chunk.getShort(14) & 0xFFFF;
        if (code == EXTENSIBLE && chunk.remaining() >= 26) {
            code = chunk.getShort(24) & 0xFFFF;
        }
        boolean known = code == PCM ? bits == 8 || bits == 16 || bits == 24 || bits == 32 : code == FLOAT && bits == 32;
        if (!known) {
            throw failure("format " + code + " with " + bits
                    + " bits is not supported; use PCM with 8, 16, 24 or 32 bits, or 32-bit float");
        }
        if (channels < 1 || frameRate < LOWEST_RATE || frameRate > HIGHEST_RATE) {
            throw failure(channels + " channels at " + frameRate + " frames per second are not supported");
        }
        return new Format(code == FLOAT, channels, frameRate, bits);
    }

    private PcmClip averaged(Data data) throws IOException {
        int channels = data.format.channels;
        float[] samples = new float[data.frames()];
        double[] block = new double[BLOCK_FRAMES * channels];
        for (int start = 0; start < samples.length; start += BLOCK_FRAMES) {
            int frames = Math.min(BLOCK_FRAMES, samples.length - start);
            decode(data, block, frames * channels);
            int s = 0;
            for (int i = start; i < start + frames; i++) {
                double sum = 0;
                for (int c = 0; c < channels; c++) {
                    sum += block[s++];
                }
                samples[i] = (float) (finite(sum, i) / channels);
            }
        }
        return PcmClip.owning(data.format.frameRate, samples);
    }

    /** Returns two channels. */
    private StereoClip apart(Data data) throws IOException {
        float[] left = new float[data.frames()];
        float[] right = new float[left.length];
        double[] block = new double[BLOCK_FRAMES * 2];
        for (int start = 0; start < left.length; start += BLOCK_FRAMES) {
            int frames = Math.min(BLOCK_FRAMES, left.length - start);
            decode(data, block, frames * 2);
            for (int i = 0; i < frames; i++) {
                left[start + i] = (float) finite(block[2 * i], start + i);
                right[start + i] = (float) finite(block[2 * i + 1], start + i);
            }
        }
        int frameRate = data.format.frameRate;
        return new StereoClip(PcmClip.owning(frameRate, left), PcmClip.owning(frameRate, right));
    }

    private double finite(double value, int frame) throws IOException {
        if (!Double.isFinite(value)) {
            throw failure("sample " + frame + " is not a number");
        }
        return value;
    }

    /** Decodes the next samples; one loop for each format, because sounds are read while Java still interprets this code. */
    private static void decode(Data data, double[] block, int samples) {
        ByteBuffer in = data.bytes;
        int bits = data.format.isFloat ? FLOAT_BITS : data.format.bits;
        switch (bits) {
            case FLOAT_BITS -> {
                for (int i = 0; i < samples; i++) {
                    block[i] = in.getFloat();
                }
            }
            case 8 -> {
                for (int i = 0; i < samples; i++) {
                    block[i] = ((in.get() & 0xFF) - 128) / 0x1p7;
                }
            }
            case 16 -> {
                for (int i = 0; i < samples; i++) {
                    block[i] = in.getShort() / 0x1p15;
                }
            }
            case 24 -> {
                for (int i = 0; i < samples; i++) {
                    block[i] = ((in.get() & 0xFF) | ((in.get() & 0xFF) << 8) | (in.get() << 16)) / 0x1p23;
                }
            }
            default -> {
                for (int i = 0; i < samples; i++) {
                    block[i] = in.getInt() / 0x1p31;
                }
            }
        }
    }

    private String tag() {
        byte[] letters = new byte[4];
        in.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private IOException failure(String reason) {
        return new IOException(name + ": " + reason);
    }

    private record Data(Format format, ByteBuffer bytes) {
        int frames() {
            return bytes.remaining() / (format.channels * (format.bits / 8));
        }
    }

    private record Format(boolean isFloat, int channels, int frameRate, int bits) {}
}
