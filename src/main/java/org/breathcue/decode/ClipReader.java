package org.breathcue.decode;

import java.io.IOException;
import java.util.Arrays;
import org.breathcue.pcm.PcmClip;

/** Reads short sounds into memory: chimes and recordings. */
public final class ClipReader {
    /** The maximum length in minutes. */
    public static final int MOST_MINUTES = 5;

    private static final int BLOCK_FRAMES = 1 << 14;

    private ClipReader() {}

    /**
     * Reads a sound to its end. The channels are averaged.
     *
     * @param name the name of the sound in messages
     * @throws IOException if the sound cannot be read, or is longer than {@value #MOST_MINUTES} minutes
     */
    public static PcmClip read(String name, SoundStream sound) throws IOException {
        float[] block = new float[2 * BLOCK_FRAMES];
        float[] samples = new float[BLOCK_FRAMES];
        int frames = 0;
        int most = MOST_MINUTES * 60 * sound.frameRate();
        for (int n = sound.read(block, BLOCK_FRAMES); n > 0; n = sound.read(block, BLOCK_FRAMES)) {
            if (frames + n > most) {
                throw new IOException(name + ": longer than " + MOST_MINUTES + " minutes");
            }
            if (frames + n > samples.length) {
                samples = Arrays.copyOf(samples, Math.max(frames + n, Math.min(most, 2 * samples.length)));
            }
            for (int i = 0; i < n; i++) {
                samples[frames + i] = (block[2 * i] + block[2 * i + 1]) / 2;
            }
            frames += n;
        }
        return PcmClip.owning(sound.frameRate(), Arrays.copyOf(samples, frames));
    }
}
