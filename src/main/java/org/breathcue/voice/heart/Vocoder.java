package org.breathcue.voice.heart;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Turns the output of the network into sound. It is a harmonic-plus-noise vocoder in the frequency domain: a pulse train excites a filter,
 * shaped noise is added, and the frames are put together by windowed overlap-add. The model is that of hibari-tts, whose network was trained
 * with it; the arrangement of the computation and the limits below are our own.
 *
 * <p>For each frame of {@value #SIZE} samples, every {@link Spectrum#HOP} samples:
 *
 * <ol>
 *   <li>The {@link PulseSource} is windowed and transformed: the short-time Fourier transform of the excitation.
 *   <li>Each bin becomes {@code excitation · exp(harmonicLevel) · e^(iπ·tanh(harmonicPhase)) + noise · exp(noiseLevel) + exp(freeLevel) ·
 *       e^(i·freePhase)}, where the noise is {@link ComplexNoise}.
 *   <li>The bins are transformed back, windowed again and added to the frames before. The sum is divided by the sum of the squared
 *       windows: the least-squares inverse of D. W. Griffin and J. S. Lim, "Signal estimation from modified short-time Fourier transform",
 *       IEEE Transactions on Acoustics, Speech, and Signal Processing 32 (1984).
 * </ol>
 *
 * <p>For example, a phrase of 80 frames becomes 80 · 300 = 24,000 samples: one second. Four frames overlap at each sample inside it, and
 * the squares of their Hann windows add up to 1.5 everywhere.
 *
 * <p>The idea of speech as harmonics and noise is that of Y. Stylianou, "Applying the harmonic plus noise model in concatenative speech
 * synthesis", IEEE Transactions on Speech and Audio Processing 9 (2001). Thread-safe.
 */
final class Vocoder {
    private static final int HOP = Spectrum.HOP;
    private static final int SIZE = 4 * HOP;
    private static final int HALF = SIZE / 2;

    /** The number of frames that overlap at a sample. */
    private static final int OVERLAP = SIZE / HOP;

    /** The upper limit of all levels in the model. */
    private static final float LOUDEST = 7;

    /** The level below which a component is left out: it would change a sample by less than a thousandth of the peak. Most bins are. */
    private static final float INAUDIBLE = -5;

    /** The number of frames that are filtered together, because all frames of a bin are next to each other in memory. */
    private static final int TILE = 16;

    /** Half turns per radian. */
    private static final float PER_RADIAN = (float) (1 / Math.PI);

    /** The least divisor, so that no sample is divided by 0. */
    private static final float LEAST_WEIGHT = 1e-11f;

    private final FloatFFT_1D transform = new FloatFFT_1D(SIZE);
    private final float[] window = new float[SIZE];
    private final float[] sourceWindow = new float[SIZE];
    private final ComplexNoise noise = new ComplexNoise();
    private final float noiseGain;

    Vocoder() {
        this(1);
    }

    /** @param noiseGain the gain of the noise: 1, or 0 to leave it out in comparisons */
    Vocoder(float noiseGain) {
        this.noiseGain = noiseGain;
        for (int i = 0; i < SIZE; i++) {
            window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE));
            sourceWindow[i] = window[i] / HOP;
        }
    }

    /**
     * Returns the sound of a phrase.
     *
     * @param seed the seed of the noise
     * @return {@link Spectrum#HOP} samples for each frame
     */
    float[] sound(Spectrum spectrum, long seed) {
        int frames = spectrum.frames();
        if (frames == 0) {
            return new float[0];
        }
        float[] source = mirrored(PulseSource.of(spectrum.pitch()));
        float[] sum = new float[(frames + OVERLAP - 1) * HOP];
        float[][] tile = new float[TILE][SIZE];
        boolean[] voiced = new boolean[TILE];
        for (int first = 0; first < frames; first += TILE) {
            int count = Math.min(TILE, frames - first);
            for (int i = 0; i < count; i++) {
                voiced[i] = analyse(source, first + i, tile[i]);
            }
            filter(spectrum, seed, first, count, voiced, tile);
            for (int i = 0; i < count; i++) {
                transform.realInverse(tile[i], true);
                add(tile[i], sum, (first + i) * HOP);
            }
        }
        return weighted(sum, frames);
    }

    /** Returns the samples with half a frame of their mirror image at both ends, so that the first frame is centred on the first sample. */
    private static float[] mirrored(float[] samples) {
        float[] longer = new float[samples.length + SIZE];
        System.arraycopy(samples, 0, longer, HALF, samples.length);
        for (int i = 1; i <= HALF; i++) {
            longer[HALF - i] = samples[reflected(i, samples.length)];
            longer[HALF + samples.length - 1 + i] = samples[reflected(samples.length - 1 + i, samples.length)];
        }
        return longer;
    }

    /** Returns the index of the sample that is seen at an index beyond the ends, with mirrors standing on the first and the last sample. */
    private static int reflected(int index, int length) {
        int period = Math.max(1, 2 * (length - 1));
        int within = Math.floorMod(index, period);
        return Math.min(within, period - within) % length;
    }

    /** Writes the spectrum of the excitation in a frame; returns false, and writes nothing, if it is silent there. */
    private boolean analyse(float[] source, int frame, float[] spectrum) {
        int start = frame * HOP;
        boolean silent = true;
        for (int i = start; i < start + SIZE && silent; i++) {
            silent = source[i] == 0;
        }
        if (silent) {
            return false;
        }
        for (int i = 0; i < SIZE; i++) {
            spectrum[i] = source[start + i] * sourceWindow[i];
        }
        transform.realForward(spectrum);
        return true;
    }

    /**
     * Replaces the spectra of the excitation by those of the sound. In a spectrum, real and imaginary parts alternate; the second value is
     * the real part of the highest bin, because the imaginary parts of the lowest and the highest bin are 0.
     *
     * @param voiced whether each frame has an excitation
     */
    private void filter(Spectrum s, long seed, int first, int count, boolean[] voiced, float[][] tile) {
        int[] noiseAt = new int[count];
        for (int i = 0; i < count; i++) {
            noiseAt[i] = ComplexNoise.start(seed, first + i);
        }
        float[] harmonicLevel = s.harmonicLevel();
        float[] harmonicPhase = s.harmonicPhase();
        float[] noiseLevel = s.noiseLevel();
        float[] freeLevel = s.freeLevel();
        float[] freePhase = s.freePhase();
        for (int bin = 0; bin < Spectrum.BINS; bin++) {
            boolean edge = bin == 0 || bin == HALF;
            int place = bin == HALF ? 1 : 2 * bin;
            int row = bin * s.frames() + first;
            for (int i = 0; i < count; i++) {
                int at = row + i;
                float[] frame = tile[i];
                float real = 0;
                float imaginary = 0;
                if (voiced[i] && harmonicLevel[at] > INAUDIBLE) {
                    float gain = FastMath.exp(Math.min(LOUDEST, harmonicLevel[at]));
                    float turn = FastMath.tanh(harmonicPhase[at]);
                    float cosine = gain * FastMath.cosPi(turn);
                    float sine = gain * FastMath.sinPi(turn);
                    float source = frame[place];
                    float sourceImaginary = edge ? 0 : frame[place + 1];
                    real = source * cosine - sourceImaginary * sine;
                    imaginary = source * sine + sourceImaginary * cosine;
                }
                if (noiseLevel[at] > INAUDIBLE) {
                    float gain = noiseGain * FastMath.exp(Math.min(LOUDEST, noiseLevel[at]));
                    real += gain * noise.real(noiseAt[i], bin);
                    imaginary += gain * noise.imaginary(noiseAt[i], bin);
                }
                if (freeLevel[at] > INAUDIBLE) {
                    float gain = FastMath.exp(Math.min(LOUDEST, freeLevel[at]));
                    float phase = FastMath.reduced(freePhase[at] * PER_RADIAN);
                    real += gain * FastMath.cosPi(phase);
                    imaginary += gain * FastMath.sinPi(phase);
                }
                frame[place] = real;
                // The lowest and the highest bin have no imaginary part.
                if (!edge) {
                    frame[place + 1] = imaginary;
                }
            }
        }
    }

    private void add(float[] frame, float[] sum, int start) {
        for (int i = 0; i < SIZE; i++) {
            sum[start + i] += frame[i] * window[i];
        }
    }

    /** Returns the sum divided by the sum of the squared windows, without the half frames at both ends. */
    private float[] weighted(float[] sum, int frames) {
        float[] sound = Arrays.copyOfRange(sum, HALF, HALF + frames * HOP);
        float inside = 1 / weight((OVERLAP - 1) * HOP, OVERLAP);
        for (int i = 0; i < sound.length; i++) {
            int block = (i + HALF) / HOP;
            boolean whole = block >= OVERLAP - 1 && block < frames;
            sound[i] *= whole ? inside : 1 / Math.max(LEAST_WEIGHT, weight(i + HALF, frames));
        }
        return sound;
    }

    /** Returns the sum of the squared windows at a sample. Inside a phrase it is the same everywhere. */
    private float weight(int sample, int frames) {
        int block = sample / HOP;
        float weight = 0;
        for (int k = Math.max(0, block - frames + 1); k <= Math.min(OVERLAP - 1, block); k++) {
            float w = window[k * HOP + sample % HOP];
            weight += w * w;
        }
        return weight;
    }
}
