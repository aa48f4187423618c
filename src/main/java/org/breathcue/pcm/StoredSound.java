package org.breathcue.pcm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.file.ScratchFile;

/**
 * Stereo sound of any length in a temporary file that is mapped to memory, so it takes no heap, and any frame can be read
 * at any time. Samples have 16 bits, with 6 dB of headroom for sounds beyond full scale. Immutable; usable by several threads.
 */
public final class StoredSound {
    private static final float STEPS = 0x1p14f;

    /** The number of frames of one mapping; mappings have at most 2 GiB. */
    private static final int PART_BITS = 26;

    private static final int PART_FRAMES = 1 << PART_BITS;
    private static final int FRAME_BYTES = 4;
    private static final int BLOCK_FRAMES = 8192;

    private final int frameRate;
    private final long frames;
    private final Loudness loudness;
    private final ShortBuffer[] parts;

    private StoredSound(int frameRate, long frames, Loudness loudness, ShortBuffer[] parts) {
        this.frameRate = frameRate;
        this.frames = frames;
        this.loudness = loudness;
        this.parts = parts;
    }

    /**
     * Stores a sound, and measures its loudness.
     *
     * @param mostFrames the number of frames after which the sound is cut off
     * @param folder the folder for the temporary file
     * @throws IOException if the sound cannot be read, or not be stored
     */
    public static StoredSound of(StereoStream sound, long mostFrames, Path folder) throws IOException {
        try (FileChannel file = ScratchFile.create(folder)) {
            LoudnessMeter meter = new LoudnessMeter(sound.frameRate());
            float[] stereo = new float[2 * BLOCK_FRAMES];
            ByteBuffer bytes =
                    ByteBuffer.allocateDirect(FRAME_BYTES * BLOCK_FRAMES).order(ByteOrder.LITTLE_ENDIAN);
            long frames = 0;
            int n;
            do {
                n = sound.read(stereo, (int) Math.min(BLOCK_FRAMES, mostFrames - frames));
                meter.add(stereo, n);
                write(stereo, n, bytes, file);
                frames += n;
            } while (n > 0);
            return new StoredSound(sound.frameRate(), frames, meter.loudness(), map(file, frames));
        }
    }

    private static void write(float[] stereo, int frames, ByteBuffer bytes, FileChannel file) throws IOException {
        bytes.clear();
        for (int i = 0; i < 2 * frames; i++) {
            int step = Math.round(stereo[i] * STEPS);
            bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, step)));
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static ShortBuffer[] map(FileChannel file, long frames) throws IOException {
        List<ShortBuffer> parts = new ArrayList<>();
        for (long from = 0; from < frames; from += PART_FRAMES) {
            long length = Math.min(PART_FRAMES, frames - from);
            MappedByteBuffer part = file.map(FileChannel.MapMode.READ_ONLY, FRAME_BYTES * from, FRAME_BYTES * length);
            parts.add(part.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer());
        }
        return parts.toArray(new ShortBuffer[0]);
    }

    /** Returns the frame rate in frames per second. */
    public int frameRate() {
        return frameRate;
    }

    /** Returns the length in frames. */
    public long frames() {
        return frames;
    }

    /** Returns the loudness and the true peak of the whole sound. */
    public Loudness loudness() {
        return loudness;
    }

    /** Returns a sample of the left channel, of nominal range −1 to 1. */
    public float left(long frame) {
        return parts[(int) (frame >>> PART_BITS)].get(2 * (int) (frame & (PART_FRAMES - 1))) / STEPS;
    }

    /** Returns a sample of the right channel, of nominal range −1 to 1. */
    public float right(long frame) {
        return parts[(int) (frame >>> PART_BITS)].get(2 * (int) (frame & (PART_FRAMES - 1)) + 1) / STEPS;
    }
}
