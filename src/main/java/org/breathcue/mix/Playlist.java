package org.breathcue.mix;

import java.util.Arrays;
import java.util.List;
import org.breathcue.mix.signal.RaisedCosine;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.StoredSound;

/**
 * Sounds that are played one after the other. Each begins while the one before it ends, and is crossfaded with it at equal
 * power, because the two are not correlated. With sounds A and B and a crossfade of 3 s:
 *
 * <pre>
 * frame of the list  0            length of A − 3 s        length of A + B − 6 s
 *                    A ───────────────╲
 *                                  B ──╳──────────────────────╲
 *                                                          A ──╳────────── …   if the list is a loop
 * </pre>
 *
 * <p>Immutable.
 */
final class Playlist implements BackgroundContent {
    /** The maximum peak. A sound with few loud moments stays softer than others. */
    private static final double HIGHEST_PEAK = Decibels.toLinear(-14);

    private static final double FADE_SECONDS = 3;

    private final StoredSound[] sounds;
    private final float[] gains;
    private final boolean loop;
    private final int fade;
    /** The frame at which each sound begins, followed by the end of the list. */
    private final long[] starts;

    private final double peak;

    private Playlist(StoredSound[] sounds, double[] gains, boolean loop, int fade, double peak) {
        this.sounds = sounds;
        this.loop = loop;
        this.fade = fade;
        this.peak = peak;
        this.gains = new float[gains.length];
        starts = new long[sounds.length + 1];
        for (int i = 0; i < sounds.length; i++) {
            this.gains[i] = (float) gains[i];
            starts[i + 1] = starts[i] + sounds[i].frames() - fade;
        }
    }

    /** See {@link Background#of}. */
    static Playlist of(List<StoredSound> list, boolean loop) {
        StoredSound[] sounds = list.toArray(new StoredSound[0]);
        double fade = FADE_SECONDS * sounds[0].frameRate();
        double[] gains = new double[sounds.length];
        double peak = 0;
        for (int i = 0; i < sounds.length; i++) {
            fade = Math.min(fade, sounds[i].frames() / 4.0);
            double lufs = sounds[i].loudness().integratedLufs();
            double own = Decibels.toLinear(sounds[i].loudness().truePeakDbtp());
            if (lufs > Double.NEGATIVE_INFINITY) {
                gains[i] = Math.min(Decibels.toLinear(MixLevels.BACKGROUND_LUFS - lufs), HIGHEST_PEAK / own);
                peak = Math.max(peak, gains[i] * own);
            }
        }
        Playlist playlist = new Playlist(sounds, gains, loop, (int) fade, peak);
        double highest = Math.max(peak, playlist.joinPeak());
        if (highest <= HIGHEST_PEAK) {
            return new Playlist(sounds, gains, loop, (int) fade, highest);
        }
        // Two peaks can add up in a crossfade.
        for (int i = 0; i < gains.length; i++) {
            gains[i] *= HIGHEST_PEAK / highest;
        }
        return new Playlist(sounds, gains, loop, (int) fade, HIGHEST_PEAK);
    }

    /** Returns the highest true peak of the crossfades, linear. */
    private double joinPeak() {
        double highest = 0;
        float[] join = new float[2 * fade];
        for (int i = 1; i < (loop ? starts.length : sounds.length); i++) {
            Arrays.fill(join, 0);
            add(starts[i], 0, fade, 1, 0, join, 0);
            LoudnessMeter meter = new LoudnessMeter(sounds[0].frameRate());
            meter.add(join, fade);
            highest = Math.max(highest, Decibels.toLinear(meter.loudness().truePeakDbtp()));
        }
        return highest;
    }

    /** Returns the true peak, linear. */
    double peak() {
        return peak;
    }

    @Override
    public long frames() {
        return loop ? period() : period() + fade;
    }

    private long period() {
        return starts[sounds.length];
    }

    @Override
    public void add(long from, int offset, int frames, float level, float slope, float[] out, int outFrame) {
        int done = 0;
        while (done < frames) {
            long frame = from + done;
            long round = loop ? frame / period() : 0;
            long at = frame - round * period();
            int sound = soundAt(at);
            long into = at - starts[sound];
            boolean joins = into < fade && (round > 0 || sound > 0);
            int n = (int) Math.min(frames - done, joins ? fade - into : end(sound) - at);
            int line = offset + done;
            if (joins) {
                int before = (sound == 0 ? sounds.length : sound) - 1;
                long end = sounds[before].frames() - fade + into;
                add(before, end, n, Shape.FALLING, into, line, level, slope, out, outFrame + done);
            }
            if (sound < sounds.length) {
                add(sound, into, n, joins ? Shape.RISING : Shape.LEVEL, into, line, level, slope, out, outFrame + done);
            }
            done += n;
        }
    }

    /** Returns the sound that begins at or before a frame of the list; the number of sounds after the end of the list. */
    private int soundAt(long at) {
        int sound = 0;
        while (sound < sounds.length && starts[sound + 1] <= at) {
            sound++;
        }
        return sound;
    }

    private long end(int sound) {
        return sound < sounds.length ? starts[sound + 1] : Long.MAX_VALUE;
    }

    private enum Shape {
        LEVEL,
        RISING,
        FALLING
    }

    /** Adds frames of one sound; {@code into} is the number of frames since the start of its fade. */
    private void add(
            int sound,
            long soundFrame,
            int frames,
            Shape shape,
            long into,
            int offset,
            float level,
            float slope,
            float[] out,
            int outFrame) {
        StoredSound clip = sounds[sound];
        float own = gains[sound];
        int o = 2 * outFrame;
        for (int i = 0; i < frames; i++) {
            float g = own * (level + slope * (offset + i));
            if (shape != Shape.LEVEL) {
                double rising = RaisedCosine.at((double) (into + i) / fade);
                g *= (float) Math.sqrt(shape == Shape.RISING ? rising : 1 - rising);
            }
            out[o] += clip.left(soundFrame + i) * g;
            out[o + 1] += clip.right(soundFrame + i) * g;
            o += 2;
        }
    }
}
