package org.breathcue.mix;

import java.util.function.IntSupplier;
import org.breathcue.pcm.PcmSource;

/** Renders a whole source as interleaved stereo. */
final class Rendered {
    private static final int LARGEST_BLOCK = 4096;

    private Rendered() {}

    /** Renders a source in one call. */
    static float[] whole(PcmSource source) {
        int frames = (int) source.frames();
        float[] out = new float[2 * frames];
        source.render(0, out, frames);
        return out;
    }

    /** Renders a source in blocks of the given sizes, each at most 4096 frames. */
    static float[] inBlocks(PcmSource source, IntSupplier sizes) {
        int frames = (int) source.frames();
        float[] all = new float[2 * frames];
        float[] out = new float[2 * LARGEST_BLOCK];
        int frame = 0;
        while (frame < frames) {
            int n = Math.min(sizes.getAsInt(), frames - frame);
            source.render(frame, out, n);
            System.arraycopy(out, 0, all, 2 * frame, 2 * n);
            frame += n;
        }
        return all;
    }
}
