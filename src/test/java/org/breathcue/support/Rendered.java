package org.breathcue.support;

import java.util.function.IntSupplier;
import org.breathcue.pcm.PcmSource;

/** What a source sounds like from its first frame to its last, as interleaved stereo. */
public final class Rendered {
    private static final int LARGEST_BLOCK = 4096;

    private Rendered() {}

    /** In one go. */
    public static float[] whole(PcmSource source) {
        int frames = (int) source.frames();
        float[] out = new float[2 * frames];
        source.render(0, out, frames);
        return out;
    }

    /** In blocks of these sizes, each 4096 frames at most. */
    public static float[] inBlocks(PcmSource source, IntSupplier sizes) {
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
