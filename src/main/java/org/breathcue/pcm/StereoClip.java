package org.breathcue.pcm;

/** Two channels of equal length and frame rate in memory; sound of one channel is the same clip twice. Immutable. */
public record StereoClip(PcmClip left, PcmClip right) {
    /** Pairs two channels. */
    public StereoClip {
        if (left.frameRate() != right.frameRate() || left.frames() != right.frames()) {
            throw new IllegalArgumentException("the channels differ in length or frame rate");
        }
    }

    /** Frames in a second. */
    public int frameRate() {
        return left.frameRate();
    }

    /** The length in frames. */
    public int frames() {
        return left.frames();
    }

    /** The same sound at another frame rate; see {@link Resampler#resample}. */
    public StereoClip resampled(int frameRate) {
        PcmClip newLeft = Resampler.resample(left, frameRate);
        return new StereoClip(newLeft, left == right ? newLeft : Resampler.resample(right, frameRate));
    }
}
