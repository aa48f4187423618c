package org.breathcue.pcm;

import java.io.IOException;

/**
 * A stream at another frame rate, with little memory: the same samples as {@link Resampler#resample} gives for the whole sound.
 *
 * <p>The sound is converted in parts of as many frames as the input has in a whole number of periods of the filter. Each part is
 * read together with the frames around it that the filter reaches.
 */
public final class ResampledStream implements StereoStream {
    private static final int PART_FRAMES = 16_384;

    private final StereoStream source;
    private final Resampler resampler;
    private final int frameRate;
    private final int partIn;
    private final int partOut;
    private final float[] read;
    private final double[] left;
    private final double[] right;
    private final float[] leftOut;
    private final float[] rightOut;
    private long framesIn;
    private long framesOut;
    private boolean ended;
    private int ready;
    private int taken;

    private ResampledStream(StereoStream source, int frameRate) throws IOException {
        this.source = source;
        this.frameRate = frameRate;
        resampler = new Resampler(source.frameRate(), frameRate);
        int periods = Math.max(1, PART_FRAMES / resampler.down());
        partIn = periods * resampler.down();
        partOut = periods * resampler.up();
        left = new double[resampler.padded(partIn)];
        right = new double[left.length];
        read = new float[2 * left.length];
        leftOut = new float[partOut];
        rightOut = new float[partOut];
        // Before the first frame there is silence.
        fill(resampler.before());
    }

    /** Returns a stream at a frame rate; the stream itself if it has that rate. */
    public static StereoStream of(StereoStream source, int frameRate) throws IOException {
        return source.frameRate() == frameRate ? source : new ResampledStream(source, frameRate);
    }

    @Override
    public int frameRate() {
        return frameRate;
    }

    @Override
    public int read(float[] stereo, int frames) throws IOException {
        int done = 0;
        while (done < frames && (taken < ready || convert())) {
            int n = Math.min(frames - done, ready - taken);
            for (int i = 0; i < n; i++) {
                stereo[2 * (done + i)] = leftOut[taken + i];
                stereo[2 * (done + i) + 1] = rightOut[taken + i];
            }
            taken += n;
            done += n;
        }
        return done;
    }

    /** Converts the next part. Returns false at the end. */
    private boolean convert() throws IOException {
        long whole = ended ? resampler.frames(framesIn) : Long.MAX_VALUE;
        ready = (int) Math.min(partOut, whole - framesOut);
        taken = 0;
        if (ready <= 0) {
            ready = 0;
            return false;
        }
        resampler.apply(left, leftOut);
        resampler.apply(right, rightOut);
        framesOut += ready;
        int kept = left.length - partIn;
        System.arraycopy(left, partIn, left, 0, kept);
        System.arraycopy(right, partIn, right, 0, kept);
        fill(kept);
        return true;
    }

    /** Reads frames into the arrays from an index on; after the end of the sound there is silence. */
    private void fill(int from) throws IOException {
        int wanted = left.length - from;
        int got = ended ? 0 : source.read(read, wanted);
        ended |= got < wanted;
        framesIn += got;
        for (int i = 0; i < wanted; i++) {
            left[from + i] = i < got ? read[2 * i] : 0;
            right[from + i] = i < got ? read[2 * i + 1] : 0;
        }
    }
}
