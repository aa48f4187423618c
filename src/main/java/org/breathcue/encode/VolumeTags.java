package org.breathcue.encode;

import java.util.Locale;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.Loudness;

/**
 * The metadata from which players learn how to adjust their volume, so that recordings are equally loud.
 *
 * <p>For a loudness of −16 LUFS and a true peak of −1 dBTP:
 *
 * <pre>{@code
 * replaygain_track_gain=-2.00 dB     to -18 LUFS (ReplayGain 2.0)
 * replaygain_track_peak=0.891251
 * R128_TRACK_GAIN=-1792              to -23 LUFS, in 1/256 dB (RFC 7845, section 5.2.1)
 * }</pre>
 */
final class VolumeTags {
    /** The names of the tags of ReplayGain. Players ignore the case. */
    static final String GAIN = "replaygain_track_gain";

    static final String PEAK = "replaygain_track_peak";

    /** The name of the tag that Opus has instead. */
    static final String R128 = "r128_track_gain";

    private static final double REPLAY_GAIN_LUFS = -18;
    private static final double R128_LUFS = -23;

    private final Loudness loudness;

    VolumeTags(Loudness loudness) {
        this.loudness = loudness;
    }

    /** Returns the value of {@link #GAIN}. */
    String gain() {
        return String.format(Locale.ROOT, "%.2f dB", REPLAY_GAIN_LUFS - loudness.integratedLufs());
    }

    /** Returns the value of {@link #PEAK}, linear. */
    String peak() {
        return String.format(Locale.ROOT, "%.6f", Decibels.toLinear(loudness.truePeakDbtp()));
    }

    /** Returns the value of {@link #R128}. */
    String r128() {
        return Long.toString(Math.round(256 * (R128_LUFS - loudness.integratedLufs())));
    }
}
